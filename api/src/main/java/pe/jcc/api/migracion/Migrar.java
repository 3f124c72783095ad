package pe.jcc.api.migracion;

import com.zaxxer.hikari.HikariDataSource;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import pe.jcc.comercial.venta.Ventas;
import pe.jcc.db.legado.Cuadre;
import pe.jcc.db.legado.Legado;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import javax.sql.DataSource;

/** The command {@code migrar}, from its words to its exit status. */
public final class Migrar {

    private static final Logger LOG = LoggerFactory.getLogger(Migrar.class);

    static final int BIEN = 0;
    static final int SIN_EXPLICAR = 1;
    private static final int NO_SE_PUDO = 2;

    private final Pedido pedido;
    private final HikariDataSource base;
    private final Supplier<Ventas> ventas;

    private Migrar(Pedido pedido, HikariDataSource base, Supplier<Ventas> ventas) {
        this.pedido = pedido;
        this.base = base;
        this.ventas = ventas;
    }

    /** 0 when all is there and every difference has its reason; 1 when one has none; 2 when it could not be done. */
    public static int ejecutar(String[] palabras) {
        try (var contexto = contexto(palabras)) {
            var pedido = Pedido.de(ordenes(palabras), contexto.getEnvironment());
            return ejecutar(
                    pedido,
                    contexto.getBean(Flyway.class).getConfiguration().getDataSource(),
                    () -> contexto.getBean(Ventas.class),
                    null);
        } catch (Pedido.Mal mal) {
            LOG.error(mal.getMessage());
            return NO_SE_PUDO;
        } catch (Exception e) {
            LOG.error("No se pudo migrar", e);
            return NO_SE_PUDO;
        }
    }

    /**
     * The same, where the platform runs already.
     *
     * @param quien who asked for it; null: the command
     */
    static int ejecutar(
            Pedido pedido, DataSource deFlyway, Supplier<Ventas> ventas, @Nullable String quien)
            throws Exception {
        try (var base = base(deFlyway);
                var bitacora = new Bitacora(deFlyway, pedido.titulo(), quien)) {
            return bitacora.seguir(() -> new Migrar(pedido, base, ventas).intentar());
        }
    }

    private int intentar() {
        try {
            return ejecutar();
        } catch (Pedido.Mal mal) {
            LOG.error(mal.getMessage());
        } catch (Exception e) {
            LOG.error("No se pudo migrar", e);
        }
        return NO_SE_PUDO;
    }

    private static ConfigurableApplicationContext contexto(String[] palabras) {
        return new SpringApplicationBuilder(ContextoDeMigracion.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .lazyInitialization(true)
                .properties(
                        Map.of(
                                "logging.file.name",
                                "${informe:migracion}/migrar.log",
                                "spring.datasource.hikari.minimum-idle",
                                1))
                .run(palabras);
    }

    /** The account that owns the schemas, as the migrations of Flyway. */
    private static HikariDataSource base(DataSource deFlyway) {
        var base = new HikariDataSource();
        base.setDataSource(deFlyway);
        base.setMaximumPoolSize(4);
        base.setMinimumIdle(1);
        return base;
    }

    /** The words that are no options, after the name of the command. */
    private static List<String> ordenes(String[] palabras) {
        return Arrays.stream(palabras)
                .skip(1)
                .filter(palabra -> !palabra.startsWith("--"))
                .toList();
    }

    private int ejecutar() throws Exception {
        try (var turno = base.getConnection()) {
            if (!tomarTurno(turno)) {
                LOG.error("Otra migración está en marcha en esta base.");
                return NO_SE_PUDO;
            }
            new Legado(base).preparar();
            return switch (pedido.orden()) {
                case TRAER -> traer().sinExplicar() == 0 ? BIEN : SIN_EXPLICAR;
                case CORTE -> new Corte(pedido, base).cortar(this::traer);
                case VOLVER -> new Corte(pedido, base).volver();
            };
        }
    }

    private Cuadre.Resultado traer() throws Exception {
        return new Corrida(pedido, base, ventas).traer();
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
}
