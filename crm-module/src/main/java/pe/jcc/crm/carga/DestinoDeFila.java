package pe.jcc.crm.carga;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.Frase;

/**
 * What became of a row.
 *
 * @param fila its number, from 1
 * @param lead the id of the lead that it made, or told of again
 * @param problema why it became nothing
 */
public record DestinoDeFila(
        long fila, ResultadoDeFila resultado, @Nullable Long lead, @Nullable Frase problema) {}
