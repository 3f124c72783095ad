package pe.jcc.crm.carga;

import org.springframework.stereotype.Service;

import pe.jcc.compartido.Conflicto;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * The door of the uploads of leads. A file is read row by row, and kept a thousand rows at a time: what a dead process
 * or a lost connection left undone is done by sending the same file again, which makes nothing twice.
 */
@Service
public class Cargas {

    private static final int TROZO = 1_000;

    /** So many letters end one sooner: rows of any length stay out of memory. */
    private static final int LETRAS = 4_000_000;

    /** Others wait, and hold no connection meanwhile: there are few. */
    private static final int A_LA_VEZ = 2;

    private static final int MAXIMO_DE_ERRORES = 1_000;

    private final CargarTrozo trozos;
    private final TurnoDeCarga turnos;
    private final TablasDeCarga tablas;
    private final Semaphore lugares = new Semaphore(A_LA_VEZ, true);

    Cargas(CargarTrozo trozos, TurnoDeCarga turnos, TablasDeCarga tablas) {
        this.trozos = trozos;
        this.turnos = turnos;
        this.tablas = tablas;
    }

    /**
     * {@link Conflicto} when there is nobody to give the leads to.
     *
     * @param testigo hears of each row, in their order
     */
    public ResumenDeCarga cargar(Path archivo, Consumer<DestinoDeFila> testigo) throws IOException {
        var cuenta = new Cuenta();
        lugares.acquireUninterruptibly();
        try {
            cargarConTurno(archivo, cuenta.andThen(testigo));
        } finally {
            lugares.release();
        }
        return cuenta.resumen(tablas.pendientes());
    }

    private void cargarConTurno(Path archivo, Consumer<DestinoDeFila> testigo) throws IOException {
        var carga = turnos.empezar();
        try (var csv = ArchivoCsv.abrir(archivo)) {
            cargar(carga, csv, testigo);
        } finally {
            turnos.terminar(carga);
        }
    }

    private void cargar(UUID carga, ArchivoCsv csv, Consumer<DestinoDeFila> testigo)
            throws IOException {
        var trozo = new ArrayList<Fila>(TROZO);
        boolean primero = true;
        int letras = 0;
        for (var fila = csv.siguiente(); fila.isPresent(); fila = csv.siguiente()) {
            trozo.add(fila.get());
            letras += fila.get().letras();
            if (trozo.size() == TROZO || letras > LETRAS) {
                trozos.cargar(carga, trozo).forEach(testigo);
                trozo.clear();
                letras = 0;
                primero = false;
            }
        }
        if (primero || !trozo.isEmpty()) {
            trozos.cargar(carga, trozo).forEach(testigo);
        }
    }

    private static final class Cuenta implements Consumer<DestinoDeFila> {

        private final List<DestinoDeFila> errores = new ArrayList<>();
        private long filas;
        private long creados;
        private long duplicados;

        @Override
        public void accept(DestinoDeFila destino) {
            filas++;
            switch (destino.resultado()) {
                case CREADO -> creados++;
                case DUPLICADO, REPETIDO -> duplicados++;
                case ERROR -> {
                    if (errores.size() < MAXIMO_DE_ERRORES) {
                        errores.add(destino);
                    }
                }
            }
        }

        ResumenDeCarga resumen(long pendientes) {
            return new ResumenDeCarga(filas, creados, duplicados, pendientes, List.copyOf(errores));
        }
    }
}
