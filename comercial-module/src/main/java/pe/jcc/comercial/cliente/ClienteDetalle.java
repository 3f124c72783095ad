package pe.jcc.comercial.cliente;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.ConVersion;
import pe.jcc.compartido.consulta.Momento;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A cliente as it is shown.
 *
 * @param fusionadoEn the cliente that they are now; null: themselves
 */
public record ClienteDetalle(
        String idCliente,
        String tipoDocumento,
        @Nullable String numeroDocumento,
        String nombresCompletosRazonSocial,
        @Nullable LocalDate fechaNacimientoConstitucion,
        @Nullable String direccion,
        @Nullable String distrito,
        @Nullable String provincia,
        @Nullable String departamento,
        @Nullable String telefonoPrincipal,
        @Nullable String telefonoSecundario,
        @Nullable String emailPrincipal,
        @Nullable String emailSecundario,
        @Nullable String estadoCivil,
        @Nullable String profesionOcupacion,
        Instant fechaRegistro,
        Instant ultimaModificacion,
        @Nullable String fusionadoEn,
        long version)
        implements ConVersion {

    static final String COLUMNAS =
            """
            c.id_cliente, c.tipo_documento, c.numero_documento, c.nombres_completos_razon_social, \
            c.fecha_nacimiento_constitucion, c.direccion, c.distrito, c.provincia, c.departamento, \
            c.telefono_principal, c.telefono_secundario, c.email_principal, c.email_secundario, \
            c.estado_civil, c.profesion_ocupacion, c.fecha_registro, c.ultima_modificacion, \
            c.fusionado_en, c.version\
            """;

    static ClienteDetalle leer(ResultSet fila, int numero) throws SQLException {
        return new ClienteDetalle(
                fila.getString("id_cliente"),
                fila.getString("tipo_documento"),
                fila.getString("numero_documento"),
                fila.getString("nombres_completos_razon_social"),
                fila.getObject("fecha_nacimiento_constitucion", LocalDate.class),
                fila.getString("direccion"),
                fila.getString("distrito"),
                fila.getString("provincia"),
                fila.getString("departamento"),
                fila.getString("telefono_principal"),
                fila.getString("telefono_secundario"),
                fila.getString("email_principal"),
                fila.getString("email_secundario"),
                fila.getString("estado_civil"),
                fila.getString("profesion_ocupacion"),
                Momento.de(fila, "fecha_registro"),
                Momento.de(fila, "ultima_modificacion"),
                fila.getString("fusionado_en"),
                fila.getLong("version"));
    }
}
