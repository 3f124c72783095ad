package pe.jcc.compartido.asesor;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.ConVersion;
import pe.jcc.compartido.Opcion;
import pe.jcc.compartido.consulta.Momento;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/** An asesor as they are shown. */
public record AsesorDetalle(
        String idAsesor,
        String nombreAsesor,
        @Nullable String dni,
        @Nullable LocalDate fechaNacimiento,
        @Nullable String estadoCivil,
        @Nullable String estadoCivilDisplay,
        int numeroHijos,
        @Nullable String direccion,
        @Nullable String distrito,
        @Nullable String telefonoPersonal,
        @Nullable String emailPersonal,
        @Nullable String banco,
        @Nullable String bancoDisplay,
        @Nullable String numeroCuentaBancaria,
        @Nullable String cciCuentaBancaria,
        @Nullable String cuentaBancariaOtros,
        @Nullable String idReferidor,
        @Nullable String nombreReferidor,
        LocalDate fechaIngreso,
        @Nullable LocalDate fechaCambioSocio,
        @Nullable String observacionesAsesor,
        Instant fechaRegistroSistema,
        Instant ultimaModificacionSistema,
        long version)
        implements ConVersion {

    static final String COLUMNAS = "a.*, r.nombre_asesor AS nombre_referidor";

    static final String DESDE =
            """
            compartido.asesores a
            LEFT JOIN compartido.asesores r ON r.id_asesor = a.id_referidor\
            """;

    static AsesorDetalle leer(ResultSet fila, int numero) throws SQLException {
        return new AsesorDetalle(
                fila.getString("id_asesor"),
                fila.getString("nombre_asesor"),
                fila.getString("dni"),
                fila.getObject("fecha_nacimiento", LocalDate.class),
                fila.getString("estado_civil"),
                fila.getString("estado_civil"),
                fila.getInt("numero_hijos"),
                fila.getString("direccion"),
                fila.getString("distrito"),
                fila.getString("telefono_personal"),
                fila.getString("email_personal"),
                fila.getString("banco"),
                titulo(fila.getString("banco")),
                fila.getString("numero_cuenta_bancaria"),
                fila.getString("cci_cuenta_bancaria"),
                fila.getString("cuenta_bancaria_otros"),
                fila.getString("id_referidor"),
                fila.getString("nombre_referidor"),
                fila.getObject("fecha_ingreso", LocalDate.class),
                fila.getObject("fecha_cambio_socio", LocalDate.class),
                fila.getString("observaciones_asesor"),
                Momento.de(fila, "fecha_registro_sistema"),
                Momento.de(fila, "ultima_modificacion_sistema"),
                fila.getLong("version"));
    }

    private static @Nullable String titulo(@Nullable String banco) {
        return banco == null ? null : Opcion.de(Banco.class, banco).orElseThrow().titulo();
    }
}
