package pe.jcc.api.grabado;

import java.net.http.HttpRequest;

/** How an app of the recording shows that its user is logged in. */
interface Credenciales {

    /** Adds to a request what says who sends it. */
    void mostrar(Intercambio grabado, HttpRequest.Builder pedido);

    /** Puts tokens of the replay where the recording only says that there was one. */
    String poner(String texto);
}
