package pe.jcc.comercial.lote;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Lista;

/**
 * What a list of lotes is narrowed to; null does not narrow. Texts are contained.
 *
 * @param estados one or several, comma-separated; one that is none is nobody's
 * @param enConflicto another lote is in its place: only the migration lets that in
 */
public record LoteFiltro(
        @Nullable String q,
        @Nullable String ubicacionProyecto,
        @Nullable Long etapa,
        @Nullable String manzana,
        @Nullable String numeroLote,
        @Nullable String estados,
        @Nullable Boolean enConflicto) {

    Lista aplicar(Lista lista) {
        return lista.contiene(
                        q, "l.id_lote", "p.nombre", "l.manzana", "l.numero_lote", "l.etapa::text")
                .contiene(ubicacionProyecto, "p.nombre")
                .donde("l.etapa = :v", etapa)
                .contiene(manzana, "l.manzana")
                .contiene(numeroLote, "l.numero_lote")
                .donde("l.estado = ANY (regexp_split_to_array(btrim(:v), '\\s*,\\s*'))", estados)
                .donde("l.en_conflicto = :v", enConflicto);
    }
}
