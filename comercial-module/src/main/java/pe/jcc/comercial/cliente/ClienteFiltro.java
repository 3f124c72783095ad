package pe.jcc.comercial.cliente;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Lista;

/**
 * What a list of clientes is narrowed to; null does not narrow.
 *
 * @param documentoInvalido the document cannot be one: only old ones can not
 * @param enConflicto the document is another's too: only the migration lets that in
 */
public record ClienteFiltro(
        @Nullable String q,
        @Nullable String tipoDocumento,
        @Nullable Boolean documentoInvalido,
        @Nullable Boolean enConflicto) {

    /** From here on, phones are searched too. */
    private static final int LETRAS = 3;

    Lista aplicar(Lista lista) {
        boolean corto = q == null || q.strip().length() < LETRAS;
        return lista.contiene(
                        corto ? q : null, "c.nombres_completos_razon_social", "c.numero_documento")
                .busquedaLlana(corto ? null : q, "c.busqueda")
                .donde("c.tipo_documento = :v", tipoDocumento)
                .si(Boolean.TRUE.equals(documentoInvalido), "c.documento_invalido")
                .si(Boolean.FALSE.equals(documentoInvalido), "NOT c.documento_invalido")
                .donde("c.en_conflicto = :v", enConflicto);
    }
}
