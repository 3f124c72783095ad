package pe.jcc.api.crm.user;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.swagger.v3.oas.annotations.media.Schema;

import pe.jcc.api.http.Lector;
import pe.jcc.crm.user.DatosDeUser;

/**
 * Somebody who will be able to log in.
 *
 * @param clave their first password: 8 characters or more, not all of them figures, without the username in it
 */
record UsuarioNuevo(
        @JsonUnwrapped DatosDeUser datos,
        @Schema(format = "password", minLength = 8) String clave) {

    static UsuarioNuevo leer(Lector lector, LecturaDeUser lectura) {
        var datos = lectura.leer(lector);
        return new UsuarioNuevo(datos, LecturaDeClave.nueva(lector, "clave", datos.username()));
    }
}
