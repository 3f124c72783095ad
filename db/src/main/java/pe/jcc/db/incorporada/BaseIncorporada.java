package pe.jcc.db.incorporada;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The embedded PostgreSQL as a bean. It starts in the background, and as a BeanFactoryPostProcessor
 * it is made before and destroyed after every other bean; whoever asks for a connection waits.
 */
public final class BaseIncorporada implements BeanFactoryPostProcessor, AutoCloseable {

    private final FutureTask<Servidor> arranque;

    private BaseIncorporada(FutureTask<Servidor> arranque) {
        this.arranque = arranque;
    }

    public static BaseIncorporada iniciar(Path datos) {
        var arranque = new FutureTask<>(() -> Servidor.iniciar(datos));
        Thread.ofPlatform().name("base-incorporada").start(arranque);
        return new BaseIncorporada(arranque);
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {}

    public JdbcConnectionDetails conexionDeLaAplicacion() {
        return new ParaLaAplicacion(this);
    }

    public FlywayConnectionDetails conexionDeLasMigraciones() {
        return new ParaLasMigraciones(this);
    }

    @Override
    public void close() {
        Servidor servidor;
        try {
            servidor = servidor();
        } catch (BaseNoDisponible e) {
            return; // it never ran, and whoever asked for a connection was told
        }
        servidor.close();
    }

    /** Waits without heeding interrupts: the start ends by itself, and then there is a server to stop. */
    private Servidor servidor() {
        boolean interrumpido = false;
        try {
            while (true) {
                try {
                    // With a limit, because Spring does not close a context whose start waits
                    // without one.
                    return arranque.get(1, TimeUnit.HOURS);
                } catch (InterruptedException e) {
                    interrumpido = true;
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof BaseNoDisponible conocida
                    ? conocida
                    : BaseNoDisponible.porErrorPropio(e);
        } catch (TimeoutException e) {
            throw BaseNoDisponible.porErrorPropio(e);
        } finally {
            if (interrumpido) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private record ParaLaAplicacion(BaseIncorporada base) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return Claves.APP;
        }

        @Override
        public String getPassword() {
            return base.servidor().clave(Claves.APP);
        }

        @Override
        public String getJdbcUrl() {
            return base.servidor().url();
        }
    }

    private record ParaLasMigraciones(BaseIncorporada base) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return Claves.MIGRA;
        }

        @Override
        public String getPassword() {
            return base.servidor().clave(Claves.MIGRA);
        }

        @Override
        public String getJdbcUrl() {
            return base.servidor().url();
        }
    }
}
