package pe.jcc.crm.user;

/** Who somebody is, once the password was right. */
public record Cuenta(long id, String username) {}
