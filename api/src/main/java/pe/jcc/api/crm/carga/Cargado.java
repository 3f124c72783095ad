package pe.jcc.api.crm.carga;

import io.swagger.v3.oas.annotations.media.Schema;

import pe.jcc.api.error.Frases;
import pe.jcc.crm.carga.DestinoDeFila;
import pe.jcc.crm.carga.ResumenDeCarga;

import java.util.List;
import java.util.Objects;

/**
 * What became of a file, as it is answered.
 *
 * @param leadsActualizados always 0: what is told again waits as a duplicate
 * @param duplicadosGuardados all that are pending, of this file and of others
 * @param errores {@code Fila N: …}, the first thousand
 */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
record Cargado(
        String message,
        long leadsCreados,
        long leadsActualizados,
        long duplicadosDetectados,
        long duplicadosGuardados,
        List<String> errores,
        long totalFilasProcesadas) {

    static Cargado de(ResumenDeCarga resumen, Frases frases) {
        return new Cargado(
                frases.decir("carga.hecha"),
                resumen.creados(),
                0,
                resumen.duplicados(),
                resumen.pendientes(),
                resumen.errores().stream().map(error -> linea(error, frases)).toList(),
                resumen.filas());
    }

    private static String linea(DestinoDeFila error, Frases frases) {
        return frases.decir(
                "carga.fila",
                String.valueOf(error.fila()),
                frases.decir(Objects.requireNonNull(error.problema())));
    }
}
