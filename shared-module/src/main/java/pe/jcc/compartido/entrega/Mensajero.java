package pe.jcc.compartido.entrega;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.envio.Emisor;
import pe.jcc.compartido.envio.Envio;
import pe.jcc.compartido.envio.Firma;
import pe.jcc.compartido.envio.Salida;
import pe.jcc.compartido.suscriptor.Destinatario;
import pe.jcc.compartido.suscriptor.Formato;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes one attempt: what is sent, and what its answer makes of the delivery. */
final class Mensajero {

    /** In which the old callers and receivers show their token. */
    private static final String TOKEN = "X-CRM-Webhook-Token";

    private static final String FIRMA = "webhook-signature";

    private static final String OCULTO = "••••";

    private static final int DEMASIADAS = 429;
    private static final int YA_NO_EXISTE = 410;
    private static final int NO_DISPONIBLE = 503;

    private static final Duration PAUSA_SIN_DECIR = Duration.ofSeconds(5);
    private static final Duration PAUSA_DE_TODOS = Duration.ofMinutes(5);

    private final Emisor emisor;
    private final Pauta pauta;
    private final JsonMapper json;
    private final Clock reloj;

    Mensajero(Emisor emisor, Pauta pauta, JsonMapper json, Clock reloj) {
        this.emisor = emisor;
        this.pauta = pauta;
        this.json = json;
        this.reloj = reloj;
    }

    Hecho intentar(Tomada entrega, Destinatario destinatario) {
        long empezado = System.nanoTime();
        var cuerpo = cuerpo(entrega, destinatario.formato());
        var cabeceras = cabeceras(entrega, destinatario, cuerpo);
        var salida =
                emisor.enviar(
                        new Envio(
                                destinatario.url(),
                                cabeceras,
                                cuerpo,
                                destinatario.formato().plazo()));
        var exito = salida.falla() == null && destinatario.formato().acepta(salida.codigo());
        var pausa = exito ? Optional.<Duration>empty() : pausa(entrega, salida);
        return new Hecho(
                entrega,
                destinatario.url().toString(),
                json.writeValueAsString(aLaVista(cabeceras)),
                huella(cuerpo),
                empezado,
                salida,
                exito,
                estado(exito, pausa),
                pausa.orElse(null),
                exito ? null : pausaDeTodos(salida));
    }

    static boolean yaNoExiste(Salida salida) {
        return Integer.valueOf(YA_NO_EXISTE).equals(salida.codigo());
    }

    private static EstadoDeEntrega estado(boolean exito, Optional<Duration> pausa) {
        if (exito) {
            return EstadoDeEntrega.ENTREGADO;
        }
        return pausa.isPresent() ? EstadoDeEntrega.PENDIENTE : EstadoDeEntrega.AGOTADO;
    }

    private Optional<Duration> pausa(Tomada entrega, Salida salida) {
        if (yaNoExiste(salida) || entrega.disparo() == Disparo.PRUEBA) {
            return Optional.empty();
        }
        return pauta.tras(entrega.intentos() - entrega.desdeIntento() + 1, salida.esperar());
    }

    private static @Nullable Duration pausaDeTodos(Salida salida) {
        var codigo = salida.codigo();
        if (codigo == null || (codigo != DEMASIADAS && codigo != NO_DISPONIBLE)) {
            return null;
        }
        var pedida = salida.esperar();
        if (pedida == null) {
            return codigo == DEMASIADAS ? PAUSA_SIN_DECIR : null;
        }
        return pedida.compareTo(PAUSA_DE_TODOS) < 0 ? pedida : PAUSA_DE_TODOS;
    }

    private static byte[] cuerpo(Tomada entrega, Formato formato) {
        var texto =
                switch (formato) {
                    case LEGACY -> entrega.datos();
                    case STANDARD ->
                            "{\"type\":\"%s\",\"timestamp\":\"%s\",\"data\":%s}"
                                    .formatted(
                                            entrega.tipo(),
                                            entrega.ocurridoEn().truncatedTo(ChronoUnit.MILLIS),
                                            entrega.datos());
                };
        return texto.getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> cabeceras(
            Tomada entrega, Destinatario destinatario, byte[] cuerpo) {
        var cabeceras = new LinkedHashMap<String, String>();
        cabeceras.put("Content-Type", "application/json");
        cabeceras.putAll(
                Firma.cabeceras(
                        "msg_" + entrega.mensaje(),
                        reloj.instant(),
                        cuerpo,
                        destinatario.secretos()));
        if (destinatario.token() != null) {
            cabeceras.put(TOKEN, destinatario.token());
        }
        return cabeceras;
    }

    private static Map<String, String> aLaVista(Map<String, String> cabeceras) {
        var vistas = new LinkedHashMap<>(cabeceras);
        vistas.computeIfPresent(TOKEN, (_, _) -> OCULTO);
        vistas.computeIfPresent(FIRMA, (_, firma) -> firma.replaceAll(",\\S+", "," + OCULTO));
        return vistas;
    }

    private static byte[] huella(byte[] cuerpo) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(cuerpo);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
