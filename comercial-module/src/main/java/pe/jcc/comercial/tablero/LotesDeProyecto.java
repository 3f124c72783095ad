package pe.jcc.comercial.tablero;

/** How many lotes a proyecto has. */
public record LotesDeProyecto(
        String proyecto,
        long totalLotes,
        long disponiblesCantidad,
        long reservadosCantidad,
        long vendidosCantidad) {}
