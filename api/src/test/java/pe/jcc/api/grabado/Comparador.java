package pe.jcc.api.grabado;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares an answer with the recorded one: members, types, null against absent, order and values. */
final class Comparador {

    /** The number of a record that the answer tells of. */
    private static final Pattern NUMERO = Pattern.compile("\\$(\\.results)?(\\[\\d+])?\\.id");

    /** The number of another that it names. */
    private static final Pattern DE_OTRO =
            Pattern.compile(".*\\.(?:original_)?(lead|appointment)(?:_details\\.id|\\.id|_id)?");

    /** The number of a cuota, a plan or a comisión, wherever it stands. */
    private static final Map<String, String> NUMEROS_POR_NOMBRE =
            Map.of(
                    "id_cuota", "cuotas",
                    "cuota_plan_pago_cubierta", "cuotas",
                    "cuota", "cuotas",
                    "id_plan_pago", "planes",
                    "plan_pago_venta", "planes",
                    "id_comision_venta_asesor", "comisiones");

    /** What the platform tells besides, by the contract. */
    private static final Set<String> NUEVOS =
            Set.of(
                    "email",
                    "duracion_minutos",
                    "fusionado_en",
                    "modo_adelanto",
                    "saldo_a_favor",
                    "precio_contado_descuento_soles",
                    "precio_contado_descuento_dolares");

    /** What the platform tells always, and the recording only when it is not null (improvements.md 38). */
    private static final Set<String> SIEMPRE = Set.of("supervisor_name", "user_username");

    private final LoQueVaria varia;
    private final String recurso;
    private final Set<String> soloForma;
    private final List<String> diferencias = new ArrayList<>();

    private Comparador(LoQueVaria varia, String recurso, Set<String> soloForma) {
        this.varia = varia;
        this.recurso = recurso;
        this.soloForma = soloForma;
    }

    /**
     * One line for each difference; none when they are the same but for what may differ.
     *
     * @param recurso of what the answer tells ({@code leads}): the numbers of its records may differ
     */
    static List<String> comparar(
            LoQueVaria varia, String recurso, JsonNode grabado, JsonNode obtenido) {
        return comparar(varia, recurso, Set.of(), grabado, obtenido);
    }

    /**
     * The same.
     *
     * @param soloForma members whose values may differ: they have the members that were recorded, of their types; $ is all
     */
    static List<String> comparar(
            LoQueVaria varia,
            String recurso,
            Set<String> soloForma,
            JsonNode grabado,
            JsonNode obtenido) {
        var comparador = new Comparador(varia, recurso, soloForma);
        if (soloForma.contains("$")) {
            comparador.forma("$", grabado, obtenido);
        } else {
            comparador.valor("$", "", grabado, obtenido);
        }
        return comparador.diferencias;
    }

    private void valor(String ruta, String miembro, JsonNode grabado, JsonNode obtenido) {
        if (grabado.isObject() && obtenido.isObject()) {
            objeto(ruta, grabado, obtenido);
        } else if (grabado.isArray() && obtenido.isArray()) {
            var empates = Empates.deCifras(grabado);
            lista(
                    ruta,
                    empates.map(e -> e.ordenar(grabado, false)).orElse(grabado),
                    empates.map(e -> e.ordenar(obtenido, false)).orElse(obtenido));
        } else if (!igual(ruta, miembro, grabado, obtenido)) {
            anotar(ruta, grabado.toString(), obtenido.toString());
        }
    }

    private void objeto(String ruta, JsonNode grabado, JsonNode obtenido) {
        for (var miembro : grabado.properties()) {
            var aqui = ruta + "." + miembro.getKey();
            var otro = obtenido.get(miembro.getKey());
            if (otro == null) {
                anotar(aqui, miembro.getValue().toString(), "nothing");
            } else if (soloForma.contains(miembro.getKey())) {
                forma(aqui, miembro.getValue(), otro);
            } else {
                valor(aqui, miembro.getKey(), miembro.getValue(), otro);
            }
        }
        for (var miembro : obtenido.properties()) {
            var nombre = miembro.getKey();
            if (!grabado.has(nombre)
                    && !NUEVOS.contains(nombre)
                    && !(SIEMPRE.contains(nombre) && miembro.getValue().isNull())) {
                anotar(ruta + "." + miembro.getKey(), "nothing", miembro.getValue().toString());
            }
        }
    }

    private void lista(String ruta, JsonNode grabado, JsonNode obtenido) {
        if (grabado.size() != obtenido.size()) {
            anotar(ruta, grabado.size() + " elements", obtenido.size() + " elements");
        }
        for (int i = 0; i < Math.min(grabado.size(), obtenido.size()); i++) {
            valor(ruta + "[" + i + "]", "", grabado.get(i), obtenido.get(i));
        }
    }

    private void forma(String ruta, JsonNode grabado, JsonNode obtenido) {
        if (grabado.isArray() && obtenido.isArray() && !grabado.isEmpty()) {
            obtenido.forEach(uno -> forma(ruta + "[]", grabado.get(0), uno));
        } else if (grabado.isObject() && obtenido.isObject()) {
            grabado.properties()
                    .forEach(
                            miembro ->
                                    forma(
                                            ruta + "." + miembro.getKey(),
                                            miembro.getValue(),
                                            obtenido.path(miembro.getKey())));
        } else if (!grabado.isNull()
                && !obtenido.isNull()
                && grabado.getNodeType() != obtenido.getNodeType()) {
            anotar(ruta, grabado.getNodeType().toString(), obtenido.getNodeType().toString());
        }
    }

    private boolean igual(String ruta, String miembro, JsonNode grabado, JsonNode obtenido) {
        if (grabado.isString() && obtenido.isString()) {
            return varia.admite(miembro, grabado.asString(), obtenido.asString());
        }
        if (grabado.isIntegralNumber() && obtenido.isIntegralNumber()) {
            return igual(ruta, miembro, grabado.asLong(), obtenido.asLong());
        }
        if (grabado.isNumber() && obtenido.isNumber()) {
            return grabado.decimalValue().compareTo(obtenido.decimalValue()) == 0;
        }
        return grabado.equals(obtenido);
    }

    private boolean igual(String ruta, String miembro, long grabado, long obtenido) {
        var porNombre = NUMEROS_POR_NOMBRE.get(miembro);
        if (porNombre != null) {
            return varia.mismoNumero(porNombre, grabado, obtenido);
        }
        var deOtro = DE_OTRO.matcher(ruta);
        if (NUMERO.matcher(ruta).matches()) {
            return varia.mismoNumero(recurso, grabado, obtenido);
        }
        return deOtro.matches()
                ? varia.mismoNumero(deOtro.group(1) + "s", grabado, obtenido)
                : grabado == obtenido;
    }

    private void anotar(String ruta, String grabado, String obtenido) {
        diferencias.add("%s: expected %s, got %s".formatted(ruta, grabado, obtenido));
    }
}
