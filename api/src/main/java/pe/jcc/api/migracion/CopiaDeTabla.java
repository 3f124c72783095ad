package pe.jcc.api.migracion;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.support.TransactionTemplate;

import pe.jcc.db.legado.Acopio;
import pe.jcc.db.legado.Linea;
import pe.jcc.db.legado.TablaAntigua;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Reads a table of an old database in the order of its keys, and makes that of this database equal, stretch by stretch. */
final class CopiaDeTabla
        implements ItemStreamReader<Linea>, ItemWriter<Linea>, StepExecutionListener {

    private static final String LLAVE = "llave";

    private final TablaAntigua tabla;
    private final Fuentes fuentes;
    private final String sistema;
    private final Acopio acopio;
    private final TransactionTemplate transaccion;
    private final Avance avance;

    private String desde = "";
    private String leida = "";
    private long corrida;
    private @Nullable PGCopyInputStream filas;

    CopiaDeTabla(
            TablaAntigua tabla,
            Fuentes fuentes,
            String sistema,
            Acopio acopio,
            TransactionTemplate transaccion) {
        this.tabla = tabla;
        this.fuentes = fuentes;
        this.sistema = sistema;
        this.acopio = acopio;
        this.transaccion = transaccion;
        this.avance = new Avance(tabla.esquema() + "." + tabla.nombre());
    }

    @Override
    public void beforeStep(StepExecution paso) {
        corrida = paso.getJobExecution().getJobInstanceId();
    }

    @Override
    public void open(ExecutionContext memoria) {
        desde = memoria.getString(LLAVE, "");
        leida = desde;
        try {
            var conexion = fuentes.de(sistema);
            avance.empezar(cuantas(conexion));
            var copia = conexion.unwrap(PGConnection.class);
            filas =
                    new PGCopyInputStream(
                            copia,
                            "COPY (%s) TO STDOUT (ENCODING '%s')"
                                    .formatted(tabla.consulta(desde), codificacion(copia)));
        } catch (SQLException e) {
            throw new ItemStreamException(e);
        }
    }

    @Override
    public @Nullable Linea read() throws IOException, SQLException {
        if (filas == null) {
            return null;
        }
        byte[] fila = filas.readFromCopy();
        if (fila == null) {
            return null;
        }
        var linea = new Linea(fila);
        leida = linea.llave();
        return linea;
    }

    @Override
    public void write(Chunk<? extends Linea> trozo) {
        acopio.guardar(desde, List.copyOf(trozo.getItems()), corrida);
        avance.van(trozo.size());
    }

    @Override
    public void update(ExecutionContext memoria) {
        memoria.putString(LLAVE, leida);
        desde = leida;
    }

    @Override
    public void close() {
        try {
            if (filas != null) {
                filas.close();
                filas = null;
            }
        } catch (IOException e) {
            throw new ItemStreamException(e);
        }
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution paso) {
        if (paso.getStatus().isUnsuccessful()) {
            return null;
        }
        transaccion.executeWithoutResult(_ -> acopio.terminar(desde, corrida));
        avance.terminar();
        return null;
    }

    /** A database that takes any bytes for a text gives them as they are; asked for UTF-8 it would give up. */
    private static String codificacion(PGConnection conexion) {
        return "SQL_ASCII".equals(conexion.getParameterStatus("server_encoding"))
                ? "SQL_ASCII"
                : "UTF8";
    }

    private long cuantas(Connection conexion) throws SQLException {
        try (var pregunta = conexion.createStatement();
                var respuesta = pregunta.executeQuery(tabla.cuenta(desde))) {
            respuesta.next();
            return respuesta.getLong(1);
        }
    }
}
