package pe.jcc.api.migracion;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;

import pe.jcc.comercial.venta.Ventas;
import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;
import pe.jcc.db.legado.Apartadas;
import pe.jcc.db.legado.Legado;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** The door by which the platform itself migrates, as the command does. */
@Service
public class Migracion {

    private static final Logger LOG = LoggerFactory.getLogger(Migracion.class);

    private final Environment entorno;
    private final Flyway flyway;
    private final Ventas ventas;
    private final LecturaDeCorridas lectura;
    private final AtomicBoolean aqui = new AtomicBoolean();

    Migracion(Environment entorno, Flyway flyway, Ventas ventas, LecturaDeCorridas lectura) {
        this.entorno = entorno;
        this.flyway = flyway;
        this.ventas = ventas;
        this.lectura = lectura;
    }

    /** What each old system is called, and where it is read. */
    public List<BaseAnterior> bases() {
        return Legado.SISTEMAS.stream().map(sistema -> BaseAnterior.de(sistema, entorno)).toList();
    }

    /**
     * Begins, and goes on when this has returned. {@link Conflicto} while another run goes on, wherever; {@link
     * DatoInvalido} when one of the systems cannot be read.
     *
     * @param quien the name of who asks for it
     */
    public void empezar(Collection<String> sistemas, boolean simular, String quien) {
        var pedido = Pedido.para(sistemas, simular, entorno);
        if (lectura.enMarcha() || !aqui.compareAndSet(false, true)) {
            throw new Conflicto(Frase.de("migracion.en_marcha"));
        }
        Thread.ofVirtual().name("migracion").start(() -> migrar(pedido, quien));
    }

    /** Rows that were not taken, or that are taken as a person corrected them. */
    public Pagina<FilaApartada> cuarentena(Tramo tramo) {
        var apartadas = apartadas();
        long total = apartadas.cuantas(null);
        var estas = tramo.en(total);
        var filas = apartadas.lista(null, estas.desde(), estas.filas());
        return new Pagina<>(filas.stream().map(FilaApartada::de).toList(), total, estas);
    }

    /** A row that was set aside; {@link NoExiste} when it is not, or not any more. */
    public FilaApartada apartada(String sistema, String tabla, String llave) {
        return apartadas()
                .una(new Apartadas.Cual(sistema, tabla, llave))
                .map(FilaApartada::de)
                .orElseThrow(NoExiste::new);
    }

    /**
     * The next run takes these columns so, as long as the old row stays what it is.
     *
     * @param cambios by column, as text; null is no value
     */
    public void corregir(FilaApartada fila, Map<String, @Nullable String> cambios, String quien) {
        try {
            apartadas().corregir(fila.cual(), cambios, quien);
        } catch (Apartadas.NoSePuede no) {
            throw new NoSeCorrige(no);
        }
    }

    public void retirarCorreccion(FilaApartada fila) {
        apartadas().retirar(fila.cual());
    }

    private Apartadas apartadas() {
        return new Apartadas(flyway.getConfiguration().getDataSource());
    }

    private void migrar(Pedido pedido, String quien) {
        try {
            Migrar.ejecutar(pedido, flyway.getConfiguration().getDataSource(), () -> ventas, quien);
        } catch (Exception e) {
            LOG.error("No se pudo migrar", e);
        } finally {
            aqui.set(false);
        }
    }
}
