package pe.jcc.api.inicio;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.auditoria.Autor;
import pe.jcc.compartido.auditoria.Autoria;
import pe.jcc.compartido.consulta.Tramo;
import pe.jcc.compartido.envio.Destinos;
import pe.jcc.compartido.evento.TipoDeEvento;
import pe.jcc.compartido.suscriptor.DatosDeSuscriptor;
import pe.jcc.compartido.suscriptor.Formato;
import pe.jcc.compartido.suscriptor.SuscriptorDetalle;
import pe.jcc.compartido.suscriptor.SuscriptorFiltro;
import pe.jcc.compartido.suscriptor.Suscriptores;
import pe.jcc.compartido.suscriptor.TipoDeSecreto;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The old commercial system, where JCC_WEBHOOK_URL names it, is a subscriber like any other, told as the old CRM told it. */
@Component
class SistemaAnterior implements ApplicationRunner {

    private static final String NOMBRE = "App Comercial anterior";
    private static final int EN_VUELO = 4;

    private final Suscriptores suscriptores;
    private final Destinos destinos;
    private final String url;
    private final String token;

    SistemaAnterior(
            Suscriptores suscriptores,
            Destinos destinos,
            @Value("${jcc.webhook.url:}") String url,
            @Value("${jcc.webhook.token:}") String token) {
        this.suscriptores = suscriptores;
        this.destinos = destinos;
        this.url = url.strip();
        this.token = token.strip();
    }

    /** Where no address or token is configured, nothing is sent. */
    @Override
    public void run(ApplicationArguments argumentos) {
        if (!url.isEmpty() && !token.isEmpty()) {
            Autoria.como(Autor.nadie("inicio"), this::suscribir);
        }
    }

    private void suscribir() {
        var direccion = destinos.comprobar(url).toString();
        conocido()
                .ifPresentOrElse(
                        suscriptor -> actualizar(suscriptor, direccion),
                        () -> suscriptores.crear(datos(direccion, true), token));
    }

    /** Whoever switched it off meant it. */
    private void actualizar(SuscriptorDetalle suscriptor, String direccion) {
        if (!suscriptor.url().equals(direccion)) {
            suscriptores.cambiar(
                    suscriptor.id(),
                    VersionVista.CUALQUIERA,
                    _ -> datos(direccion, suscriptor.activo()));
        }
        if (!suscriptores.tiene(suscriptor.id(), TipoDeSecreto.TOKEN, token)) {
            suscriptores.rotar(suscriptor.id(), TipoDeSecreto.TOKEN, token, Duration.ZERO);
        }
    }

    private Optional<SuscriptorDetalle> conocido() {
        return suscriptores
                .lista(new SuscriptorFiltro(null, null, null, NOMBRE), new Tramo(1, 100))
                .filas()
                .stream()
                .filter(suscriptor -> suscriptor.nombre().equals(NOMBRE))
                .findFirst();
    }

    private static DatosDeSuscriptor datos(String direccion, boolean activo) {
        return new DatosDeSuscriptor(
                NOMBRE,
                direccion,
                Formato.LEGACY,
                Set.of(TipoDeEvento.CITA_REALIZADA),
                activo,
                EN_VUELO);
    }
}
