package pe.jcc.comercial.cliente;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A cliente, as far as what is theirs shows them. */
public record ClienteResumido(
        String idCliente,
        String nombresCompletosRazonSocial,
        String tipoDocumento,
        @Nullable String numeroDocumento,
        @Nullable String emailPrincipal,
        @Nullable String telefonoPrincipal,
        @Nullable String direccion,
        String displayText) {

    public static final String COLUMNAS =
            """
            c.id_cliente, c.nombres_completos_razon_social, c.tipo_documento, c.numero_documento, c.email_principal, \
            c.telefono_principal, c.direccion\
            """;

    /** From {@link #COLUMNAS}. */
    public static ClienteResumido leer(ResultSet fila) throws SQLException {
        var nombre = fila.getString("nombres_completos_razon_social");
        var telefono = fila.getString("telefono_principal");
        return new ClienteResumido(
                fila.getString("id_cliente"),
                nombre,
                fila.getString("tipo_documento"),
                fila.getString("numero_documento"),
                fila.getString("email_principal"),
                telefono,
                fila.getString("direccion"),
                Rotulo.de(nombre, telefono));
    }
}
