package pe.jcc.api.migracion;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import pe.jcc.compartido.NoExiste;

import java.util.List;

/** What there is to see of the runs of the migration, whichever process they are of. */
@Component
public class LecturaDeCorridas {

    private static final int RENGLONES = 200;

    private final JdbcClient jdbc;

    LecturaDeCorridas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a run goes on now: it holds its lock until it ends, however it ends. */
    public boolean enMarcha() {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                            SELECT FROM pg_locks
                            WHERE locktype = 'advisory' AND objsubid = 1
                              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                              AND (classid::bigint << 32 | objid::bigint) = hashtext('jcc.migrar'))
                        """)
                .query(Boolean.class)
                .single();
    }

    /** The latest first. */
    public List<ResumenDeCorrida> corridas() {
        return jdbc.sql(
                        """
                        SELECT id, pedido, usuario, empezo, termino,
                               CASE resultado WHEN 0 THEN 'bien' WHEN 1 THEN 'sin_explicar' WHEN 2 THEN 'no_se_pudo'
                                    ELSE CASE WHEN :enMarcha AND id = max(id) FILTER (WHERE resultado IS NULL) OVER ()
                                              THEN 'en_marcha' ELSE 'cortada' END END AS estado,
                               coalesce(sin_explicar, 0) AS sin_explicar, informe_html IS NOT NULL AS con_informe
                        FROM comercial.migracion_corridas
                        ORDER BY id DESC
                        """)
                .param("enMarcha", enMarcha())
                .query(ResumenDeCorrida::leer)
                .list();
    }

    public List<AvanceDeTabla> avances(long corrida) {
        return jdbc.sql(
                        """
                        SELECT que, total, van, extract(epoch FROM dicho - empezo)::float8 AS segundos
                        FROM comercial.migracion_avances WHERE corrida = ? ORDER BY empezo, que
                        """)
                .param(corrida)
                .query(AvanceDeTabla::leer)
                .list();
    }

    /** The latest first. */
    public List<Renglon> renglones(long corrida) {
        return jdbc.sql(
                        """
                        SELECT momento, frase FROM comercial.migracion_renglones WHERE corrida = ?
                        ORDER BY id DESC LIMIT ?
                        """)
                .params(corrida, RENGLONES)
                .query(Renglon::leer)
                .list();
    }

    public String informeHtml(long corrida) {
        return informe("informe_html", corrida);
    }

    public String informeJson(long corrida) {
        return informe("informe_json", corrida);
    }

    private String informe(String columna, long corrida) {
        return jdbc.sql(
                        "SELECT %1$s FROM comercial.migracion_corridas WHERE id = ? AND %1$s IS NOT NULL"
                                .formatted(columna))
                .param(corrida)
                .query(String.class)
                .optional()
                .orElseThrow(NoExiste::new);
    }
}
