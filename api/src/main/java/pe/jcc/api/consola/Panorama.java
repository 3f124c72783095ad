package pe.jcc.api.consola;

import pe.jcc.comercial.recibido.CuentasDeRecibidos;
import pe.jcc.compartido.entrega.EstadoDeLasEntregas;
import pe.jcc.compartido.entrega.SaludDeSuscriptor;
import pe.jcc.compartido.suscriptor.Motivo;

import java.time.Instant;
import java.util.List;

/**
 * How the integration goes, at one moment.
 *
 * @param sinResolver how many received webhooks name an asesor whom nobody knows
 */
record Panorama(
        Instant ahora,
        EstadoDeLasEntregas entregas,
        CuentasDeRecibidos recibidos,
        long sinResolver,
        Grafico enviados,
        Grafico llegados) {

    public long enCola() {
        return entregas.pendientes() + entregas.reintentando() + entregas.enCurso();
    }

    /** Those that somebody has to look at: nobody switched them off, and nothing reaches them. */
    public List<SaludDeSuscriptor> malos() {
        return entregas.suscriptores().stream()
                .filter(
                        s ->
                                s.activo()
                                        ? s.pausaHasta() != null
                                        : !Motivo.A_MANO.codigo().equals(s.motivo()))
                .toList();
    }

    public boolean enCalma() {
        return malos().isEmpty()
                && entregas.agotados() == 0
                && recibidos.conError() == 0
                && sinResolver == 0;
    }
}
