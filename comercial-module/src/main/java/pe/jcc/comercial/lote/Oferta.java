package pe.jcc.comercial.lote;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.Dinero;
import pe.jcc.compartido.Moneda;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What a lote costs by the way of paying, in the currency of its proyecto. */
public record Oferta(
        Moneda moneda,
        @Nullable BigDecimal contado,
        @Nullable BigDecimal en12Meses,
        @Nullable BigDecimal en24Meses,
        @Nullable BigDecimal en36Meses) {

    static final String COLUMNAS = "l.*, p.moneda";

    static Oferta leer(ResultSet fila, int numero) throws SQLException {
        var moneda = Moneda.valueOf(fila.getString("moneda"));
        var en = moneda == Moneda.USD ? "dolares" : "soles";
        return new Oferta(
                moneda,
                fila.getBigDecimal("precio_lista_" + en),
                fila.getBigDecimal("precio_credito_12_meses_" + en),
                fila.getBigDecimal("precio_credito_24_meses_" + en),
                fila.getBigDecimal("precio_credito_36_meses_" + en));
    }

    /**
     * Empty when the lote is not sold so.
     *
     * @param meses 0: all at once
     */
    public Optional<Dinero> precio(int meses) {
        var precio =
                switch (meses) {
                    case 0 -> contado;
                    case 12 -> en12Meses;
                    case 24 -> en24Meses;
                    case 36 -> en36Meses;
                    default -> null;
                };
        return Optional.ofNullable(precio)
                .map(monto -> new Dinero(monto, moneda))
                .filter(Dinero::esPositivo);
    }
}
