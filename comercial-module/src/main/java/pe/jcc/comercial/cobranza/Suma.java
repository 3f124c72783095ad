package pe.jcc.comercial.cobranza;

import pe.jcc.compartido.Dinero;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How many cuotas, of how many ventas, and what is left to pay of them in each currency. */
record Suma(int cuotas, int ventas, BigDecimal soles, BigDecimal dolares) {

    static final Suma NADA =
            new Suma(0, 0, Dinero.redondear(BigDecimal.ZERO), Dinero.redondear(BigDecimal.ZERO));

    static final String COLUMNAS =
            """
            count(*) AS cuotas, count(DISTINCT id_venta) AS ventas, \
            coalesce(sum(saldo) FILTER (WHERE moneda = 'PEN'), 0) AS soles, \
            coalesce(sum(saldo) FILTER (WHERE moneda = 'USD'), 0) AS dolares\
            """;

    static Suma leer(ResultSet fila) throws SQLException {
        return new Suma(
                fila.getInt("cuotas"),
                fila.getInt("ventas"),
                Dinero.redondear(fila.getBigDecimal("soles")),
                Dinero.redondear(fila.getBigDecimal("dolares")));
    }
}
