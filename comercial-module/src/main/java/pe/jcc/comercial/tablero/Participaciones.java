package pe.jcc.comercial.tablero;

/**
 * How many ventas each asesor has a part in, and ('') how many there are, as SQL: out of what stands counted by month;
 * those of months that are not asked for whole, and of a vendedor, one by one.
 */
final class Participaciones {

    private static final String POR_MES =
            """
            SELECT c.asesor, c.mes, c.status_venta, c.ventas, c.de_vendedor, c.de_captacion, c.de_llamada, c.de_liner,
                   c.de_closer, c.de_captacion_por_comision, c.de_otro
            FROM comercial.participaciones_por_mes c
            """;

    private static final String UNA_POR_UNA =
            """
            SELECT c.asesor, CAST(date_trunc('month', CAST(c.fecha_venta AS timestamp)) AS date), c.status_venta, 1,
                   c.roles & 1, c.roles >> 1 & 1, c.roles >> 2 & 1, c.roles >> 3 & 1,
                   c.roles >> 4 & 1, c.roles >> 5 & 1, c.roles >> 6 & 1
            FROM comercial.participaciones c
            """;

    private Participaciones() {}

    static String deAsesores(FiltroDelTablero filtro) {
        return cifras(filtro, "c.asesor <> ''");
    }

    static String deTodos(FiltroDelTablero filtro) {
        return cifras(filtro, "c.asesor = ''");
    }

    private static String cifras(FiltroDelTablero filtro, String deQuien) {
        if (filtro.asesor() != null) {
            return nombradas(UNA_POR_UNA + filtro.deParticipaciones().si(true, deQuien));
        }
        var enteros = POR_MES + filtro.deMesesEnteros().si(true, deQuien);
        return nombradas(
                filtro.tieneDias()
                        ? enteros
                                + " UNION ALL "
                                + UNA_POR_UNA
                                + filtro.deMesesPartidos().si(true, deQuien)
                        : enteros);
    }

    private static String nombradas(String consulta) {
        return "("
                + consulta
                + ") AS cifras (asesor, mes, status, ventas, de_vendedor, de_captacion, de_llamada, de_liner,"
                + " de_closer, de_captacion_por_comision, de_otro)";
    }
}
