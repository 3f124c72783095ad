package pe.jcc.comercial.cliente;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Lista;

/**
 * What a list of clientes is narrowed to; null does not narrow.
 *
 * @param documentoInvalido the document cannot be one: only old ones can not
 * @param enConflicto the document is another's too: only the migration lets that in
 * @param porFusionar who may be one person with another: their phone is the same, and one of them has no document
 * @param parecidoA a cliente; those who may be one person with them
 */
public record ClienteFiltro(
        @Nullable String q,
        @Nullable String tipoDocumento,
        @Nullable Boolean documentoInvalido,
        @Nullable Boolean enConflicto,
        @Nullable Boolean porFusionar,
        @Nullable String parecidoA) {

    /** From here on, phones are searched too. */
    private static final int LETRAS = 3;

    private static final String SIN_DOCUMENTO =
            "(coalesce(#.numero_documento, '') = '' OR upper(left(#.numero_documento, 5)) = 'TEMP-')";

    private static final String PARECIDO =
            "EXISTS (SELECT FROM comercial.clientes o WHERE o.telefono_normalizado = c.telefono_normalizado"
                    + " AND o.id_cliente <> c.id_cliente AND o.fusionado_en IS NULL AND ("
                    + SIN_DOCUMENTO.replace('#', 'o')
                    + " OR "
                    + SIN_DOCUMENTO.replace('#', 'c')
                    + ")";

    Lista aplicar(Lista lista) {
        boolean corto = q == null || q.strip().length() < LETRAS;
        return lista.contiene(
                        corto ? q : null, "c.nombres_completos_razon_social", "c.numero_documento")
                .busquedaLlana(corto ? null : q, "c.busqueda")
                .donde("c.tipo_documento = :v", tipoDocumento)
                .si(Boolean.TRUE.equals(documentoInvalido), "c.documento_invalido")
                .si(Boolean.FALSE.equals(documentoInvalido), "NOT c.documento_invalido")
                .donde("c.en_conflicto = :v", enConflicto)
                .si(Boolean.TRUE.equals(porFusionar), PARECIDO + ")")
                .si(Boolean.FALSE.equals(porFusionar), "NOT " + PARECIDO + ")")
                .donde(PARECIDO + " AND o.id_cliente = :v)", parecidoA);
    }
}
