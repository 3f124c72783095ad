package pe.jcc.comercial.lote;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import pe.jcc.compartido.Codigo;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.csv.TablaCsv;
import pe.jcc.compartido.proyecto.ProyectoDetalle;
import pe.jcc.compartido.proyecto.Proyectos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes lotes of the company's inventory: a row of a CSV file each. */
@Component
class ImportarLotes {

    private static final int MAXIMO_DE_MALAS = 1_000;

    private final LoteRepository repository;
    private final Proyectos proyectos;
    private final JdbcClient jdbc;
    private final Clock reloj;

    ImportarLotes(LoteRepository repository, Proyectos proyectos, JdbcClient jdbc, Clock reloj) {
        this.repository = repository;
        this.proyectos = proyectos;
        this.jdbc = jdbc;
        this.reloj = reloj;
    }

    ResultadoDeImportacion importar(Path archivo) throws IOException {
        try (var tabla = TablaCsv.abrir(archivo)) {
            var faltan =
                    ColumnaDeInventario.OBLIGATORIAS.stream()
                            .filter(columna -> !tabla.columnas().contains(columna))
                            .toList();
            if (!faltan.isEmpty()) {
                throw new DatoInvalido(
                        "archivo", Frase.de("lotes.faltan_columnas", String.join(", ", faltan)));
            }
            repository.esperarTurno();
            return new Corrida().importar(tabla);
        }
    }

    /** Whether some lote is there, as the unique index sees it. */
    private boolean ocupado(long proyecto, DatosDeLote datos) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM comercial.lotes
                        WHERE proyecto_id = :proyecto AND coalesce(etapa, -1) = :etapa
                          AND compartido.llano(coalesce(manzana, '')) = compartido.llano(:manzana)
                          AND compartido.llano(numero_lote) = compartido.llano(:numero))
                        """)
                .param("proyecto", proyecto)
                .param("etapa", Optional.ofNullable(datos.etapa()).orElse(-1))
                .param("manzana", Optional.ofNullable(datos.manzana()).orElse(""))
                .param("numero", datos.numeroLote())
                .query(Boolean.class)
                .single();
    }

    private final class Corrida {

        private final Map<String, Optional<ProyectoDetalle>> conocidos = new HashMap<>();
        private final List<ResultadoDeImportacion.FilaMala> malas = new ArrayList<>();
        private int filas;
        private int creados;
        private int existentes;
        private int rechazadas;

        ResultadoDeImportacion importar(TablaCsv tabla) {
            for (var fila = tabla.siguiente(); fila.isPresent(); fila = tabla.siguiente()) {
                filas++;
                var leida = new LecturaDeInventario(fila.get(), this::llamado);
                leida.leer()
                        .ifPresentOrElse(
                                datos -> tomar(leida.proyecto(), datos),
                                () -> rechazar(leida.mala()));
            }
            return new ResultadoDeImportacion(filas, creados, existentes, rechazadas, malas);
        }

        private void tomar(long proyecto, DatosDeLote datos) {
            if (ocupado(proyecto, datos)) {
                existentes++;
                return;
            }
            var id = Codigo.LOTE.de(repository.siguiente());
            repository.saveAndFlush(new Lote(id, proyecto, datos, reloj.instant()));
            creados++;
        }

        private void rechazar(ResultadoDeImportacion.FilaMala mala) {
            rechazadas++;
            if (malas.size() < MAXIMO_DE_MALAS) {
                malas.add(mala);
            }
        }

        private Optional<ProyectoDetalle> llamado(String nombre) {
            return conocidos.computeIfAbsent(nombre, proyectos::llamado);
        }
    }
}
