package pe.jcc.api.crm.opc;

import org.jspecify.annotations.Nullable;

import pe.jcc.api.http.Lector;
import pe.jcc.api.http.Requerido;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.ValorJson;
import pe.jcc.crm.opc.DatosDeOpcPerson;
import pe.jcc.crm.opc.OpcPersonnel;
import pe.jcc.crm.opc.RolOpc;
import pe.jcc.crm.user.Users;

/**
 * How a body reads as an OPC person.
 *
 * @param id whose body it is; null: a new one's
 */
record LecturaDeOpcPerson(OpcPersonnel personas, Users users, @Nullable Long id) {

    DatosDeOpcPerson leer(Lector lector) {
        return new DatosDeOpcPerson(
                lector.requerido("nombre").texto(255),
                lector.opcional("telefono").texto(20),
                lector.opcional("email").email(254),
                lector.requerido("rol").opcion(RolOpc.class),
                supervisor(lector),
                user(lector),
                lector.presente("horario_semanal")
                        .map(Requerido::objeto)
                        .orElseGet(() -> new ValorJson("{}")));
    }

    private @Nullable Long supervisor(Lector lector) {
        var supervisor = lector.opcional("supervisor").id(personas::esSupervisor);
        if (supervisor != null && supervisor.equals(id)) {
            lector.falla("supervisor", Frase.de("campo.se_supervisa"));
        }
        return supervisor;
    }

    /** The CRM's form always sends null: in a PUT that leaves the user bound. */
    private @Nullable Long user(Lector lector) {
        var user = lector.queQueda("user").id(users::existe);
        if (user != null && !personas.userLibre(user, id)) {
            lector.falla("user", Frase.de("campo.unico", "opc personnel", "user"));
        }
        return user;
    }
}
