package pe.jcc.api.http;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a value of a body is read as a number, be it sent as one or as a string. */
record Numero(Valor valor) {

    private static final int LARGO = 1000;
    private static final Pattern CEROS = Pattern.compile("\\.0*$");

    /** {@code 12345.67} within the digits that a column keeps, with the column's scale. */
    Optional<BigDecimal> decimal(int digitos, int decimales) {
        if (valor.escrito().length() > LARGO) {
            return valor.falla("campo.largo_de_numero");
        }
        return escrito()
                .flatMap(Numero::leer)
                .or(() -> valor.falla("campo.decimal"))
                .flatMap(numero -> cabe(numero, digitos, decimales));
    }

    private Optional<BigDecimal> cabe(BigDecimal numero, int digitos, int decimales) {
        if (valor.guardado()) {
            return Optional.of(numero);
        }
        long parteDecimal = Math.max(numero.scale(), 0);
        long parteEntera = Math.max((long) numero.precision() - numero.scale(), 0);
        if (parteDecimal + parteEntera > digitos) {
            return valor.falla("campo.digitos", String.valueOf(digitos));
        }
        if (parteDecimal > decimales) {
            return valor.falla("campo.decimales", String.valueOf(decimales));
        }
        return parteEntera > digitos - decimales
                ? valor.falla("campo.digitos_enteros", String.valueOf(digitos - decimales))
                : Optional.of(numero.setScale(decimales));
    }

    Optional<Integer> entero(int minimo, int maximo) {
        if (valor.escrito().length() > LARGO) {
            return valor.falla("campo.largo_de_numero");
        }
        return escrito()
                .map(escrito -> CEROS.matcher(escrito).replaceFirst(""))
                .flatMap(Numero::leerEntero)
                .or(() -> valor.falla("campo.entero"))
                .flatMap(numero -> entre(numero, minimo, maximo));
    }

    private Optional<Integer> entre(BigInteger numero, int minimo, int maximo) {
        if (valor.guardado()) {
            return Optional.of(numero.intValue());
        }
        if (numero.compareTo(BigInteger.valueOf(maximo)) > 0) {
            return valor.falla("campo.maximo", String.valueOf(maximo));
        }
        return numero.compareTo(BigInteger.valueOf(minimo)) < 0
                ? valor.falla("campo.minimo", String.valueOf(minimo))
                : Optional.of(numero.intValue());
    }

    private Optional<String> escrito() {
        return valor.nodo().isString() || valor.nodo().isNumber()
                ? Optional.of(valor.escrito().strip())
                : Optional.empty();
    }

    private static Optional<BigDecimal> leer(String escrito) {
        try {
            return Optional.of(new BigDecimal(escrito));
        } catch (NumberFormatException noEsNumero) {
            return Optional.empty();
        }
    }

    private static Optional<BigInteger> leerEntero(String escrito) {
        try {
            return Optional.of(new BigInteger(escrito));
        } catch (NumberFormatException noEsEntero) {
            return Optional.empty();
        }
    }
}
