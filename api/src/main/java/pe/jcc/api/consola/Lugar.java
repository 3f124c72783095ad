package pe.jcc.api.consola;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import pe.jcc.compartido.consulta.Pagina;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A list as its address asks for it.
 *
 * @param puesto what its filter says, by name
 */
record Lugar(String camino, Map<String, String> puesto) {

    /**
     * @param filtros the names that narrow this list; whatever else an address says does not
     */
    static Lugar de(HttpServletRequest pedido, Set<String> filtros) {
        return new Lugar(
                pedido.getRequestURI(),
                pedido.getParameterMap().entrySet().stream()
                        .filter(p -> filtros.contains(p.getKey()))
                        .filter(p -> !ultimo(p.getValue()).isBlank())
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, p -> ultimo(p.getValue()))));
    }

    public boolean filtra() {
        return !puesto.isEmpty();
    }

    public boolean alguno(String... nombres) {
        return Arrays.stream(nombres).anyMatch(puesto::containsKey);
    }

    /** The same filter at another address of the console. */
    public String en(String camino) {
        var direccion = UriComponentsBuilder.fromPath(camino);
        puesto.forEach((nombre, _) -> direccion.queryParam(nombre, "{" + nombre + "}"));
        return direccion.encode().buildAndExpand(puesto).toUriString();
    }

    public @Nullable String siguiente(Pagina<?> pagina) {
        int actual = pagina.tramo().pagina();
        return actual < pagina.tramo().ultima(pagina.total()) ? pagina(actual + 1) : null;
    }

    public @Nullable String anterior(Pagina<?> pagina) {
        int actual = pagina.tramo().pagina();
        return actual > 1 ? pagina(actual - 1) : null;
    }

    private String pagina(int numero) {
        var direccion = en(camino);
        return direccion + (direccion.contains("?") ? "&" : "?") + "page=" + numero;
    }

    private static String ultimo(String[] valores) {
        return valores[valores.length - 1];
    }
}
