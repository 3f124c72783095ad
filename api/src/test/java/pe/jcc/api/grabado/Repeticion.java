package pe.jcc.api.grabado;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;

import pe.jcc.api.Documento;

import java.util.List;
import java.util.stream.Stream;

/** A replay of one app's recording, from top to bottom: later answers depend on earlier writes. */
final class Repeticion {

    private final List<Intercambio> grabados;
    private final Excepciones excepciones;
    private final LoQueVaria varia;
    private final Navegador navegador;
    private final Documento documento;

    Repeticion(String app, LoQueVaria varia, Navegador navegador, Documento documento) {
        this.grabados = Intercambio.leer(app + ".jsonl").stream().map(Intercambio::new).toList();
        this.excepciones = new Excepciones(app + "-exceptions.jsonl");
        this.varia = varia;
        this.navegador = navegador;
        this.documento = documento;
    }

    Stream<DynamicTest> pruebas() {
        return Stream.concat(
                grabados.stream().map(g -> DynamicTest.dynamicTest(g.toString(), () -> repetir(g))),
                Stream.of(DynamicTest.dynamicTest("no exception is left over", this::nadaSobra)));
    }

    private void repetir(Intercambio grabado) {
        var antes = varia.copia();
        var corregido = excepciones.corregir(grabado);
        var respuesta = navegador.repetir(corregido);
        var faltas = new Juicio(varia, respuesta).sobre(corregido);
        assertThat(faltas).as("%s", grabado).isEmpty();
        assertThat(documento.discrepancias(respuesta)).as("OpenAPI of %s", grabado).isEmpty();
        if (excepciones.hay(grabado)
                && (corregido.cambiaElPedido(grabado)
                        || !new Juicio(antes, respuesta).sobre(grabado).isEmpty())) {
            excepciones.sirvio(grabado);
        }
    }

    private void nadaSobra() {
        assertThat(excepciones.sobrantes()).as("exceptions that nothing needs").isEmpty();
    }
}
