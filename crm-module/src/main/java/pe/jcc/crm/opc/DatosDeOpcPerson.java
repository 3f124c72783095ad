package pe.jcc.crm.opc;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.PorDefecto;
import pe.jcc.compartido.ValorJson;

/**
 * What people tell of an OPC person.
 *
 * @param supervisor the id of the SUPERVISOR who leads them
 * @param user the id of the user that they are; one user is one person
 * @param horarioSemanal an object of any form, by custom day to hours
 */
public record DatosDeOpcPerson(
        String nombre,
        @Nullable String telefono,
        @Nullable String email,
        RolOpc rol,
        @Nullable Long supervisor,
        @Nullable Long user,
        @PorDefecto("{}") ValorJson horarioSemanal) {}
