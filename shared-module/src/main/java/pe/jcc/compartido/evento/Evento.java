package pe.jcc.compartido.evento;

/**
 * Something that happened.
 *
 * @param llave what makes it this one: told again it has the same, and no subscriber gets it twice
 * @param agregado the id of what it happened to
 * @param asunto whom it is about, for people who search
 * @param datos what subscribers are told, a record
 */
public record Evento(
        TipoDeEvento tipo, String llave, String agregado, String asunto, Object datos) {

    /** Happens to it once. */
    public static Evento unico(TipoDeEvento tipo, String agregado, String asunto, Object datos) {
        return new Evento(tipo, tipo.codigo() + ":" + agregado, agregado, asunto, datos);
    }

    /** May happen to it again: each version of it is one. */
    public static Evento deVersion(
            TipoDeEvento tipo, String agregado, long version, String asunto, Object datos) {
        var llave = tipo.codigo() + ":" + agregado + ":" + version;
        return new Evento(tipo, llave, agregado, asunto, datos);
    }
}
