package pe.jcc.api.compartido.integracion;

import org.jspecify.annotations.Nullable;

import pe.jcc.comercial.recibido.CuentasDeRecibidos;
import pe.jcc.compartido.entrega.EstadoDeLasEntregas;
import pe.jcc.compartido.entrega.Latencia;
import pe.jcc.compartido.entrega.SaludDeSuscriptor;

import java.time.Instant;
import java.util.List;

/** The company's four figures, by its names, and what people ask next. */
record EstadoDeLaIntegracion(
        long totalWebhooksSent,
        long successfulWebhooks,
        long failedWebhooks,
        @Nullable Instant lastWebhookSent,
        long pendientes,
        long reintentando,
        long enCurso,
        long agotados,
        @Nullable Long edadSegundos,
        long recibidos,
        long recibidosConError,
        Latencia latencia,
        List<SaludDeSuscriptor> suscriptores) {

    static EstadoDeLaIntegracion de(EstadoDeLasEntregas entregas, CuentasDeRecibidos recibidos) {
        return new EstadoDeLaIntegracion(
                entregas.enviados(),
                entregas.exitosos(),
                entregas.fallidos(),
                entregas.ultimoEnvio(),
                entregas.pendientes(),
                entregas.reintentando(),
                entregas.enCurso(),
                entregas.agotados(),
                entregas.edadSegundos(),
                recibidos.recibidos(),
                recibidos.conError(),
                entregas.latencia(),
                entregas.suscriptores());
    }
}
