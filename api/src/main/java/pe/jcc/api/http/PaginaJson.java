package pe.jcc.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import pe.jcc.compartido.consulta.Pagina;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A page of a list as it travels.
 *
 * @param next the absolute address of the next page, with the other parameters; null on the last
 * @param previous likewise of the page before
 */
public record PaginaJson<T>(
        long count, @Nullable String next, @Nullable String previous, List<T> results) {

    public static <T> PaginaJson<T> de(HttpServletRequest pedido, Pagina<T> pagina) {
        int actual = pagina.tramo().pagina();
        return new PaginaJson<>(
                pagina.total(),
                actual < pagina.tramo().ultima(pagina.total())
                        ? direccion(pedido, actual + 1)
                        : null,
                actual > 1 ? direccion(pedido, actual - 1) : null,
                pagina.filas());
    }

    private static String direccion(HttpServletRequest pedido, int pagina) {
        var parametros = new TreeMap<>(pedido.getParameterMap());
        if (pagina == 1) {
            parametros.remove("page");
        } else {
            parametros.put("page", new String[] {String.valueOf(pagina)});
        }
        var consulta =
                parametros.entrySet().stream()
                        .flatMap(p -> Arrays.stream(p.getValue()).map(v -> escribir(p.getKey(), v)))
                        .collect(Collectors.joining("&"));
        var base = ServletUriComponentsBuilder.fromRequestUri(pedido).toUriString() + "/";
        return consulta.isEmpty() ? base : base + "?" + consulta;
    }

    private static String escribir(String nombre, String valor) {
        return URLEncoder.encode(nombre, UTF_8) + "=" + URLEncoder.encode(valor, UTF_8);
    }
}
