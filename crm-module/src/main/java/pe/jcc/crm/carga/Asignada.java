package pe.jcc.crm.carga;

import org.jspecify.annotations.Nullable;

/**
 * A row whose turn has come.
 *
 * @param asesor the id of the user whose turn it is
 * @param original the id of the lead that it tells of again; null as long as that is not known
 */
record Asignada(long numero, DatosDeFila datos, long asesor, @Nullable Long original) {

    Asignada de(long lead) {
        return new Asignada(numero, datos, asesor, lead);
    }
}
