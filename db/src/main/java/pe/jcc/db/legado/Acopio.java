package pe.jcc.db.legado;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

/**
 * Makes a stretch of a table of this database equal to that of the old one, within the caller's transaction. Both are in
 * the order of keys, so that what is missing in a stretch was deleted there, and a stretch may come again.
 */
public final class Acopio {

    private final TablaAntigua tabla;
    private final Cuarentena cuarentena;
    private final JdbcTemplate jdbc;
    private @Nullable Boolean nadaHabia;

    public Acopio(TablaAntigua tabla, DataSource base) {
        this.tabla = tabla;
        this.jdbc = new JdbcTemplate(base);
        this.cuarentena = new Cuarentena(tabla, jdbc);
    }

    /** What comes after the key, up to and with the last of the lines. */
    public void guardar(String desde, List<Linea> lineas, long corrida) {
        var nuevas = sinRepetir(desde, lineas, corrida);
        if (nadaHabiaDesde(desde)) {
            copiar(tabla.completa(), nuevas, corrida);
            return;
        }
        jdbc.execute(
                "CREATE TEMP TABLE trozo (LIKE %s INCLUDING INDEXES) ON COMMIT DROP"
                        .formatted(tabla.completa()));
        copiar("trozo", nuevas, corrida);
        quitar(
                corrida,
                tabla.despuesDe(desde)
                        + " AND "
                        + tabla.hasta(lineas.getLast().llave())
                        + " AND NOT EXISTS (SELECT FROM trozo t WHERE t.%1$s = l.%1$s)"
                                .formatted(TablaAntigua.citar(tabla.llave())));
        poner();
        jdbc.execute("DROP TABLE trozo");
    }

    /** There is nothing after this key any more. */
    public void terminar(String ultima, long corrida) {
        quitar(corrida, tabla.despuesDe(ultima));
        tabla.indiceDelOrden().ifPresent(jdbc::execute);
        cuarentena.olvidar(corrida);
    }

    /** What comes for the first time need not be compared. Asked once: nobody else writes there. */
    private boolean nadaHabiaDesde(String desde) {
        if (nadaHabia == null) {
            nadaHabia =
                    jdbc.queryForObject(
                            """
                            SELECT NOT EXISTS (SELECT FROM %s WHERE %s)
                               AND NOT EXISTS (SELECT FROM %s.borradas WHERE tabla = ?)
                            """
                                    .formatted(
                                            tabla.completa(),
                                            tabla.despuesDe(desde),
                                            tabla.esquema()),
                            Boolean.class,
                            tabla.nombre());
        }
        return Boolean.TRUE.equals(nadaHabia);
    }

    private void copiar(String adonde, List<Linea> lineas, long corrida) {
        jdbc.execute(
                (ConnectionCallback<@Nullable Void>)
                        conexion -> {
                            copiar(conexion, adonde, lineas, corrida);
                            return null;
                        });
    }

    /** The first lines may have the key of the last one before: the old table lacks its primary key. */
    private List<Linea> sinRepetir(String desde, List<Linea> lineas, long corrida) {
        int nuevas = 0;
        while (nuevas < lineas.size() && lineas.get(nuevas).llave().equals(desde)) {
            cuarentena.apartarRepetida(lineas.get(nuevas), corrida);
            nuevas++;
        }
        return lineas.subList(nuevas, lineas.size());
    }

    /** Of many lines the one that the table does not take is found by halves. */
    private void copiar(Connection conexion, String adonde, List<Linea> lineas, long corrida)
            throws SQLException {
        var antes = conexion.setSavepoint();
        try {
            enviar(conexion, adonde, lineas);
            conexion.releaseSavepoint(antes);
        } catch (SQLException no) {
            conexion.rollback(antes);
            if (lineas.size() == 1) {
                corregirOApartar(conexion, adonde, lineas.getFirst(), no, corrida);
            } else {
                int medio = lineas.size() / 2;
                copiar(conexion, adonde, lineas.subList(0, medio), corrida);
                copiar(conexion, adonde, lineas.subList(medio, lineas.size()), corrida);
            }
        }
    }

    private void corregirOApartar(
            Connection conexion, String adonde, Linea linea, SQLException motivo, long corrida)
            throws SQLException {
        var corregida = cuarentena.corregida(linea, corrida);
        if (corregida.isEmpty()) {
            cuarentena.apartar(linea, motivo, corrida);
            return;
        }
        var antes = conexion.setSavepoint();
        try {
            enviar(conexion, adonde, List.of(corregida.get()));
            conexion.releaseSavepoint(antes);
        } catch (SQLException no) {
            conexion.rollback(antes);
            cuarentena.apartar(linea, no, corrida);
        }
    }

    private void enviar(Connection conexion, String adonde, List<Linea> lineas)
            throws SQLException {
        var bytes = new ByteArrayOutputStream();
        lineas.forEach(linea -> bytes.writeBytes(linea.bytes()));
        try {
            conexion.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY %s (%s) FROM STDIN".formatted(adonde, tabla.lista()),
                            new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row that was set aside is not deleted: what was taken over before stays. */
    private void quitar(long corrida, String cuales) {
        jdbc.update(
                """
                WITH idas AS (
                    DELETE FROM %1$s l
                    WHERE %2$s AND NOT EXISTS (SELECT FROM %3$s.cuarentena c
                                               WHERE c.tabla = '%4$s' AND c.llave = l.%5$s::text AND c.etapa = 'copia' AND c.corrida = ?)
                    RETURNING l.*
                )
                INSERT INTO %3$s.borradas (tabla, llave, fila)
                SELECT '%4$s', i.%5$s::text, to_jsonb(i) - 'password' FROM idas i
                ON CONFLICT (tabla, llave) DO UPDATE SET fila = EXCLUDED.fila
                """
                        .formatted(
                                tabla.completa(),
                                cuales,
                                tabla.esquema(),
                                tabla.nombre(),
                                TablaAntigua.citar(tabla.llave())),
                corrida);
    }

    private void poner() {
        jdbc.update(
                "DELETE FROM %s.borradas b WHERE b.tabla = ? AND EXISTS (SELECT FROM trozo t WHERE t.%s::text = b.llave)"
                        .formatted(tabla.esquema(), TablaAntigua.citar(tabla.llave())),
                tabla.nombre());
        jdbc.update(
                """
                INSERT INTO %1$s AS l (%2$s) SELECT %2$s FROM trozo
                ON CONFLICT (%3$s) DO UPDATE SET (%2$s) = ROW (%4$s)
                WHERE l.* IS DISTINCT FROM EXCLUDED.*
                """
                        .formatted(
                                tabla.completa(),
                                tabla.lista(),
                                TablaAntigua.citar(tabla.llave()),
                                tabla.lista("EXCLUDED.")));
    }
}
