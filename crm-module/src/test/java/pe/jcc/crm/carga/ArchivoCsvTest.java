package pe.jcc.crm.carga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static pe.jcc.crm.carga.CsvDePrueba.MINIMO;
import static pe.jcc.crm.carga.CsvDePrueba.datos;
import static pe.jcc.crm.carga.CsvDePrueba.leer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pe.jcc.compartido.Frase;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

class ArchivoCsvTest {

    private static final Frase ROTO = Frase.de("carga.comillas");

    /** What others do on the machine meanwhile does not count. */
    private static final ThreadMXBean RELOJ = ManagementFactory.getThreadMXBean();

    @Test
    void rows_are_read_in_turn_and_counted_from_one() {
        assertThat(leer(MINIMO + "\nAna,900111222,SJL\n,900111223,SJL\nLuz,900111224,Ate\n"))
                .extracting(Fila::numero)
                .containsExactly(1L, 2L, 3L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\r\n\r\n",
                "\uFEFF",
                "nombre,celular,ubicacion",
                "nombre,celular,ubicacion\r\n",
                "sep=;\r\n",
                "sep=;\r\nnombre;celular;ubicacion\r\n;;\r\n"
            })
    void without_rows_there_is_nothing_to_read(String texto) {
        assertThat(leer(texto)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nombre,celular,ubicacion\nAna,900111222,SJL",
                "nombre;celular;ubicacion\nAna;900111222;SJL\n",
                "nombre\tcelular\tubicacion\r\nAna\t900111222\tSJL\r\n",
                "nombre;celular;ubicacion\rAna;900111222;SJL\r",
                "\uFEFFnombre,celular,ubicacion\nAna,900111222,SJL\n",
                "\uFEFF\"nombre\",\"celular\",\"ubicacion\"\n\"Ana\",\"900111222\",\"SJL\"\n",
                "\n  \n\nnombre;celular;ubicacion\nAna;900111222;SJL\n",
                ";;\nnombre;celular;ubicacion\nAna;900111222;SJL\n",
                "sep=;\r\nnombre;celular;ubicacion\r\nAna;900111222;SJL\r\n",
                "\uFEFFSEP=|\nnombre|celular|ubicacion\nAna|900111222|SJL\n",
                "sep=\t\nnombre\tcelular\tubicacion\nAna\t900111222\tSJL\n",
                "nombre;\"a,b,c,d,e\";celular;ubicacion\nAna;;900111222;SJL\n",
                "nombre;\"a\n,,,,b\";celular;ubicacion\nAna;;900111222;SJL\n",
                " Nombre , CELULAR ,\u00A0Ubicación\u00A0\nAna,900111222,SJL\n",
                "Nombre,Celular,Proyecto\nAna,900111222,SJL\n",
                "nombre,celular,ubicacion,proyecto\nAna,900111222,,SJL\n",
                "ubicacion,otra,celular,nombre\nSJL,x,900111222,Ana\n",
                "nombre,celular,ubicacion,nombre\nAna,900111222,SJL,Luz\n",
                "nombre,celular,ubicacion\nAna,900111222,SJL,de más,y más\n",
                "nombre,celular,ubicacion\n  \"Ana\" , \"900111222\",\u00A0SJL \u00A0\n",
            })
    void one_lead_is_the_same_however_the_file_is_written(String texto) {
        assertThat(datos(texto))
                .containsExactly(
                        new DatosDeFila(
                                "Ana",
                                "900111222",
                                "+51900111222",
                                null,
                                "SJL",
                                null,
                                null,
                                null,
                                "",
                                null,
                                null,
                                null,
                                null));
    }

    @Test
    void names_of_columns_may_have_capitals_accents_and_spaces() {
        var datos =
                datos(
                        """
                        NOMBRE;Celular;Ubicación;Tipificación;Observación  OPC;Proyecto Interés;\
                        Calle o módulo;Fecha Interacción
                        Ana;900111222;SJL;TERCERO;con hijos;OASIS 2 y 3;MODULO;31/12/2026
                        """);

        assertThat(datos)
                .singleElement()
                .hasToString(
                        "DatosDeFila[nombre=Ana, celular=900111222,"
                                + " celularNormalizado=+51900111222, email=null, ubicacion=SJL,"
                                + " proyectoInteres=OASIS 2 y 3, medio=null, distrito=null,"
                                + " tipificacion=TERCERO, observacion=null,"
                                + " observacionOpc=con hijos, calleOModulo=MODULO,"
                                + " fechaInteraccion=2026-12-31]");
    }

    @Test
    void blank_rows_are_passed_over_and_not_counted() {
        var filas =
                leer(MINIMO + "\n\n,,\nAna,900111222,SJL\n \u00A0 , ,\n\"\"\nLuz,900111223,Ate\n,");

        assertThat(filas).extracting(Fila::numero).containsExactly(1L, 2L);
        assertThat(datos(filas)).extracting(DatosDeFila::nombre).containsExactly("Ana", "Luz");
    }

    @Test
    void quoted_cells_hold_delimiters_quotes_and_lines() {
        var texto =
                """
                nombre,celular,ubicacion,observacion
                "Paz, Ana",900111222,SJL,"dijo ""sí""\r
                y colgó"\r
                Luz,900111223,Ate,mide 5" x 3"
                Sol,900111224,Ate,"llamar" luego
                """;

        assertThat(datos(texto))
                .extracting(DatosDeFila::nombre, DatosDeFila::observacion)
                .containsExactly(
                        tuple("Paz, Ana", "dijo \"sí\"\ny colgó"),
                        tuple("Luz", "mide 5\" x 3\""),
                        tuple("Sol", "llamar luego"));
    }

    @Test
    void a_quote_that_is_not_closed_ends_the_file_after_what_could_be_read() {
        var filas = leer(MINIMO + "\nAna,900111222,SJL\nLuz,\"900111223,Ate\nSol,900111224,Ate\n");

        assertThat(filas).hasSize(2);
        assertThat(filas.getFirst()).isInstanceOf(Fila.Leida.class);
        assertThat(filas.getLast()).isEqualTo(new Fila.Mala(2, ROTO));
    }

    @Test
    void a_quote_that_is_not_closed_in_the_header_leaves_nothing_to_read() {
        assertThat(leer("nombre,\"celular,ubicacion\nAna,900111222,SJL\n"))
                .containsExactly(new Fila.Mala(1, ROTO));
    }

    @Test
    void a_row_without_an_end_is_given_up_before_it_fills_the_memory() {
        var relleno = "Sol,900111224,Ate\n".repeat(100_000);

        assertThat(leer(MINIMO + "\nAna,900111222,SJL\nLuz,\"900111223,Ate\n" + relleno + "\"\n"))
                .hasSize(2)
                .last()
                .isEqualTo(new Fila.Mala(2, ROTO));
    }

    @Test
    void as_many_blank_lines_as_there_may_be_are_no_row_without_an_end() {
        assertThat(leer(MINIMO + "\n".repeat(3_000_000) + "Ana,900111222,SJL\n"))
                .extracting(Fila::numero)
                .containsExactly(1L);
    }

    @Test
    void a_long_cell_is_no_row_without_an_end() {
        var relato = "a".repeat(1_000_000);

        assertThat(datos(MINIMO + ",observacion\nAna,900111222,SJL," + relato))
                .extracting(DatosDeFila::observacion)
                .containsExactly(relato);
    }

    @Test
    void nothing_comes_after_the_end(@TempDir Path carpeta) throws IOException {
        var archivo = Files.writeString(carpeta.resolve("leads.csv"), MINIMO + "\n\"Ana");

        try (var csv = ArchivoCsv.abrir(archivo)) {
            assertThat(csv.siguiente()).contains(new Fila.Mala(1, ROTO));
            assertThat(csv.siguiente()).isEmpty();
            assertThat(csv.siguiente()).isEmpty();
        }
    }

    @Test
    void a_hundred_thousand_rows_stream_within_seconds(@TempDir Path carpeta) throws IOException {
        var archivo = carpeta.resolve("leads.csv");
        try (var salida = Files.newBufferedWriter(archivo)) {
            salida.write(MINIMO + ",email,tipificacion,observacion,fecha_interaccion\n");
            for (int n = 0; n < 100_000; n++) {
                salida.write("Persona %d,9%08d,SJL,".formatted(n, n));
                salida.write("p%d@example.test,seguimiento,sintética,1/2/2026\n".formatted(n));
            }
            salida.write("Última,\"900111222");
        }

        long comienzo = RELOJ.getCurrentThreadCpuTime();
        long buenas = 0;
        Optional<Fila> ultima = Optional.empty();
        try (var csv = ArchivoCsv.abrir(archivo)) {
            for (var fila = csv.siguiente(); fila.isPresent(); fila = csv.siguiente()) {
                buenas += fila.get() instanceof Fila.Leida ? 1 : 0;
                ultima = fila;
            }
        }

        assertThat(buenas).isEqualTo(100_000);
        assertThat(ultima).contains(new Fila.Mala(100_001, ROTO));
        assertThat(Duration.ofNanos(RELOJ.getCurrentThreadCpuTime() - comienzo))
                .isLessThan(Duration.ofSeconds(5));
    }
}
