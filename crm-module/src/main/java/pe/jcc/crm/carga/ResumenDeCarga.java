package pe.jcc.crm.carga;

import java.util.List;

/**
 * What became of a file.
 *
 * @param duplicados how many rows told of a lead that was known
 * @param pendientes how many duplicates wait for somebody, of this file and of others
 * @param errores the first thousand rows that became nothing
 */
public record ResumenDeCarga(
        long filas, long creados, long duplicados, long pendientes, List<DestinoDeFila> errores) {}
