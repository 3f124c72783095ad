package pe.jcc.api.migracion;

import com.zaxxer.hikari.HikariDataSource;

import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import pe.jcc.comercial.venta.Ventas;
import pe.jcc.compartido.Telefono;
import pe.jcc.db.legado.Legado;
import pe.jcc.db.legado.Telefonos;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import javax.sql.DataSource;

/** The command {@code migrar}, from its words to its exit status. */
public final class Migrar {

    private static final Logger LOG = LoggerFactory.getLogger(Migrar.class);

    private static final int TROZO = 5_000;

    private static final int BIEN = 0;
    private static final int SIN_EXPLICAR = 1;
    private static final int NO_SE_PUDO = 2;

    private final Pedido pedido;
    private final HikariDataSource base;
    private final Legado legado;
    private final ConfigurableApplicationContext contexto;

    private long sinExplicar;

    private Migrar(Pedido pedido, HikariDataSource base, ConfigurableApplicationContext contexto) {
        this.pedido = pedido;
        this.base = base;
        this.contexto = contexto;
        this.legado = new Legado(base);
    }

    /** 0 when all is there and every difference has its reason; 1 when one has none; 2 when it could not be done. */
    public static int ejecutar(String[] palabras) {
        try (var contexto = contexto(palabras)) {
            var pedido = Pedido.de(contexto.getEnvironment());
            try (var base =
                    base(contexto.getBean(Flyway.class).getConfiguration().getDataSource())) {
                return new Migrar(pedido, base, contexto).ejecutar();
            }
        } catch (Pedido.Mal mal) {
            LOG.error(mal.getMessage());
            return NO_SE_PUDO;
        } catch (Exception e) {
            LOG.error("No se pudo migrar", e);
            return NO_SE_PUDO;
        }
    }

    private static ConfigurableApplicationContext contexto(String[] palabras) {
        return new SpringApplicationBuilder(ContextoDeMigracion.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .lazyInitialization(true)
                .properties(Map.of("logging.file.name", "${informe:migracion}/migrar.log"))
                .run(palabras);
    }

    /** The account that owns the schemas, as the migrations of Flyway. */
    private static HikariDataSource base(DataSource deFlyway) {
        var base = new HikariDataSource();
        base.setDataSource(deFlyway);
        base.setMaximumPoolSize(4);
        return base;
    }

    private int ejecutar() throws Exception {
        try (var turno = base.getConnection();
                var fuentes = new Fuentes(pedido.fuentes())) {
            if (!tomarTurno(turno)) {
                LOG.error("Otra migración está en marcha en esta base.");
                return NO_SE_PUDO;
            }
            legado.preparar();
            var corrida =
                    new Trabajo(pedido, base, legado, TROZO)
                            .ejecutar(fuentes, this::traspasar, this::terminar);
            if (corrida.getStatus() != BatchStatus.COMPLETED) {
                corrida.getAllFailureExceptions().forEach(e -> LOG.error("No se pudo migrar", e));
                return NO_SE_PUDO;
            }
            return sinExplicar == 0 ? BIEN : SIN_EXPLICAR;
        }
    }

    /** Two at once would do no harm, but neither would end well; the lock ends with its process. */
    private static boolean tomarTurno(Connection turno) throws SQLException {
        try (var pregunta = turno.createStatement();
                var respuesta =
                        pregunta.executeQuery(
                                "SELECT pg_try_advisory_lock(hashtext('jcc.migrar'))")) {
            respuesta.next();
            return respuesta.getBoolean(1);
        }
    }

    private void traspasar() {
        new Telefonos(base).leer(escrito -> Telefono.leer(escrito).map(Telefono::e164));
        legado.traspasar(
                parte -> LOG.info("Traspasa {}", parte),
                () -> {
                    if (pedido.simular()) {
                        informar();
                    }
                    return pedido.simular();
                });
    }

    private void terminar() {
        if (!pedido.simular()) {
            LOG.info("Cuadra las ventas: {}", contexto.getBean(Ventas.class).cuadrarPendientes());
            informar();
        }
    }

    private void informar() {
        sinExplicar = new Informe(pedido, base).escribir();
    }
}
