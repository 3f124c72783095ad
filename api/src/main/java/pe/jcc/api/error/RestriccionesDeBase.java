package pe.jcc.api.error;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Rechazo;
import pe.jcc.compartido.evento.Lado;
import pe.jcc.compartido.modulo.Modulos;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the database refuses, as the refusal that a person can understand; what is not here is our bug. */
public final class RestriccionesDeBase {

    private static final Map<String, Rechazo> POR_NOMBRE =
            Map.ofEntries(
                    Map.entry("appointments_sin_solapes", new Conflicto(Frase.de("cita.solapada"))),
                    Map.entry("asesores_dni_unico", repetido("dni", "asesor")),
                    Map.entry(
                            "clientes_documento_unico",
                            new DatoInvalido("numero_documento", Frase.de("documento.repetido"))),
                    Map.entry("leads_celular_unico", repetido("celular", "lead")),
                    Map.entry("leads_email_unico", repetido("email", "lead")),
                    Map.entry(
                            "lotes_lugar_unico",
                            new DatoInvalido(
                                    DatoInvalido.SIN_CAMPO, Frase.de("lote.lugar_ocupado"))),
                    Map.entry(
                            "modulo_del_sistema_anterior_comercial", Modulos.ajeno(Lado.COMERCIAL)),
                    Map.entry("modulo_del_sistema_anterior_crm", Modulos.ajeno(Lado.CRM)),
                    Map.entry("opc_personnel_user_unico", repetido("user", "opc personnel")),
                    Map.entry(
                            "presencias_venta_unica",
                            new DatoInvalido("venta_asociada", Frase.de("venta.ya_asociada"))),
                    Map.entry("proyectos_nombre_unico", repetido("nombre", "proyecto")),
                    Map.entry(
                            "tabla_de_comisiones_regla_unica",
                            new DatoInvalido(
                                    DatoInvalido.SIN_CAMPO, Frase.de("comision.repetida"))),
                    Map.entry("roles_pkey", repetido("nombre", "rol")),
                    Map.entry("suscriptores_nombre_unico", repetido("nombre", "suscriptor")),
                    Map.entry("users_asesor_unico", repetido("asesor_id", "usuario")),
                    Map.entry("users_username_unico", repetido("username", "usuario")));

    private RestriccionesDeBase() {}

    /** {@code eliminando}: what broke is not what was sent, but what others say of it. */
    public static Optional<Rechazo> rechazo(Throwable fallo, boolean eliminando) {
        for (@Nullable Throwable causa = fallo; causa != null; causa = causa.getCause()) {
            if (causa instanceof PSQLException deLaBase
                    && deLaBase.getServerErrorMessage() != null) {
                return rechazo(deLaBase.getServerErrorMessage(), eliminando);
            }
        }
        return Optional.empty();
    }

    private static Optional<Rechazo> rechazo(ServerErrorMessage dicho, boolean eliminando) {
        if (PSQLState.FOREIGN_KEY_VIOLATION.getState().equals(dicho.getSQLState())) {
            return Optional.of(
                    new Conflicto(
                            eliminando
                                    ? Frase.de("en_uso", nombre(dicho.getTable()))
                                    : Frase.de("ya_no_existe")));
        }
        var restriccion = Objects.requireNonNullElse(dicho.getConstraint(), "");
        return POR_NOMBRE.entrySet().stream()
                .filter(conocida -> restriccion.startsWith(conocida.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String nombre(@Nullable String tabla) {
        return Objects.requireNonNullElse(tabla, "").replace('_', ' ');
    }

    private static Rechazo repetido(String campo, String cosa) {
        return new DatoInvalido(campo, Frase.de("campo.unico", cosa, campo));
    }
}
