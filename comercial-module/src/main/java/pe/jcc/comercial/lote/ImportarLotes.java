package pe.jcc.comercial.lote;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.csv.TablaCsv;
import pe.jcc.compartido.proyecto.ProyectoDetalle;
import pe.jcc.compartido.proyecto.Proyectos;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes lotes of the company's inventory: a row of a CSV file each. */
@Component
class ImportarLotes {

    private static final int MAXIMO_DE_MALAS = 1_000;

    /** By SQL: whoever comes at the same moment, by whichever way, spoils one row and not the file. */
    private static final String NUEVO =
            """
            INSERT INTO comercial.lotes (id_lote, version, proyecto_id, etapa, manzana, numero_lote, area_m2,
                precio_lista_soles, precio_contado_descuento_soles, precio_credito_12_meses_soles,
                precio_credito_24_meses_soles, precio_lista_dolares, precio_contado_descuento_dolares,
                precio_credito_12_meses_dolares, precio_credito_24_meses_dolares, estado_lote, fecha_creacion,
                ultima_modificacion)
            SELECT 'L' || lpad(codigo, greatest(4, length(codigo)), '0'), 0, :proyecto, :etapa, :manzana, :numero, :area,
                :lista_soles, :descuento_soles, :a_12_soles, :a_24_soles, :lista_dolares, :descuento_dolares,
                :a_12_dolares, :a_24_dolares, :estado, :ahora, :ahora
            FROM (
                SELECT nextval('comercial.lotes_seq')::text AS codigo
                WHERE NOT EXISTS (
                    SELECT FROM comercial.lotes
                    WHERE lugar = comercial.lugar_de_lote(:proyecto, :etapa, :manzana, :numero) AND NOT en_conflicto)) nuevo
            ON CONFLICT DO NOTHING
            """;

    private final Proyectos proyectos;
    private final JdbcClient jdbc;
    private final Clock reloj;

    ImportarLotes(Proyectos proyectos, JdbcClient jdbc, Clock reloj) {
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
            return new Corrida().importar(tabla);
        }
    }

    /** False when there is one in its place, or somebody puts one there at this moment. */
    private boolean crear(long proyecto, DatosDeLote datos) {
        return jdbc.sql(NUEVO)
                        .param("proyecto", proyecto)
                        .param("etapa", datos.etapa(), Types.SMALLINT)
                        .param("manzana", datos.manzana(), Types.VARCHAR)
                        .param("numero", datos.numeroLote(), Types.VARCHAR)
                        .param("area", datos.areaM2())
                        .param("lista_soles", datos.precioListaSoles(), Types.NUMERIC)
                        .param(
                                "descuento_soles",
                                datos.precioContadoDescuentoSoles(),
                                Types.NUMERIC)
                        .param("a_12_soles", datos.precioCredito12MesesSoles(), Types.NUMERIC)
                        .param("a_24_soles", datos.precioCredito24MesesSoles(), Types.NUMERIC)
                        .param("lista_dolares", datos.precioListaDolares(), Types.NUMERIC)
                        .param(
                                "descuento_dolares",
                                datos.precioContadoDescuentoDolares(),
                                Types.NUMERIC)
                        .param("a_12_dolares", datos.precioCredito12MesesDolares(), Types.NUMERIC)
                        .param("a_24_dolares", datos.precioCredito24MesesDolares(), Types.NUMERIC)
                        .param("estado", datos.estadoLote().codigo())
                        .param("ahora", reloj.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
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
            if (crear(proyecto, datos)) {
                creados++;
            } else {
                existentes++;
            }
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
