package pe.jcc.crm.carga;

import org.springframework.stereotype.Service;

import pe.jcc.compartido.Conflicto;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The door of the uploads of leads. A file is read row by row, and kept a thousand rows at a time: what a dead process
 * or a lost connection left undone is done by sending the same file again, which makes nothing twice.
 */
@Service
public class Cargas {

    private static final int TROZO = 1_000;
    private static final int MAXIMO_DE_ERRORES = 1_000;

    private final CargarTrozo trozos;
    private final TurnoDeCarga turnos;
    private final TablasDeCarga tablas;

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
        var carga = turnos.empezar();
        try (var csv = ArchivoCsv.abrir(archivo)) {
            cargar(carga, csv, cuenta.andThen(testigo));
        } finally {
            turnos.terminar(carga);
        }
        return cuenta.resumen(tablas.pendientes());
    }

    private void cargar(UUID carga, ArchivoCsv csv, Consumer<DestinoDeFila> testigo)
            throws IOException {
        var trozo = new ArrayList<Fila>(TROZO);
        boolean primero = true;
        for (var fila = csv.siguiente(); fila.isPresent(); fila = csv.siguiente()) {
            trozo.add(fila.get());
            if (trozo.size() == TROZO) {
                trozos.cargar(carga, trozo).forEach(testigo);
                trozo.clear();
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
