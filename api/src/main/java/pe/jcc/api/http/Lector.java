package pe.jcc.api.http;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the members of a JSON object one by one, so that all that is wrong with them comes in one answer and an
 * absent member differs from a null one. What is stored already stands in for members that were not sent.
 */
public final class Lector {

    private static final int MAXIMO_DE_UN_CAMPO = 20;

    private final ObjectNode objeto;
    private final ObjectNode guardado;
    private final boolean entero;
    private final Map<String, List<Frase>> errores = new LinkedHashMap<>();

    private Lector(ObjectNode objeto, ObjectNode guardado, boolean entero) {
        this.objeto = objeto;
        this.guardado = guardado;
        this.entero = entero;
    }

    /** What the reading makes of the object; {@link DatoInvalido} with everything that it found wrong. */
    public static <T> T leer(ObjectNode objeto, Function<Lector, T> lectura) {
        return leer(objeto, JsonNodeFactory.instance.objectNode(), true, lectura);
    }

    /** The same over what is stored; {@code entero} when the object has to bring all that is required. */
    static <T> T leer(
            ObjectNode objeto, ObjectNode guardado, boolean entero, Function<Lector, T> lectura) {
        var lector = new Lector(objeto, guardado, entero);
        T leido = lectura.apply(lector);
        if (!lector.errores.isEmpty()) {
            throw new DatoInvalido(lector.errores);
        }
        return leido;
    }

    /** The value as an object, or the refusal that says what it is instead. */
    public static ObjectNode objeto(JsonNode valor) {
        if (valor instanceof ObjectNode objeto) {
            return objeto;
        }
        throw new DatoInvalido(
                DatoInvalido.SIN_CAMPO, Frase.de("campo.objeto", TipoJson.nombre(valor)));
    }

    /** A member that must be there, and be neither null nor blank. */
    public Requerido requerido(String campo) {
        boolean presente = objeto.has(campo) || (!entero && guardado.has(campo));
        return new Requerido(valor(campo), presente);
    }

    /** A member that may be missing; when it is there, or stored, it has to be something. */
    public Optional<Requerido> presente(String campo) {
        return objeto.has(campo) || guardado.has(campo)
                ? Optional.of(new Requerido(valor(campo), true))
                : Optional.empty();
    }

    /** A member that may be missing, null or blank. */
    public Opcional opcional(String campo) {
        return new Opcional(valor(campo));
    }

    /** A member that some send by another name, which counts when the first is absent or empty. */
    public Opcional opcional(String campo, String otroNombre) {
        boolean porElOtro =
                objeto.has(campo)
                        ? vacio(objeto.get(campo)) && !vacio(objeto.get(otroNombre))
                        : objeto.has(otroNombre);
        return opcional(porElOtro ? otroNombre : campo);
    }

    /** A member that may be missing; a PUT that sends null leaves what is stored. */
    public Opcional queQueda(String campo) {
        var enviado = objeto.get(campo);
        boolean nulo = entero && enviado != null && enviado.isNull();
        return nulo && guardado.has(campo)
                ? new Opcional(new Valor(this, campo, guardado.get(campo), true))
                : opcional(campo);
    }

    /** A member that may be missing or empty, and is an object of its own: what is wrong in it has both names. */
    public <T> Optional<T> dentro(String campo, Function<Lector, T> lectura) {
        var dentro = objeto.get(campo);
        if (vacio(dentro)) {
            return Optional.empty();
        }
        try {
            return Optional.of(leer(objeto(dentro), lectura));
        } catch (DatoInvalido malo) {
            malo.campos().forEach((suyo, frases) -> errores.put(campo + "." + suyo, frases));
            return Optional.empty();
        }
    }

    /**
     * A member that may be missing or null, and is a list of objects; what is wrong in one of them is wrong with the
     * list. Those of which the reading makes nothing are left out.
     */
    public <T> Optional<List<T>> lista(
            String campo, int maximo, Function<Lector, Optional<T>> lectura) {
        var lista = objeto.get(campo);
        if (lista == null || lista.isNull()) {
            return Optional.empty();
        }
        if (!lista.isArray()) {
            falla(campo, Frase.de("campo.lista", TipoJson.nombre(lista)));
        }
        if (lista.size() > maximo) {
            falla(campo, Frase.de("campo.demasiados", String.valueOf(maximo)));
            return Optional.of(List.of());
        }
        var leidos = new ArrayList<T>();
        for (var uno : lista) {
            try {
                leer(objeto(uno), lectura).ifPresent(leidos::add);
            } catch (DatoInvalido malo) {
                malo.campos().values().forEach(frases -> frases.forEach(f -> falla(campo, f)));
            }
        }
        return Optional.of(leidos);
    }

    /** Whether the member was sent with something in it. */
    public boolean traeAlgo(String campo) {
        return traeAlgo(objeto, campo);
    }

    /** The same of an object that nobody has begun to read. */
    public static boolean traeAlgo(ObjectNode objeto, String campo) {
        return !vacio(objeto.get(campo));
    }

    /** Whether the member was sent, be it null. */
    public boolean trae(String campo) {
        return objeto.has(campo);
    }

    /** The amount that is stored of a member, whatever was sent. */
    public BigDecimal guardado(String campo) {
        return new BigDecimal(guardado.required(campo).asString());
    }

    /** Whether the reading has to bring all that is required: a PUT, or something new. */
    public boolean entero() {
        return entero;
    }

    /** Whether something is wrong with the member. */
    public boolean fallo(String campo) {
        return errores.containsKey(campo);
    }

    /** Adds what a reading itself finds wrong with a member. */
    public void falla(String campo, Frase frase) {
        var suyas = errores.computeIfAbsent(campo, _ -> new ArrayList<>());
        if (suyas.size() < MAXIMO_DE_UN_CAMPO) {
            suyas.add(frase);
        }
    }

    boolean esLoGuardado(String campo, JsonNode enviado) {
        return enviado.equals(guardado.get(campo));
    }

    private Valor valor(String campo) {
        var enviado = objeto.get(campo);
        var nodo = enviado == null ? guardado.get(campo) : enviado;
        return new Valor(
                this, campo, nodo == null ? NullNode.getInstance() : nodo, enviado == null);
    }

    private static boolean vacio(@Nullable JsonNode nodo) {
        return nodo == null || nodo.isNull() || (nodo.isString() && nodo.asString().isEmpty());
    }
}
