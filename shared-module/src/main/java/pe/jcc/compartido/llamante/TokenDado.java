package pe.jcc.compartido.llamante;

/**
 * A token that was made now.
 *
 * @param token what the caller has to show; only this answer tells it
 */
public record TokenDado(LlamanteDetalle llamante, String token) {}
