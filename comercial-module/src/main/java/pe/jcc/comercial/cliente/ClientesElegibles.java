package pe.jcc.comercial.cliente;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.consulta.Conteos;
import pe.jcc.compartido.consulta.Lista;

import java.util.List;

/** The clientes whom people choose from for a presencia or a venta. */
@Service
@Transactional(readOnly = true)
public class ClientesElegibles {

    private static final String COLUMNAS =
            "c.id_cliente, c.nombres_completos_razon_social, c.telefono_principal, c.numero_documento, c.presencias";

    private final JdbcClient jdbc;
    private final Conteos conteos;

    ClientesElegibles(JdbcClient jdbc, Conteos conteos) {
        this.jdbc = jdbc;
        this.conteos = conteos;
    }

    /**
     * Those in whose name, document or phones each word occurs, by name, at most so many; and how many there are whatever
     * one looks for.
     *
     * @param sinPresencia only those who have none
     */
    public Elegibles elegibles(@Nullable String texto, int maximo, boolean sinPresencia) {
        var hallados =
                todos(sinPresencia)
                        .busquedaLlana(texto, "c.busqueda")
                        .primeras(
                                jdbc,
                                maximo,
                                (fila, _) ->
                                        new ClienteElegible(
                                                fila.getString("id_cliente"),
                                                fila.getString("nombres_completos_razon_social"),
                                                fila.getString("telefono_principal"),
                                                fila.getString("numero_documento"),
                                                fila.getInt("presencias") > 0));
        return new Elegibles(hallados, todos(sinPresencia).contada(conteos).cuantas(jdbc));
    }

    private static Lista todos(boolean sinPresencia) {
        return Clientes.vivos(COLUMNAS).si(sinPresencia, "c.presencias = 0");
    }

    public record Elegibles(List<ClienteElegible> hallados, long enTotal) {}
}
