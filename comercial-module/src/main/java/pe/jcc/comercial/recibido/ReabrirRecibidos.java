package pe.jcc.comercial.recibido;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.auditoria.Autor;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** Opens again what was refused or failed: its outcome goes into its history, and it is pendiente once more. */
@Component
class ReabrirRecibidos {

    /** What is copied comes of the row that was locked: a statement's other looks at it may be older. */
    private static final String REABRIR =
            """
            WITH abiertos AS (
                SELECT * FROM comercial.webhooks_recibidos
                WHERE %s
            ), historia AS (
                INSERT INTO comercial.intentos_de_recibidos (recibido, numero, disparo, usuario_id, usuario, cuerpo,
                    codigo_http, respuesta, id_presencia, procesado_en)
                SELECT id, intento, disparo, usuario_id, usuario, cuerpo_corregido, codigo_http, respuesta, id_presencia,
                    procesado_en
                FROM abiertos
            )
            UPDATE comercial.webhooks_recibidos r
            SET estado = 'pendiente', codigo_http = NULL, respuesta = NULL, procesado_en = NULL, siguiente_intento = NULL,
                intentos = 0, intento = a.intento + 1, disparo = :disparo, usuario_id = :usuarioId, usuario = :usuario
            FROM abiertos a
            WHERE r.id = a.id
            RETURNING r.id
            """;

    private static final String UNO =
            REABRIR.formatted("id = :id AND estado IN ('rechazado', 'fallido') FOR UPDATE");

    private static final String LOS_QUE_TOCAN =
            REABRIR.formatted(
                    "siguiente_intento <= :ahora ORDER BY siguiente_intento LIMIT 100 FOR UPDATE SKIP LOCKED");

    private final JdbcClient jdbc;
    private final Clock reloj;

    ReabrirRecibidos(JdbcClient jdbc, Clock reloj) {
        this.jdbc = jdbc;
        this.reloj = reloj;
    }

    void aMano(long id, Autor quien, byte @Nullable [] correccion) {
        var abierto =
                jdbc.sql(UNO)
                        .param("id", id)
                        .param("disparo", Disparo.MANUAL.codigo())
                        .param("usuarioId", quien.usuarioId())
                        .param("usuario", quien.usuario())
                        .query(Long.class)
                        .optional();
        if (abierto.isEmpty()) {
            throw new Conflicto(Frase.de(motivo(id)));
        }
        if (correccion != null) {
            corregir(id, quien, correccion);
        }
    }

    List<Long> losQueTocan() {
        return jdbc.sql(LOS_QUE_TOCAN)
                .param("ahora", OffsetDateTime.now(reloj))
                .param("disparo", Disparo.AUTOMATICO.codigo())
                .param("usuarioId", null)
                .param("usuario", null)
                .query((fila, _) -> fila.getLong(1))
                .list();
    }

    private void corregir(long id, Autor quien, byte[] correccion) {
        jdbc.sql(
                        """
                        UPDATE comercial.webhooks_recibidos
                        SET cuerpo_corregido = :cuerpo, corregido_en = :ahora, corregido_por_id = :usuarioId,
                            corregido_por = :usuario
                        WHERE id = :id
                        """)
                .param("cuerpo", correccion)
                .param("ahora", OffsetDateTime.now(reloj))
                .param("usuarioId", quien.usuarioId())
                .param("usuario", quien.usuario())
                .param("id", id)
                .update();
    }

    private String motivo(long id) {
        var estado =
                jdbc.sql("SELECT estado FROM comercial.webhooks_recibidos WHERE id = ?")
                        .param(id)
                        .query(String.class)
                        .optional()
                        .orElseThrow(NoExiste::new);
        return estado.equals(EstadoRecibido.PROCESADO.codigo())
                ? "webhook.ya_procesado"
                : "webhook.en_proceso";
    }
}
