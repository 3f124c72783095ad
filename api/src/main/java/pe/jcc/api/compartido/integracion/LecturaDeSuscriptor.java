package pe.jcc.api.compartido.integracion;

import org.jspecify.annotations.Nullable;

import pe.jcc.api.http.Lector;
import pe.jcc.api.http.Requerido;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.envio.Destinos;
import pe.jcc.compartido.evento.TipoDeEvento;
import pe.jcc.compartido.suscriptor.DatosDeSuscriptor;
import pe.jcc.compartido.suscriptor.Formato;
import pe.jcc.compartido.suscriptor.Suscriptores;
import pe.jcc.compartido.suscriptor.TipoDeSecreto;

import java.util.Set;

/**
 * How a body reads as a subscriber.
 *
 * @param id whose body it is; null: a new one's
 */
public record LecturaDeSuscriptor(Suscriptores suscriptores, Destinos destinos, @Nullable Long id) {

    private static final int EN_VUELO = 10;
    private static final int MAXIMO_EN_VUELO = 100;

    public Nuevo nuevo(Lector lector) {
        var datos = leer(lector);
        var tipo = datos.formato() == Formato.LEGACY ? TipoDeSecreto.TOKEN : TipoDeSecreto.HMAC;
        return new Nuevo(datos, SecretoPedido.secreto(lector, tipo));
    }

    public DatosDeSuscriptor leer(Lector lector) {
        var formato =
                lector.presente("formato")
                        .map(f -> f.opcion(Formato.class))
                        .orElse(Formato.STANDARD);
        return new DatosDeSuscriptor(
                nombre(lector),
                url(lector),
                formato,
                eventos(lector, formato),
                lector.presente("activo").map(Requerido::booleano).orElse(true),
                lector.presente("en_vuelo")
                        .map(n -> n.entero(1, MAXIMO_EN_VUELO))
                        .orElse(EN_VUELO));
    }

    private String nombre(Lector lector) {
        var nombre = lector.requerido("nombre").texto(100);
        if (!suscriptores.nombreLibre(nombre, id)) {
            lector.falla("nombre", Frase.de("campo.unico", "suscriptor", "nombre"));
        }
        return nombre;
    }

    /** Judged when it is said, and again by each attempt: a name may lead elsewhere then. */
    private String url(Lector lector) {
        var url = lector.requerido("url").texto(2_000);
        try {
            return lector.fallo("url") ? url : destinos.comprobar(url).toString();
        } catch (DatoInvalido mala) {
            mala.campos().values().forEach(frases -> frases.forEach(f -> lector.falla("url", f)));
            return url;
        }
    }

    /** The old receivers know one event, and take its data for what they always got. */
    private static Set<TipoDeEvento> eventos(Lector lector, Formato formato) {
        var eventos =
                lector.requerido("eventos").opciones(TipoDeEvento.class, TipoDeEvento::suscribible);
        if (eventos.isEmpty() && !lector.fallo("eventos")) {
            lector.falla("eventos", Frase.de("suscriptor.sin_eventos"));
        }
        if (formato == Formato.LEGACY
                && !Set.of(TipoDeEvento.CITA_REALIZADA).containsAll(eventos)) {
            lector.falla("eventos", Frase.de("suscriptor.legacy_solo_citas"));
        }
        return eventos.isEmpty() ? Set.of(TipoDeEvento.CITA_REALIZADA) : eventos;
    }

    public record Nuevo(DatosDeSuscriptor datos, @Nullable String secreto) {}
}
