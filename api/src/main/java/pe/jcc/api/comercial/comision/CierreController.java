package pe.jcc.api.comercial.comision;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.error.Frases;
import pe.jcc.api.error.Negada;
import pe.jcc.api.http.CuerpoJson;
import pe.jcc.api.http.DeNuevo;
import pe.jcc.api.http.PaginaJson;
import pe.jcc.api.http.Paginada;
import pe.jcc.api.http.Parametros;
import pe.jcc.api.pedido.Usuario;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.comercial.comision.CierreDetalle;
import pe.jcc.comercial.comision.CierreFiltro;
import pe.jcc.comercial.comision.Cierres;
import pe.jcc.comercial.comision.QuienCerro;
import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.Permiso;
import pe.jcc.crm.user.Users;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.YearMonth;
import java.util.UUID;

@Tag(name = "Comisiones")
@RestController
@RequestMapping("/api/gestion/cierres-comisiones")
class CierreController {

    private static final int POR_PAGINA = 20;
    private static final String MES = "mes";
    static final String ANIO = "año";

    /** For those who have no ñ. */
    private static final String ANIO_SIN_TILDE = "anio";

    private final Cierres cierres;
    private final Users users;
    private final Frases frases;

    CierreController(Cierres cierres, Users users, Frases frases) {
        this.cierres = cierres;
        this.users = users;
        this.frases = frases;
    }

    @Operation(summary = "Cierres de comisiones, el mes más reciente primero")
    @Paginada
    @Parameter(
            name = MES,
            in = ParameterIn.QUERY,
            description = "De este mes, del 1 al 12",
            schema = @Schema(type = "integer"))
    @Parameter(
            name = ANIO,
            in = ParameterIn.QUERY,
            description = "De este año; también anio",
            schema = @Schema(type = "integer"))
    @Requiere(Permiso.COMISIONES_VER)
    @GetMapping
    PaginaJson<CierreDetalle> lista(HttpServletRequest pedido) {
        var filtro = Parametros.leer(pedido, CierreController::filtro);
        return PaginaJson.de(pedido, cierres.lista(filtro, Parametros.tramo(pedido, POR_PAGINA)));
    }

    @Operation(summary = "Un cierre de comisiones, con lo que congeló")
    @Requiere(Permiso.COMISIONES_VER)
    @GetMapping("/{id}")
    CierreDetalle detalle(@PathVariable String id) {
        try {
            return cierres.detalle(UUID.fromString(id));
        } catch (IllegalArgumentException noEsDeNinguno) {
            throw new NoExiste();
        }
    }

    @Operation(
            summary = "Cerrar las comisiones de un mes",
            description =
                    "Las de sus ventas procesables y completadas, y las de meses anteriores ya cerrados que nadie cerró. Lo que se"
                            + " cierra ya no cambia. Si el mes está cerrado, o no hay nada que cerrar: 400.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = PorCerrar.class)))
    @Requiere(Permiso.COMISIONES_CERRAR)
    @PostMapping("/ejecutar-cierre")
    @ResponseStatus(HttpStatus.CREATED)
    CierreDetalle ejecutar(@CuerpoJson ObjectNode cuerpo) {
        var mes = mes(cuerpo);
        var quien = quien();
        try {
            return DeNuevo.intentar(() -> cierres.ejecutar(mes, quien));
        } catch (Conflicto no) {
            throw Negada.conError(frases.decir(no.frase()));
        }
    }

    private YearMonth mes(ObjectNode cuerpo) {
        var mes = dicho(cuerpo.get(MES));
        var anio = dicho(cuerpo.has(ANIO) ? cuerpo.get(ANIO) : cuerpo.get(ANIO_SIN_TILDE));
        if (mes.isEmpty() || anio.isEmpty()) {
            throw Negada.conError(frases.decir("cierre.sin_mes"));
        }
        return MesPedido.leer(mes, anio)
                .orElseThrow(() -> Negada.conError(frases.decir("cierre.mes_invalido")));
    }

    private static String dicho(@Nullable JsonNode miembro) {
        if (miembro == null || miembro.isNull()) {
            return "";
        }
        return miembro.isString() ? miembro.asString().strip() : miembro.toString();
    }

    private QuienCerro quien() {
        var user = users.usuario(Usuario.actual().orElseThrow().id());
        return new QuienCerro(user.id(), user.username(), user.nombre());
    }

    private static CierreFiltro filtro(Parametros p) {
        var anio = p.id(ANIO);
        return new CierreFiltro(p.id(MES), anio == null ? p.id(ANIO_SIN_TILDE) : anio);
    }

    /** The month, by its number, and its year. */
    record PorCerrar(int mes, @JsonProperty(value = ANIO, required = true) int anio) {}
}
