package pe.jcc.comercial.recibido;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import pe.jcc.comercial.presencia.Presencias;
import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.auditoria.Autor;

import java.time.Clock;
import java.time.OffsetDateTime;

/**
 * A person says who the captador is whom a webhook named. The presencia is taken before the webhooks that it stands for,
 * as when somebody names its captador in the presencia itself.
 */
@Component
class ResolverCaptador {

    private final Presencias presencias;
    private final JdbcClient jdbc;
    private final Clock reloj;

    ResolverCaptador(Presencias presencias, JdbcClient jdbc, Clock reloj) {
        this.presencias = presencias;
        this.jdbc = jdbc;
        this.reloj = reloj;
    }

    void resolver(long id, String asesor, Autor quien) {
        anotar(id, presencias.captar(presenciaSinCaptador(id), asesor), quien);
    }

    private String presenciaSinCaptador(long id) {
        var sinResolver =
                jdbc.sql(
                                """
                                SELECT CASE WHEN asesor_sin_resolver IS NULL THEN '' ELSE coalesce(id_presencia, '') END
                                FROM comercial.webhooks_recibidos WHERE id = ?
                                """)
                        .param(id)
                        .query(String.class)
                        .optional()
                        .orElseThrow(NoExiste::new);
        if (sinResolver.isEmpty()) {
            throw resuelto();
        }
        return sinResolver;
    }

    /** The presencia has a captador by now, so no webhook of it is unresolved any more. */
    private void anotar(long id, String captador, Autor quien) {
        int anotados =
                jdbc.sql(
                                """
                                UPDATE comercial.webhooks_recibidos
                                SET asesor_sin_resolver = NULL, asesor_resuelto = :asesor, asesor_resuelto_en = :ahora,
                                    asesor_resuelto_por_id = :usuarioId, asesor_resuelto_por = :usuario
                                WHERE id = :id AND asesor_resuelto IS NULL
                                """)
                        .param("asesor", captador)
                        .param("ahora", OffsetDateTime.now(reloj))
                        .param("usuarioId", quien.usuarioId())
                        .param("usuario", quien.usuario())
                        .param("id", id)
                        .update();
        if (anotados == 0) {
            throw resuelto();
        }
    }

    private static Conflicto resuelto() {
        return new Conflicto(Frase.de("webhook.sin_asesor_por_resolver"));
    }
}
