package pe.jcc.comercial.recibido;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.auditoria.Autor;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** The door of the inbox: nothing with a valid token is processed before it is stored here. */
@Service
@Transactional
public class Recibidos {

    private final JdbcClient jdbc;
    private final LecturaDeRecibidos lectura;
    private final ReabrirRecibidos reabrir;
    private final ResolverCaptador captador;
    private final ContarRecibidos cuentas;
    private final OlvidarRecibidos olvidar;
    private final Clock reloj;

    Recibidos(
            JdbcClient jdbc,
            LecturaDeRecibidos lectura,
            ReabrirRecibidos reabrir,
            ResolverCaptador captador,
            ContarRecibidos cuentas,
            OlvidarRecibidos olvidar,
            Clock reloj) {
        this.jdbc = jdbc;
        this.lectura = lectura;
        this.reabrir = reabrir;
        this.captador = captador;
        this.cuentas = cuentas;
        this.olvidar = olvidar;
        this.reloj = reloj;
    }

    /** Stores it and commits: what this answers for is not lost any more. One whose marca is known is stored already. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long guardar(NuevoRecibido nuevo) {
        return jdbc.sql(
                        """
                        INSERT INTO comercial.webhooks_recibidos
                            (recibido_en, llamante, direccion_origen, ruta, cabeceras, tipo_de_cuerpo, cuerpo, marca)
                        VALUES (:ahora, :llamante, :origen, :ruta, :cabeceras::jsonb, :tipo, :cuerpo, :marca)
                        ON CONFLICT (marca) WHERE marca IS NOT NULL DO NOTHING
                        RETURNING id
                        """)
                .param("ahora", ahora())
                .param("llamante", nuevo.llamante())
                .param("origen", nuevo.direccionOrigen())
                .param("ruta", nuevo.ruta())
                .param("cabeceras", nuevo.cabeceras())
                .param("tipo", nuevo.tipoDeCuerpo())
                .param("cuerpo", nuevo.cuerpo())
                .param("marca", nuevo.marca())
                .query(Long.class)
                .optional()
                .orElseGet(() -> conMarca(nuevo.marca()));
    }

    /** Takes one to process it: until the transaction ends nobody else does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Recibido tomar(long id) {
        return jdbc.sql("SELECT * FROM comercial.webhooks_recibidos WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Recibido::leer)
                .single();
    }

    /**
     * Writes the outcome of one that has none; in the transaction that processed it, when there is one. One that failed
     * is tried again by itself, four times, ever later; a presencia that it made, and its key, it keeps.
     */
    public void concluir(long id, Resultado resultado) {
        jdbc.sql(
                        """
                        UPDATE comercial.webhooks_recibidos
                        SET estado = :estado, codigo_http = :codigo, respuesta = :respuesta,
                            id_presencia_crm = coalesce(:llave, id_presencia_crm), cliente = coalesce(:cliente, cliente),
                            id_presencia = coalesce(:presencia, id_presencia),
                            asesor_sin_resolver = CASE WHEN CAST(:presencia AS text) IS NULL THEN asesor_sin_resolver
                                ELSE :asesor END,
                            procesado_en = :ahora,
                            fallos = CASE :estado WHEN 'fallido' THEN fallos + 1 ELSE 0 END,
                            siguiente_intento = CASE :estado WHEN 'fallido' THEN CAST(:ahora AS timestamptz)
                                + (ARRAY[interval '1 minute', '5 minutes', '30 minutes', '2 hours'])[fallos + 1] END
                        WHERE id = :id AND estado = 'pendiente'
                        """)
                .param("estado", resultado.estado().codigo())
                .param("codigo", resultado.codigoHttp())
                .param("respuesta", resultado.respuesta())
                .param("llave", resultado.llave())
                .param("cliente", resultado.cliente())
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

    /**
     * Opens one again that was refused or failed, so that it is processed anew; {@link Conflicto} when it is neither.
     *
     * @param correccion JSON that is processed from now on in the place of the body; null: what there is
     */
    public void reabrir(long id, Autor quien, byte @Nullable [] correccion) {
        reabrir.aMano(id, quien, correccion);
    }

    /** Opens those again that failed and whose next attempt is due; what is open is {@link #retomar retaken}. */
    public List<Long> reabrirFallidos() {
        return reabrir.losQueTocan();
    }

    /** Says who the captador is that one names: of its presencia too, if that still has none. */
    public void resolverAsesor(long id, String asesor, Autor quien) {
        captador.resolver(id, asesor, quien);
    }

    /**
     * Deletes those processed longer ago than that, and those with an error after twice as long; each few in a
     * transaction of their own.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public long olvidar(Duration edad) {
        return olvidar.anteriores(edad);
    }

    @Transactional(readOnly = true)
    public boolean hayAlguno() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM comercial.webhooks_recibidos)")
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Pagina<RecibidoResumen> lista(RecibidoFiltro filtro, Tramo tramo) {
        return lectura.lista(filtro, tramo);
    }

    @Transactional(readOnly = true)
    public RecibidoDetalle detalle(long id) {
        return lectura.detalle(id);
    }

    /** Ids of those that were refused or failed, from the one that follows on, the first first. */
    @Transactional(readOnly = true)
    public List<Long> conError(RecibidoFiltro filtro, long despuesDe, int maximo) {
        return lectura.conError(filtro, despuesDe, maximo);
    }

    @Transactional(readOnly = true)
    public long cuantosConError(RecibidoFiltro filtro, long despuesDe) {
        return lectura.cuantosConError(filtro, despuesDe);
    }

    @Transactional(readOnly = true)
    public CuentasDeRecibidos cuentas() {
        return cuentas.cuentas();
    }

    /** By the hour, from the hour of that moment on, those without any left out. */
    @Transactional(readOnly = true)
    public List<HoraDeRecibidos> porHora(Instant desde) {
        return cuentas.porHora(desde);
    }

    /** Folds what was counted since the last time; the figures stay the same. */
    @Scheduled(fixedDelayString = "PT1M")
    public void plegar() {
        cuentas.plegar();
    }

    private long conMarca(@Nullable String marca) {
        return jdbc.sql("SELECT id FROM comercial.webhooks_recibidos WHERE marca = ?")
                .param(marca)
                .query(Long.class)
                .single();
    }

    private OffsetDateTime ahora() {
        return OffsetDateTime.now(reloj);
    }
}
