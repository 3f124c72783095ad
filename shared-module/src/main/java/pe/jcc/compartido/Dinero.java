package pe.jcc.compartido;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount of money: of one currency, and exact to the cent. Amounts of two currencies never mix. */
public record Dinero(BigDecimal monto, Moneda moneda) implements Comparable<Dinero> {

    private static final int DECIMALES = 2;

    /** The most that a column of money keeps. */
    private static final BigDecimal TOPE = new BigDecimal("9999999999.99");

    public Dinero {
        monto = redondear(monto);
    }

    public static Dinero soles(BigDecimal monto) {
        return new Dinero(monto, Moneda.PEN);
    }

    public static Dinero cero(Moneda moneda) {
        return new Dinero(BigDecimal.ZERO, moneda);
    }

    /** To the cent, half up: the one way in which the company rounds money. */
    public static BigDecimal redondear(BigDecimal monto) {
        return monto.setScale(DECIMALES, RoundingMode.HALF_UP);
    }

    public Dinero mas(Dinero otro) {
        return new Dinero(monto.add(montoDe(otro)), moneda);
    }

    public Dinero menos(Dinero otro) {
        return new Dinero(monto.subtract(montoDe(otro)), moneda);
    }

    public Dinero por(int veces) {
        return new Dinero(monto.multiply(BigDecimal.valueOf(veces)), moneda);
    }

    public Dinero entre(int partes) {
        return new Dinero(
                monto.divide(BigDecimal.valueOf(partes), DECIMALES, RoundingMode.HALF_UP), moneda);
    }

    /** This amount × part / whole: of 100 soles for 40 dollars, 10 dollars are 25 soles. */
    public Dinero enProporcion(Dinero parte, Dinero todo) {
        return new Dinero(
                monto.multiply(parte.monto)
                        .divide(parte.montoDe(todo), DECIMALES, RoundingMode.HALF_UP),
                moneda);
    }

    public Dinero porciento(BigDecimal porcentaje) {
        return new Dinero(monto.multiply(porcentaje).movePointLeft(2), moneda);
    }

    /**
     * The same in another currency.
     *
     * @param tipoDeCambio soles for a dollar
     */
    public Dinero en(Moneda otra, BigDecimal tipoDeCambio) {
        if (otra == moneda) {
            return this;
        }
        return new Dinero(
                otra == Moneda.PEN
                        ? monto.multiply(tipoDeCambio)
                        : monto.divide(tipoDeCambio, DECIMALES, RoundingMode.HALF_UP),
                otra);
    }

    public Dinero hasta(Dinero tope) {
        return compareTo(tope) <= 0 ? this : tope;
    }

    /** This, or nothing when it is less. */
    public Dinero siSobra() {
        return esPositivo() ? this : cero(moneda);
    }

    /** It can be kept. */
    public boolean cabe() {
        return monto.abs().compareTo(TOPE) <= 0;
    }

    public boolean esPositivo() {
        return monto.signum() > 0;
    }

    public boolean alcanza(Dinero otro) {
        return compareTo(otro) >= 0;
    }

    @Override
    public int compareTo(Dinero otro) {
        return monto.compareTo(montoDe(otro));
    }

    private BigDecimal montoDe(Dinero otro) {
        if (otro.moneda != moneda) {
            throw new IllegalArgumentException(moneda + " and " + otro.moneda + " do not mix");
        }
        return otro.monto;
    }
}
