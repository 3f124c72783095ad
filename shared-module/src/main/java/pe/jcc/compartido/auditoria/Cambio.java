package pe.jcc.compartido.auditoria;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.ValorJson;
import pe.jcc.compartido.consulta.Momento;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One change of a record: when, by whom, by which door, and what of it changed, by name. */
public record Cambio(
        Instant fecha,
        @Nullable Long usuarioId,
        @Nullable String usuario,
        String puerta,
        String operacion,
        List<CampoCambiado> cambios) {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+");

    static final String COLUMNAS =
            """
            momento, usuario_id, usuario, puerta, operacion, \
            ARRAY(SELECT key FROM jsonb_each(cambios) ORDER BY key) AS campos, \
            ARRAY(SELECT coalesce((value -> 'antes')::text, 'null') FROM jsonb_each(cambios) ORDER BY key) AS antes, \
            ARRAY(SELECT coalesce((value -> 'despues')::text, 'null') FROM jsonb_each(cambios) ORDER BY key) AS despues\
            """;

    static Cambio leer(ResultSet fila, int numero) throws SQLException {
        return new Cambio(
                Momento.de(fila, "momento"),
                fila.getObject("usuario_id", Long.class),
                fila.getString("usuario"),
                fila.getString("puerta"),
                fila.getString("operacion"),
                campos(textos(fila, "campos"), textos(fila, "antes"), textos(fila, "despues")));
    }

    private static List<CampoCambiado> campos(String[] campos, String[] antes, String[] despues) {
        var cambiados = new ArrayList<CampoCambiado>();
        for (int i = 0; i < campos.length; i++) {
            cambiados.add(new CampoCambiado(campos[i], valor(antes[i]), valor(despues[i])));
        }
        return List.copyOf(cambiados);
    }

    /** An amount is told as everywhere: as text, with its full scale. */
    private static ValorJson valor(String json) {
        return new ValorJson(DECIMAL.matcher(json).matches() ? '"' + json + '"' : json);
    }

    private static String[] textos(ResultSet fila, String columna) throws SQLException {
        return (String[]) fila.getArray(columna).getArray();
    }
}
