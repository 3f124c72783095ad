package pe.jcc.api.comercial.lote;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.archivo.ArchivoRecibido;
import pe.jcc.api.error.Frases;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.comercial.lote.LoteDetalle;
import pe.jcc.comercial.lote.Lotes;
import pe.jcc.compartido.Permiso;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;

/** The company's inventory as a whole. */
@Tag(name = "Lotes")
@RestController
class InventarioController {

    private static final int MAXIMO_DE_DETALLES = 50;

    private final Lotes lotes;
    private final Frases frases;

    InventarioController(Lotes lotes, Frases frases) {
        this.lotes = lotes;
        this.frases = frases;
    }

    @Operation(
            summary = "Importar lotes del inventario, un archivo CSV",
            description =
                    "Columnas: PROYECTO, ETAPA, MANZANA, LOTE, AREA_m2 y PRECIO_CONTADO_SOLES,"
                            + " obligatorias; PRECIO_CONTADO_DOLARES, PRECIO_CONTADO_DSCTO (en la"
                            + " moneda del proyecto), 12_MESES_SOLES, 24_MESES_SOLES,"
                            + " 12_MESES_DOLARES, 24_MESES_DOLARES. 0,00 es que no hay precio. Los"
                            + " lotes que ya existen no cambian; una fila mala no detiene las"
                            + " demás.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = Formulario.class)))
    @Requiere(Permiso.LOTES_IMPORTAR)
    @PostMapping("/api/gestion/lotes/importar")
    Importados importar(HttpServletRequest pedido) throws IOException {
        var archivo = ArchivoRecibido.de(pedido, frases, "archivo");
        try {
            return Importados.de(lotes.importar(archivo), frases);
        } finally {
            Files.deleteIfExists(archivo);
        }
    }

    @Operation(
            summary = "Dejar un solo lote en cada lugar",
            description =
                    "Solo la migración deja que haya dos. Queda el de menor código, y las"
                            + " presencias del otro pasan a él.")
    @Requiere(Permiso.LOTES_ELIMINAR)
    @PostMapping({"/api/gestion/lotes/limpiar-duplicados", "/api/gestion/limpiar-lotes-duplicados"})
    Limpiados limpiarDuplicados() {
        var limpieza = lotes.limpiarDuplicados();
        return new Limpiados(
                true,
                frases.decir("lotes.limpieza"),
                limpieza.detectados(),
                limpieza.eliminados().size(),
                limpieza.quedan(),
                limpieza.eliminados().stream()
                        .limit(MAXIMO_DE_DETALLES)
                        .map(this::eliminado)
                        .toList());
    }

    private String eliminado(LoteDetalle lote) {
        return frases.decir(
                "lotes.eliminado",
                lote.idLote(),
                lote.ubicacionProyecto(),
                Objects.requireNonNullElse(lote.manzana(), ""),
                Objects.requireNonNullElse(lote.numeroLote(), ""),
                Objects.toString(lote.etapa(), ""));
    }

    @Schema(name = "FormularioDeInventario")
    record Formulario(@Schema(type = "string", format = "binary") String archivo) {}

    record Limpiados(
            boolean success,
            String message,
            int totalDuplicadosDetectados,
            int totalEliminados,
            long totalLotesFinal,
            List<String> detalles) {}
}
