package pe.jcc.api.comercial.redis;

import org.springframework.util.DigestUtils;

/**
 * An element that was taken from the list and is not let go of yet.
 *
 * @param marca the name under which Redis keeps it meanwhile
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Tomado(String marca, byte[] cuerpo) {

    /**
     * What the inbox knows it by. The body is part of it: should Redis be made to take another element under a name that
     * was let go of, that one is none of those that are stored.
     */
    String marcaDeRecibido() {
        return marca + "-" + DigestUtils.md5DigestAsHex(cuerpo);
    }
}
