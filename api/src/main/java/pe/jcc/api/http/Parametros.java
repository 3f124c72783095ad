package pe.jcc.api.http;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Lima;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.Opcion;
import pe.jcc.compartido.consulta.Tramo;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads the parameters of a list; an empty one narrows nothing, one that cannot be is refused by its name. */
public final class Parametros {

    /** The most rows that a page may have, where it fills a selector. */
    public static final int MAXIMO_DE_SELECTOR = 1000;

    private static final int MAXIMO_DE_FILAS = 100;

    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    private final HttpServletRequest pedido;
    private final Map<String, List<Frase>> errores = new LinkedHashMap<>();

    private Parametros(HttpServletRequest pedido) {
        this.pedido = pedido;
    }

    /** What the reading makes of the parameters; {@link DatoInvalido} with everything that it found wrong. */
    public static <T> T leer(HttpServletRequest pedido, Function<Parametros, T> lectura) {
        var parametros = new Parametros(pedido);
        T leido = lectura.apply(parametros);
        if (!parametros.errores.isEmpty()) {
            throw new DatoInvalido(parametros.errores);
        }
        return leido;
    }

    /** The page that is asked for, and how many rows it has: cut to 100, the default when that cannot be. */
    public static Tramo tramo(HttpServletRequest pedido, int porDefecto) {
        return tramo(pedido, porDefecto, MAXIMO_DE_FILAS);
    }

    /** The same, where a page may have up to {@code maximo} rows. */
    public static Tramo tramo(HttpServletRequest pedido, int porDefecto, int maximo) {
        var parametros = new Parametros(pedido);
        int filas =
                parametros
                        .escrito("page_size")
                        .flatMap(Parametros::entero)
                        .filter(n -> n > 0)
                        .map(n -> Math.min(n, maximo))
                        .orElse(porDefecto);
        var pagina = parametros.escrito("page").orElse("1");
        return new Tramo(pagina.equals("last") ? Tramo.ULTIMA : numeroDePagina(pagina), filas);
    }

    public @Nullable String texto(String nombre) {
        var texto = escrito(nombre);
        if (texto.filter(escrito -> escrito.indexOf('\0') >= 0).isPresent()) {
            falla(nombre, "campo.caracter_nulo");
        }
        return texto.orElse(null);
    }

    /** The code of the choice. */
    public <E extends Enum<E> & Opcion> @Nullable String opcion(String nombre, Class<E> opciones) {
        var codigo = escrito(nombre).orElse(null);
        if (codigo == null || Opcion.de(opciones, codigo).isPresent()) {
            return codigo;
        }
        falla(nombre, "filtro.opcion", codigo);
        return null;
    }

    /** A date and time, or a day, which then means its start. */
    public @Nullable OffsetDateTime fechaHora(String nombre) {
        var escrita = escrito(nombre).map(String::strip).orElse(null);
        if (escrita == null) {
            return null;
        }
        var leida =
                Tiempo.leerFechaHora(escrita).or(() -> Tiempo.leerFechaHora(escrita + "T00:00"));
        if (leida.isEmpty()) {
            falla(nombre, "filtro.fecha_hora");
        }
        return leida.map(instante -> instante.atZone(Lima.ZONA).toOffsetDateTime()).orElse(null);
    }

    public @Nullable LocalDate fecha(String nombre) {
        return fecha(nombre, nombre);
    }

    /** The same; one that cannot be is refused by another name. */
    public @Nullable LocalDate fecha(String nombre, String nombreQueFalla) {
        var escrita = escrito(nombre).map(String::strip).orElse(null);
        if (escrita == null) {
            return null;
        }
        var leida = Tiempo.leerFecha(escrita);
        if (leida.isEmpty()) {
            falla(nombreQueFalla, "filtro.fecha");
        }
        return leida.orElse(null);
    }

    /** How many are wanted, at most {@code maximo}. */
    public int cantidad(String nombre, int porDefecto, int maximo) {
        var escrito = escrito(nombre).map(String::strip).orElse(null);
        if (escrito == null) {
            return porDefecto;
        }
        var numero = ID.matcher(escrito.replaceFirst("^-", ""));
        if (!numero.matches()) {
            falla(nombre, "filtro.numero");
            return porDefecto;
        }
        if (escrito.startsWith("-")) {
            falla(nombre, "campo.minimo", "0");
        }
        return (int) Math.min(Long.parseLong(numero.group()), maximo);
    }

    /** A number that is a key. */
    public @Nullable Long id(String nombre) {
        var escrito = escrito(nombre).map(String::strip).orElse(null);
        if (escrito == null) {
            return null;
        }
        if (!ID.matcher(escrito).matches()) {
            falla(nombre, "filtro.numero");
            return null;
        }
        return Long.valueOf(escrito);
    }

    /** The code of something that exists. */
    public @Nullable String clave(String nombre, Predicate<String> existe) {
        var clave = texto(nombre);
        if (clave != null && clave.indexOf('\0') < 0 && !existe.test(clave)) {
            falla(nombre, "filtro.no_existe");
        }
        return clave;
    }

    /** A number that is the key of something that exists. */
    public @Nullable Long id(String nombre, LongPredicate existe) {
        var id = clave(nombre);
        if (id != null && !existe.test(id)) {
            falla(nombre, "filtro.no_existe");
        }
        return id;
    }

    /** A number that is the key of something; whether that exists is judged later. */
    public @Nullable Long clave(String nombre) {
        var escrito = escrito(nombre).map(String::strip).orElse(null);
        if (escrito == null) {
            return null;
        }
        if (!ID.matcher(escrito).matches()) {
            falla(nombre, "filtro.no_existe");
            return null;
        }
        return Long.valueOf(escrito);
    }

    /**
     * {@link DatoInvalido}, when a parameter is the key of something that does not exist. A list asks this only when it
     * found nothing: what is found exists.
     */
    public static void existen(HttpServletRequest pedido, Map<String, LongPredicate> claves) {
        leer(
                pedido,
                p -> {
                    claves.forEach(p::id);
                    return p;
                });
    }

    /** One word that stands for what is asked for, instead of a value. */
    public boolean es(String nombre, String palabra) {
        return escrito(nombre).filter(palabra::equals).isPresent();
    }

    /** True or false; anything else narrows nothing. */
    public @Nullable Boolean siONo(String nombre) {
        if (es(nombre, "true")) {
            return true;
        }
        return es(nombre, "false") ? false : null;
    }

    /** A day, or none when it cannot be one. */
    public @Nullable LocalDate fechaSiEs(String nombre) {
        return escrito(nombre).map(String::strip).flatMap(Tiempo::leerFecha).orElse(null);
    }

    public @Nullable Boolean booleano(String nombre) {
        var escrito = escrito(nombre).orElse(null);
        if (escrito == null) {
            return null;
        }
        if (!escrito.equals("true") && !escrito.equals("false")) {
            falla(nombre, "filtro.opcion", escrito);
        }
        return Boolean.valueOf(escrito);
    }

    private Optional<String> escrito(String nombre) {
        var valores = pedido.getParameterValues(nombre);
        return valores == null
                ? Optional.empty()
                : Optional.of(valores[valores.length - 1]).filter(valor -> !valor.isBlank());
    }

    private void falla(String nombre, String frase, Object... datos) {
        errores.computeIfAbsent(nombre, _ -> new ArrayList<>()).add(Frase.de(frase, datos));
    }

    private static int numeroDePagina(String escrita) {
        return entero(escrita)
                .filter(n -> n > 0)
                .orElseThrow(() -> new NoExiste(Frase.de("pagina_invalida")));
    }

    /** A whole number; one that is too large is the largest. */
    private static Optional<Integer> entero(String escrito) {
        try {
            var numero = new BigInteger(escrito.strip());
            return Optional.of(numero.min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue());
        } catch (NumberFormatException noEsEntero) {
            return Optional.empty();
        }
    }
}
