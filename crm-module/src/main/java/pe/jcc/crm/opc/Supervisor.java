package pe.jcc.crm.opc;

/** Who leads an OPC person, as that one is shown. */
public record Supervisor(long id, String nombre, RolOpc rol) {}
