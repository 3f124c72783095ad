package pe.jcc.api.compartido.asesor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.http.Parametros;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.asesor.AsesorElegible;
import pe.jcc.compartido.asesor.Asesores;

import java.util.List;
import java.util.Objects;

/** What the frontends fill their selectors with. */
@Tag(name = "Asesores")
@RestController
@RequestMapping("/api/gestion")
class SelectorDeAsesoresController {

    private static final int LETRAS = 2;
    private static final int MAXIMO = 50;

    private final Asesores asesores;

    SelectorDeAsesoresController(Asesores asesores) {
        this.asesores = asesores;
    }

    @Operation(summary = "Hasta 50 asesores cuyo nombre o id contiene lo buscado, por nombre")
    @Parameter(name = "search", in = ParameterIn.QUERY, description = "Dos letras, por lo menos")
    @Requiere(Permiso.ASESORES_VER)
    @GetMapping("/asesores/search")
    Hallados buscar(HttpServletRequest pedido) {
        var texto =
                Parametros.leer(
                        pedido, p -> Objects.requireNonNullElse(p.texto("search"), "").strip());
        return Hallados.de(texto.length() < LETRAS ? List.of() : asesores.elegibles(texto, MAXIMO));
    }

    @Operation(summary = "Todos los asesores, por nombre")
    @Requiere(Permiso.ASESORES_VER)
    @GetMapping("/get-advisors-list")
    List<Advisor> todos() {
        return asesores.elegibles().stream().map(Advisor::de).toList();
    }

    record Hallados(List<Hallado> results, int count) {

        static Hallados de(List<AsesorElegible> elegibles) {
            return new Hallados(elegibles.stream().map(Hallado::de).toList(), elegibles.size());
        }
    }

    record Hallado(String idAsesor, String nombreAsesor, String displayText) {

        static Hallado de(AsesorElegible elegible) {
            return new Hallado(
                    elegible.idAsesor(),
                    elegible.nombreAsesor(),
                    elegible.nombreAsesor() + " (" + elegible.idAsesor() + ")");
        }
    }

    record Advisor(String id, String name) {

        static Advisor de(AsesorElegible elegible) {
            return new Advisor(elegible.idAsesor(), elegible.nombreAsesor());
        }
    }
}
