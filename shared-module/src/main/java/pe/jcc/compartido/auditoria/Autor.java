package pe.jcc.compartido.auditoria;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, and by which door.
 *
 * @param usuarioId null: nobody who is logged in
 * @param usuario the name of the user, or of the caller of a webhook
 * @param puerta the address of the request ({@code PATCH /api/gestion/asesores/A0001/}), or the name of what works by
 *     itself
 */
public record Autor(@Nullable Long usuarioId, @Nullable String usuario, String puerta) {

    /** Work that nobody asked for. */
    public static Autor nadie(String puerta) {
        return new Autor(null, null, puerta);
    }
}
