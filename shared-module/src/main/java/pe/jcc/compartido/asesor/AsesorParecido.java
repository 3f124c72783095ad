package pe.jcc.compartido.asesor;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * An asesor whose name is like another.
 *
 * @param parecido how like, from 1 to 100
 */
public record AsesorParecido(String idAsesor, String nombreAsesor, int parecido) {

    /** Parts of a name count as much as the whole: people leave some out. */
    static final String CONSULTA =
            """
            SELECT id_asesor, nombre_asesor, round(100 * parecido)::integer AS parecido
            FROM compartido.asesores
            CROSS JOIN LATERAL (
                SELECT greatest(
                    public.similarity(compartido.llano(nombre_asesor), compartido.llano(:nombre)),
                    public.word_similarity(compartido.llano(nombre_asesor), compartido.llano(:nombre)) * 0.9,
                    public.word_similarity(compartido.llano(:nombre), compartido.llano(nombre_asesor)) * 0.9
                ) AS parecido) AS s
            WHERE parecido >= 0.3
            ORDER BY s.parecido DESC, nombre_asesor COLLATE "C", id_asesor
            LIMIT :maximo
            """;

    static AsesorParecido leer(ResultSet fila, int numero) throws SQLException {
        return new AsesorParecido(
                fila.getString("id_asesor"),
                fila.getString("nombre_asesor"),
                fila.getInt("parecido"));
    }
}
