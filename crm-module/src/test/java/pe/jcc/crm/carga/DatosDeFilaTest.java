package pe.jcc.crm.carga;

import static org.assertj.core.api.Assertions.assertThat;

import static pe.jcc.crm.carga.CsvDePrueba.datos;
import static pe.jcc.crm.carga.CsvDePrueba.fila;
import static pe.jcc.crm.carga.CsvDePrueba.leer;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.util.UUID;
import java.util.stream.Stream;

class DatosDeFilaTest {

    private static final String LEADS =
            """
            nombre,celular,ubicacion,medio,tipificacion,fecha_interaccion
            Ana Peña,900111222,SJL,Web,SEGUIMIENTO,2026-12-31
            """;

    @Test
    void a_huella_is_the_same_today_and_tomorrow() {
        assertThat(datos(LEADS).getFirst().huella())
                .isEqualTo(UUID.fromString("4363d0ee-48d7-ec31-24c1-93fe7bebadf8"));
    }

    @Test
    void a_huella_does_not_depend_on_how_the_file_is_written() {
        var otras =
                Stream.of(
                        leer(LEADS.getBytes(Charset.forName("windows-1252"))),
                        leer(("\uFEFF" + LEADS.replace(',', '\t')).getBytes(UTF_16LE)),
                        leer("sep=;\r\n" + LEADS.replace(',', ';').replace("\n", "\r\n")),
                        leer(LEADS.replace("2026-12-31", "31/12/2026 10:00")),
                        leer(LEADS.replace("SEGUIMIENTO", " Seguimiento ")),
                        leer(
                                """
                                MEDIO,Fecha Interacción,Proyecto,Tipificación,Celular,Nombre
                                Web,31-12-2026,SJL,seguimiento,="900111222","Ana Peña"
                                """));

        assertThat(otras.map(filas -> datos(filas).getFirst().huella()))
                .hasSize(6)
                .containsOnly(datos(LEADS).getFirst().huella());
    }

    @Test
    void a_huella_tells_every_member_from_every_other() {
        var columnas = "email,medio,distrito,tipificacion,observacion,observacion_opc";
        var filas =
                Stream.of(
                        fila(columnas, ",x,,,,"),
                        fila(columnas, ",,x,,,"),
                        fila(columnas, ",,,,x,"),
                        fila(columnas, ",,,,,x"),
                        fila(columnas, ",,,TERCERO,,"),
                        fila(columnas, "x@example.test,,,,,"),
                        fila(columnas, ",,,,,"),
                        fila(columnas, ""),
                        fila("proyecto_interes,calle_o_modulo", "OASIS 1 y 2,"),
                        fila("proyecto_interes,calle_o_modulo", ",CALLE"),
                        fila("fecha_interaccion", "2026-12-31"));

        assertThat(filas.map(DatosDeFila::huella)).hasSize(11).doesNotHaveDuplicates();
    }

    @Test
    void line_ends_within_a_cell_do_not_change_the_huella() {
        assertThat(fila("observacion", "\"a\r\nb\"").huella())
                .isEqualTo(fila("observacion", "\"a\nb\"").huella());
    }
}
