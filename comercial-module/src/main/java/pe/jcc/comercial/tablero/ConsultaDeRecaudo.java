package pe.jcc.comercial.tablero;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import pe.jcc.compartido.Opcion;
import pe.jcc.compartido.contrato.MedioCaptacion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Sums up the soles received by medio: out of what stands counted by day, those of an asesor out of the pagos. */
@Component
class ConsultaDeRecaudo {

    private static final String DE_TODOS =
            "SELECT c.medio, sum(c.recaudo) AS soles FROM comercial.recaudo_por_dia c ";

    private static final String DE_UN_ASESOR =
            """
            SELECT coalesce(o.medio_captacion, '') AS medio, sum(g.monto_pago) AS soles
            FROM comercial.ventas v
            JOIN comercial.pagos g ON g.venta = v.id_venta
            LEFT JOIN comercial.presencias o ON o.venta_asociada = v.id_venta
            """;

    private final JdbcClient jdbc;

    ConsultaDeRecaudo(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RecaudoDeMedio> porMedio(FiltroDelTablero filtro) {
        var suyo =
                filtro.asesor() == null
                        ? DE_TODOS + filtro.deRecaudo()
                        : DE_UN_ASESOR + filtro.dePagos();
        return jdbc.sql("SELECT * FROM (" + suyo + " GROUP BY 1) AS s WHERE soles <> 0")
                .params(filtro.valores())
                .query(ConsultaDeRecaudo::leer)
                .list();
    }

    private static RecaudoDeMedio leer(ResultSet fila, int numero) throws SQLException {
        return new RecaudoDeMedio(
                Opcion.de(MedioCaptacion.class, fila.getString("medio")).orElseThrow(),
                fila.getBigDecimal("soles"));
    }
}
