package pe.jcc.comercial.recibido;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Momento;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/** The door of the inbox: nothing with a valid token is processed before it is stored here. */
@Service
@Transactional
public class Recibidos {

    private static final String TABLA = "comercial.webhooks_recibidos";

    private final JdbcClient jdbc;
    private final Clock reloj;

    Recibidos(JdbcClient jdbc, Clock reloj) {
        this.jdbc = jdbc;
        this.reloj = reloj;
    }

    /** Stores it and commits: what this answers for is not lost any more. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long guardar(NuevoRecibido nuevo) {
        return jdbc.sql(
                        """
                        INSERT INTO comercial.webhooks_recibidos
                            (recibido_en, llamante, direccion_origen, ruta, cabeceras, tipo_de_cuerpo, cuerpo)
                        VALUES (:ahora, :llamante, :origen, :ruta, :cabeceras::jsonb, :tipo, :cuerpo)
                        RETURNING id
                        """)
                .param("ahora", ahora())
                .param("llamante", nuevo.llamante())
                .param("origen", nuevo.direccionOrigen())
                .param("ruta", nuevo.ruta())
                .param("cabeceras", nuevo.cabeceras())
                .param("tipo", nuevo.tipoDeCuerpo())
                .param("cuerpo", nuevo.cuerpo())
                .query(Long.class)
                .single();
    }

    /** Takes one to process it: until the transaction ends nobody else does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Recibido tomar(long id) {
        return jdbc.sql("SELECT * FROM comercial.webhooks_recibidos WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Recibidos::leer)
                .single();
    }

    /** Writes the outcome of one that has none yet; in the transaction that processed it, when there is one. */
    public void concluir(long id, Resultado resultado) {
        jdbc.sql(
                        """
                        UPDATE comercial.webhooks_recibidos
                        SET estado = :estado, codigo_http = :codigo, respuesta = :respuesta,
                            id_presencia_crm = :llave, id_presencia = :presencia,
                            asesor_sin_resolver = :asesor, procesado_en = :ahora
                        WHERE id = :id AND estado = 'pendiente'
                        """)
                .param("estado", resultado.estado().codigo())
                .param("codigo", resultado.codigoHttp())
                .param("respuesta", resultado.respuesta())
                .param("llave", resultado.llave())
                .param("presencia", resultado.idPresencia())
                .param("asesor", resultado.asesorSinResolver())
                .param("ahora", ahora())
                .param("id", id)
                .update();
    }

    /**
     * Those that were stored at least so long ago and have no outcome: whoever took them in did not live to finish. The
     * least often retaken first, so that one that cannot be processed keeps no other waiting.
     */
    public List<Long> retomar(Duration antiguedad) {
        return jdbc.sql(
                        """
                        UPDATE comercial.webhooks_recibidos SET intentos = intentos + 1
                        WHERE id IN (
                            SELECT id FROM comercial.webhooks_recibidos
                            WHERE estado = 'pendiente' AND recibido_en <= ?
                            ORDER BY intentos, id LIMIT 100 FOR UPDATE SKIP LOCKED)
                        RETURNING id
                        """)
                .param(ahora().minus(antiguedad))
                .query((fila, _) -> fila.getLong(1))
                .list();
    }

    @Transactional(readOnly = true)
    public boolean hayAlguno() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM comercial.webhooks_recibidos)")
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Pagina<RecibidoResumen> lista(RecibidoFiltro filtro, Tramo tramo) {
        return filtro.aplicar(new Lista(RecibidoResumen.COLUMNAS, TABLA, "id DESC"))
                .pagina(jdbc, tramo, RecibidoResumen::leer);
    }

    @Transactional(readOnly = true)
    public RecibidoDetalle detalle(long id) {
        return jdbc.sql("SELECT * FROM comercial.webhooks_recibidos WHERE id = ?")
                .param(id)
                .query(Recibidos::detallar)
                .optional()
                .orElseThrow(NoExiste::new);
    }

    private OffsetDateTime ahora() {
        return OffsetDateTime.now(reloj);
    }

    private static Recibido leer(ResultSet fila, int numero) throws SQLException {
        return new Recibido(
                fila.getLong("id"),
                Momento.de(fila, "recibido_en"),
                fila.getString("tipo_de_cuerpo"),
                fila.getBytes("cuerpo"),
                fila.getString("respuesta") == null
                        ? null
                        : new Resultado(
                                fila.getInt("codigo_http"),
                                fila.getString("respuesta"),
                                fila.getString("id_presencia_crm"),
                                fila.getString("id_presencia"),
                                fila.getString("asesor_sin_resolver")));
    }

    private static RecibidoDetalle detallar(ResultSet fila, int numero) throws SQLException {
        return new RecibidoDetalle(
                RecibidoResumen.leer(fila, numero),
                fila.getString("cabeceras"),
                new String(fila.getBytes("cuerpo"), StandardCharsets.UTF_8),
                fila.getString("respuesta"));
    }
}
