package pe.jcc.comercial.cliente;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import pe.jcc.compartido.Telefono;
import pe.jcc.compartido.contrato.Documento;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Who is whom: a document is one cliente's, and so is a phone of which nobody else is known. Whoever was merged counts
 * as the one that stayed.
 */
@Component
class Identidades {

    private static final String VIVOS =
            """
            WITH RECURSIVE vivos AS (
                SELECT id_cliente, fusionado_en, en_conflicto FROM comercial.clientes WHERE %s = :valor
                UNION
                SELECT c.id_cliente, c.fusionado_en, c.en_conflicto
                FROM vivos v JOIN comercial.clientes c ON c.id_cliente = v.fusionado_en)
            SELECT id_cliente FROM vivos WHERE fusionado_en IS NULL
            ORDER BY en_conflicto, length(id_cliente), id_cliente LIMIT 2
            """;

    private static final String CON_DOCUMENTO = VIVOS.formatted("numero_documento");
    private static final String CON_TELEFONO = VIVOS.formatted("telefono_normalizado");

    private final JdbcClient jdbc;

    Identidades(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By what these clientes can be known. */
    List<String> deClientes(String uno, String otro) {
        return jdbc.sql(
                        """
                        SELECT identidad
                        FROM comercial.clientes, unnest(ARRAY[numero_documento, telefono_normalizado]) AS identidad
                        WHERE id_cliente IN (:uno, :otro) AND identidad IS NOT NULL
                        """)
                .param("uno", uno)
                .param("otro", otro)
                .query((fila, _) -> fila.getString(1))
                .list();
    }

    /** Until the transaction ends, nobody else looks for, or makes, a cliente who is known by one of these. */
    void esperarTurno(Collection<String> identidades) {
        // WHERE false: a row that is there is locked, not written again.
        identidades.stream()
                .distinct()
                .sorted()
                .forEach(
                        identidad ->
                                jdbc.sql(
                                                """
                                                INSERT INTO comercial.identidades (identidad) VALUES (?)
                                                ON CONFLICT (identidad) DO UPDATE SET identidad = excluded.identidad
                                                WHERE false
                                                """)
                                        .param(identidad)
                                        .update());
    }

    /** By document; without one, by phone when exactly one cliente has it. */
    Optional<String> buscar(Documento documento, @Nullable String telefono) {
        if (documento.identidad().isPresent()) {
            return conDocumento(documento);
        }
        return Telefono.leer(telefono)
                .map(leido -> ids(CON_TELEFONO, leido.e164()))
                .filter(ids -> ids.size() == 1)
                .map(List::getFirst);
    }

    /** A document that the migration left with two is the first one's. */
    Optional<String> conDocumento(Documento documento) {
        return documento.identidad().map(numero -> ids(CON_DOCUMENTO, numero)).stream()
                .flatMap(List::stream)
                .findFirst();
    }

    /** What is wrong with a document as such, by the word that names the sentence for it. */
    Optional<String> falla(Documento documento) {
        return jdbc.sql("SELECT coalesce(compartido.falla_de_documento(:tipo, :numero), '')")
                .param("tipo", documento.tipo().codigo())
                .param("numero", documento.numero())
                .query(String.class)
                .optional()
                .filter(falla -> !falla.isEmpty());
    }

    private List<String> ids(String consulta, String valor) {
        return jdbc.sql(consulta)
                .param("valor", valor)
                .query((fila, _) -> fila.getString(1))
                .list();
    }
}
