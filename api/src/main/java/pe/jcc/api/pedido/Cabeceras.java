package pe.jcc.api.pedido;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

import java.util.Set;

/** The headers of an answer at one moment, to go back to them. */
record Cabeceras(HttpHeaders valores) {

    static Cabeceras de(HttpServletResponse respuesta) {
        var valores = new HttpHeaders();
        for (var nombre : Set.copyOf(respuesta.getHeaderNames())) {
            respuesta.getHeaders(nombre).forEach(valor -> valores.add(nombre, valor));
        }
        return new Cabeceras(valores);
    }

    /** The answer is as it was then, and nothing was said. */
    void reponer(HttpServletResponse respuesta) {
        respuesta.reset();
        valores.forEach(
                (nombre, todos) -> todos.forEach(valor -> respuesta.addHeader(nombre, valor)));
    }
}
