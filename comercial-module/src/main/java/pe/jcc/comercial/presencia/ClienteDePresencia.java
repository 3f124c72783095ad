package pe.jcc.comercial.presencia;

import org.jspecify.annotations.Nullable;

import pe.jcc.comercial.cliente.Rotulo;

import java.sql.ResultSet;
import java.sql.SQLException;

/** The cliente of a presencia, as far as a presencia shows them. */
public record ClienteDePresencia(
        String idCliente,
        String nombresCompletosRazonSocial,
        String tipoDocumento,
        @Nullable String numeroDocumento,
        @Nullable String emailPrincipal,
        @Nullable String telefonoPrincipal,
        @Nullable String direccion,
        String displayText) {

    static ClienteDePresencia leer(ResultSet fila) throws SQLException {
        var nombre = fila.getString("nombres_completos_razon_social");
        var telefono = fila.getString("telefono_principal");
        return new ClienteDePresencia(
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
