package pe.jcc.comercial.cobranza;

/** The cuotas {@code q} that somebody has to collect, in SQL, with their venta, cliente, lote and proyecto. */
final class PorCobrar {

    static final String TABLAS =
            """
            comercial.cuotas q \
            JOIN comercial.ventas v ON v.id_venta = q.venta \
            JOIN comercial.clientes c ON c.id_cliente = v.cliente \
            JOIN comercial.lotes l ON l.id_lote = v.lote \
            JOIN compartido.proyectos y ON y.id = l.proyecto_id\
            """;

    /** In force, not fully paid, and of a venta that stands. */
    static final String CONDICION =
            "q.vigente AND q.monto_pagado < q.monto_programado AND v.status_venta <> 'anulado'";

    static final String CLIENTE = "c.nombres_completos_razon_social || ' (' || c.id_cliente || ')'";

    private PorCobrar() {}
}
