package pe.jcc.compartido.suscriptor;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.Opcion;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Momento;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;
import pe.jcc.compartido.envio.ParDeLlaves;
import pe.jcc.compartido.envio.Secreto;
import pe.jcc.compartido.envio.SecretoCompartido;
import pe.jcc.compartido.evento.TipoDeEvento;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The door of the subscribers. */
@Service
@Transactional
public class Suscriptores {

    /** How many secrets of a kind may sign at once. */
    private static final int SECRETOS = 2;

    private static final String COLUMNAS =
            """
            s.id, s.version, s.nombre, s.url, s.formato, s.eventos, s.activo, s.motivo, s.en_vuelo, s.fecha_creacion, \
            s.ultima_modificacion\
            """;

    private final JdbcClient jdbc;
    private final Directorio directorio;
    private final ApplicationEventPublisher avisos;

    Suscriptores(JdbcClient jdbc, Directorio directorio, ApplicationEventPublisher avisos) {
        this.jdbc = jdbc;
        this.directorio = directorio;
        this.avisos = avisos;
    }

    /**
     * With a first secret.
     *
     * @param secreto the one that the subscriber has already: what it signs with, or the token of one of the old kind;
     *     null: made now
     */
    public SuscriptorNuevo crear(DatosDeSuscriptor datos, @Nullable String secreto) {
        long id =
                jdbc.sql(
                                """
                                INSERT INTO compartido.suscriptores (nombre, url, formato, eventos, activo, motivo, en_vuelo)
                                VALUES (?, ?, ?, ?, ?, CASE WHEN ? THEN NULL ELSE 'a_mano' END, ?) RETURNING id
                                """)
                        .params(
                                datos.nombre(),
                                datos.url(),
                                datos.formato().codigo(),
                                eventos(datos),
                                datos.activo(),
                                datos.activo(),
                                datos.enVuelo())
                        .query(Long.class)
                        .single();
        var tipo = datos.formato() == Formato.LEGACY ? TipoDeSecreto.TOKEN : TipoDeSecreto.HMAC;
        var valor = secreto == null ? nuevo(tipo) : secreto;
        guardar(id, tipo, valor);
        if (tipo == TipoDeSecreto.TOKEN) { // it is signed too, for when they learn to verify
            guardar(id, TipoDeSecreto.HMAC, nuevo(TipoDeSecreto.HMAC));
        }
        alConfirmar();
        return new SuscriptorNuevo(detalle(id), new SecretoRevelado(tipo.codigo(), valor));
    }

    /** What is there with the change laid over it; one that is switched on begins anew, without its failures. */
    public SuscriptorDetalle cambiar(
            long id, VersionVista vista, UnaryOperator<DatosDeSuscriptor> cambio) {
        var antes = bloqueado(id, vista);
        var datos =
                cambio.apply(
                        new DatosDeSuscriptor(
                                antes.nombre(),
                                antes.url(),
                                Opcion.de(Formato.class, antes.formato()).orElseThrow(),
                                tipos(antes),
                                antes.activo(),
                                antes.enVuelo()));
        jdbc.sql(
                        """
                        UPDATE compartido.suscriptores SET version = version + 1, nombre = ?, url = ?, formato = ?, eventos = ?,
                            activo = ?, motivo = CASE WHEN ? THEN NULL ELSE coalesce(motivo, 'a_mano') END, en_vuelo = ?,
                            ultima_modificacion = now()
                        WHERE id = ?
                        """)
                .params(
                        datos.nombre(),
                        datos.url(),
                        datos.formato().codigo(),
                        eventos(datos),
                        datos.activo(),
                        datos.activo(),
                        datos.enVuelo(),
                        id)
                .update();
        if (datos.activo() && !antes.activo()) {
            avisos.publishEvent(new SuscriptorEncendido(id));
        }
        alConfirmar();
        return detalle(id);
    }

    /** It is told nothing more, and what was delivered to it stays. */
    public void eliminar(long id, VersionVista vista) {
        bloqueado(id, vista);
        jdbc.sql(
                        """
                        UPDATE compartido.suscriptores SET version = version + 1, activo = false, motivo = 'eliminado',
                            eliminado_en = now(), ultima_modificacion = now()
                        WHERE id = ?
                        """)
                .param(id)
                .update();
        alConfirmar();
    }

    /** What the subscriber's own answers call for; nothing when it is off already. */
    public boolean apagar(long id, Motivo motivo) {
        boolean apagado =
                jdbc.sql(
                                        """
                                        UPDATE compartido.suscriptores SET version = version + 1, activo = false, motivo = ?,
                                            ultima_modificacion = now()
                                        WHERE id = ? AND activo
                                        """)
                                .params(motivo.codigo(), id)
                                .update()
                        > 0;
        alConfirmar();
        return apagado;
    }

    /**
     * A new secret of that kind; those before it still sign so long, and then no more.
     *
     * @param secreto the subscriber's own; null: made now
     */
    public SecretoRevelado rotar(
            long id, TipoDeSecreto tipo, @Nullable String secreto, Duration convivencia) {
        bloqueado(id, VersionVista.CUALQUIERA);
        int vivos =
                jdbc.sql(
                                """
                                UPDATE compartido.secretos_de_suscriptor
                                SET caduca_en = least(caduca_en, now() + ? * interval '1 s')
                                WHERE suscriptor = ? AND tipo = ? AND (caduca_en IS NULL OR caduca_en > now())
                                """)
                        .params(convivencia.toSeconds(), id, tipo.codigo())
                        .update();
        if (vivos >= SECRETOS && !convivencia.isZero()) {
            throw new Conflicto(Frase.de("suscriptor.dos_secretos"));
        }
        var valor = secreto == null ? nuevo(tipo) : secreto;
        guardar(id, tipo, valor);
        alConfirmar();
        return new SecretoRevelado(tipo.codigo(), valor);
    }

    @Transactional(readOnly = true)
    public Pagina<SuscriptorDetalle> lista(SuscriptorFiltro filtro, Tramo tramo) {
        return new Lista(COLUMNAS, "compartido.suscriptores s", "s.id")
                .si(true, "s.eliminado_en IS NULL")
                .donde("s.activo = :v", filtro.activo())
                .donde("s.formato = :v", filtro.formato())
                .donde(":v = ANY (s.eventos)", filtro.evento())
                .busqueda(filtro.busqueda(), "s.nombre", "s.url")
                .pagina(jdbc, tramo, this::leer);
    }

    @Transactional(readOnly = true)
    public SuscriptorDetalle detalle(long id) {
        return leer(id, "");
    }

    /** Whether it has that secret, and it is the latest of its kind. */
    @Transactional(readOnly = true)
    public boolean tiene(long id, TipoDeSecreto tipo, String secreto) {
        return jdbc.sql(
                        """
                        SELECT valor FROM compartido.secretos_de_suscriptor
                        WHERE suscriptor = ? AND tipo = ? ORDER BY id DESC LIMIT 1
                        """)
                .params(id, tipo.codigo())
                .query(String.class)
                .optional()
                .filter(secreto::equals)
                .isPresent();
    }

    /** No subscriber but the one of that id, if any, is so called, as people write names. */
    @Transactional(readOnly = true)
    public boolean nombreLibre(String nombre, @Nullable Long deCual) {
        return jdbc.sql(
                        """
                        SELECT NOT EXISTS (SELECT FROM compartido.suscriptores
                        WHERE compartido.llano(nombre) = compartido.llano(:nombre) AND eliminado_en IS NULL
                          AND id IS DISTINCT FROM CAST(:id AS bigint))
                        """)
                .param("nombre", nombre)
                .param("id", deCual)
                .query(Boolean.class)
                .single();
    }

    private SuscriptorDetalle bloqueado(long id, VersionVista vista) {
        var suscriptor = leer(id, " FOR NO KEY UPDATE");
        vista.comprobar(suscriptor.version());
        return suscriptor;
    }

    private SuscriptorDetalle leer(long id, String bloqueo) {
        return jdbc.sql(
                        "SELECT %s FROM compartido.suscriptores s WHERE s.id = ? AND s.eliminado_en IS NULL%s"
                                .formatted(COLUMNAS, bloqueo))
                .param(id)
                .query(this::leer)
                .optional()
                .orElseThrow(NoExiste::new);
    }

    private SuscriptorDetalle leer(ResultSet fila, int numero) throws SQLException {
        long id = fila.getLong("id");
        return new SuscriptorDetalle(
                id,
                fila.getLong("version"),
                fila.getString("nombre"),
                fila.getString("url"),
                fila.getString("formato"),
                Arrays.asList((String[]) fila.getArray("eventos").getArray()),
                fila.getBoolean("activo"),
                fila.getString("motivo"),
                fila.getInt("en_vuelo"),
                Momento.de(fila, "fecha_creacion"),
                Momento.de(fila, "ultima_modificacion"),
                secretos(id));
    }

    private List<SecretoDetalle> secretos(long id) {
        return jdbc.sql(
                        """
                        SELECT id, tipo, valor, creado_en, caduca_en FROM compartido.secretos_de_suscriptor
                        WHERE suscriptor = ? AND (caduca_en IS NULL OR caduca_en > now()) ORDER BY id DESC
                        """)
                .param(id)
                .query(Suscriptores::secreto)
                .list();
    }

    private static SecretoDetalle secreto(ResultSet fila, int numero) throws SQLException {
        var caduca = fila.getObject("caduca_en", OffsetDateTime.class);
        var tipo = fila.getString("tipo");
        return new SecretoDetalle(
                fila.getLong("id"),
                tipo,
                Secreto.leer(fila.getString("valor")).orElse(null) instanceof ParDeLlaves par
                        ? par.publico()
                        : null,
                Momento.de(fila, "creado_en"),
                caduca == null ? null : caduca.toInstant());
    }

    private void guardar(long id, TipoDeSecreto tipo, String valor) {
        jdbc.sql(
                        "INSERT INTO compartido.secretos_de_suscriptor (suscriptor, tipo, valor) VALUES (?, ?, ?)")
                .params(id, tipo.codigo(), valor)
                .update();
    }

    private static String nuevo(TipoDeSecreto tipo) {
        return switch (tipo) {
            case HMAC, TOKEN -> SecretoCompartido.nuevo().escrito();
            case ED25519 -> ParDeLlaves.nuevo().escrito();
        };
    }

    private static Set<TipoDeEvento> tipos(SuscriptorDetalle suscriptor) {
        return suscriptor.eventos().stream()
                .map(codigo -> Opcion.de(TipoDeEvento.class, codigo).orElseThrow())
                .collect(Collectors.toSet());
    }

    private static SqlArrayValue eventos(DatosDeSuscriptor datos) {
        return new SqlArrayValue(
                "text", datos.eventos().stream().map(TipoDeEvento::codigo).toArray());
    }

    private void alConfirmar() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        directorio.olvidar();
                    }
                });
    }
}
