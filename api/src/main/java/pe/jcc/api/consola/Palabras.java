package pe.jcc.api.consola;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import pe.jcc.api.error.Frases;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Lima;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How pages say codes, times and figures. */
@Component("palabras")
class Palabras {

    private static final Locale PERU = Locale.of("es", "PE");

    private static final DateTimeFormatter MOMENTO = formato("dd/MM/yyyy HH:mm:ss");
    private static final DateTimeFormatter RELOJ = formato("HH:mm:ss");
    private static final DateTimeFormatter HORA = formato("dd/MM HH:00");
    private static final DateTimeFormatter MAQUINA = formato("yyyy-MM-dd'T'HH:mm:ssxxx");

    /** Of the JSON that is set out for people, so many characters. */
    private static final int LEGIBLE = 65_536;

    /** So many times as long it may become: what is nested deeply is mostly blanks then. */
    private static final int MAS_LARGO = 4;

    private final MessageSource mensajes;
    private final Frases frases;
    private final JsonMapper json;
    private final Clock reloj;

    Palabras(MessageSource mensajes, Frases frases, JsonMapper json, Clock reloj) {
        this.mensajes = mensajes;
        this.frases = frases;
        this.json = json;
        this.reloj = reloj;
    }

    /** What people call a code: {@code estado}, {@code agotado}. One that has no word is shown as it is. */
    public String de(String que, @Nullable Object codigo) {
        return codigo == null
                ? "—"
                : String.valueOf(
                        mensajes.getMessage(
                                "consola." + que + "." + codigo,
                                new Object[0],
                                codigo.toString(),
                                PERU));
    }

    /** What was done, as the address of a page says it; nothing when that is not one of ours. */
    public @Nullable String aviso(@Nullable String clave, @Nullable List<Long> cifras) {
        return clave == null
                ? null
                : mensajes.getMessage(
                        "consola.aviso." + clave,
                        cifras == null ? new Object[0] : cifras.toArray(),
                        null,
                        PERU);
    }

    public String frase(Frase frase) {
        return frases.enEspanol(frase);
    }

    public String momento(@Nullable Instant instante) {
        return instante == null ? "—" : MOMENTO.format(instante);
    }

    public String reloj(Instant instante) {
        return RELOJ.format(instante);
    }

    public String hora(Instant instante) {
        return HORA.format(instante);
    }

    /** For {@code <time datetime>}. */
    public String maquina(Instant instante) {
        return MAQUINA.format(instante);
    }

    /** How long ago, or in how long. */
    public String hace(@Nullable Instant instante) {
        if (instante == null) {
            return "nunca";
        }
        var lapso = Duration.between(instante, reloj.instant());
        return lapso.isNegative()
                ? "en " + lapso(lapso.negated().toSeconds())
                : "hace " + lapso(lapso.toSeconds());
    }

    /** When something comes that waits; its time may be past, and then it is somebody else's turn. */
    public String sigue(Instant instante) {
        return (instante.isAfter(reloj.instant()) ? "sigue " : "espera desde ") + hace(instante);
    }

    /** The largest unit alone: people look at its size. */
    public String lapso(@Nullable Long segundos) {
        if (segundos == null) {
            return "—";
        }
        if (segundos < 60) {
            return segundos + " s";
        }
        if (segundos < 3_600) {
            return segundos / 60 + " min";
        }
        return segundos < 172_800 ? segundos / 3_600 + " h" : segundos / 86_400 + " días";
    }

    public String numero(@Nullable Number numero) {
        return numero == null ? "—" : String.format(PERU, "%,d", numero.longValue());
    }

    public String milisegundos(@Nullable Integer milisegundos) {
        return milisegundos == null ? "—" : numero(milisegundos) + " ms";
    }

    /** Microseconds, as people read them. */
    public String duracion(@Nullable Integer microsegundos) {
        if (microsegundos == null) {
            return "—";
        }
        return microsegundos < 10_000
                ? String.format(PERU, "%.1f ms", microsegundos / 1_000.0)
                : numero(microsegundos / 1_000) + " ms";
    }

    /** JSON with one member a line, its values as they are; what is none, or would grow out of hand, stays as it is. */
    public String json(@Nullable String texto) {
        if (texto == null || texto.isBlank()) {
            return "";
        }
        if (texto.length() > LEGIBLE) {
            return texto;
        }
        try {
            var legible = enRenglones(texto);
            return legible.length() > MAS_LARGO * texto.length() + LEGIBLE / MAS_LARGO
                    ? texto
                    : legible;
        } catch (JacksonException ninguno) {
            return texto;
        }
    }

    private String enRenglones(String texto) {
        var escrito = new StringWriter();
        try (var leido = json.createParser(texto);
                var hoja = json.writerWithDefaultPrettyPrinter().createGenerator(escrito)) {
            while (leido.nextToken() != null) {
                hoja.copyCurrentEventExact(leido);
            }
        }
        return escrito.toString();
    }

    private static DateTimeFormatter formato(String patron) {
        return DateTimeFormatter.ofPattern(patron, PERU).withZone(Lima.ZONA);
    }
}
