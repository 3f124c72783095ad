package pe.jcc.comercial.lote;

import org.jspecify.annotations.Nullable;

/** Where a lote is; the database compares places as people do, without accents or case. */
record Lugar(
        long proyecto, @Nullable Integer etapa, @Nullable String manzana, @Nullable String numero) {

    static Lugar de(long proyecto, DatosDeLote datos) {
        return new Lugar(proyecto, datos.etapa(), datos.manzana(), datos.numeroLote());
    }
}
