package pe.jcc.api.documentacion;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;

import java.util.List;

/** The headers of our answers, each as its answers share it. */
enum Encabezado {
    PEDIDO("X-Request-Id", true, "El número del pedido: el que se envió, o uno nuevo"),
    VERSION("API-Version", true, "La versión del API que contesta"),
    LIMITE("RateLimit", false, "r: pedidos que quedan; t: segundos hasta tenerlos todos"),
    POLITICA("RateLimit-Policy", false, "q: pedidos que se admiten; w: en cuántos segundos"),
    ETAG("ETag", true, "La versión de lo que se ve, para If-Match");

    /** Every answer of the API has them; the limits, unless there is none. */
    static final List<Encabezado> COMUNES = List.of(PEDIDO, VERSION, LIMITE, POLITICA);

    private final String nombre;
    private final boolean siempre;
    private final String descripcion;

    Encabezado(String nombre, boolean siempre, String descripcion) {
        this.nombre = nombre;
        this.siempre = siempre;
        this.descripcion = descripcion;
    }

    void definir(Components componentes) {
        componentes.addHeaders(
                nombre,
                new Header()
                        .description(descripcion)
                        .required(siempre)
                        .schema(new JsonSchema().typesItem("string")));
    }

    void en(ApiResponse respuesta) {
        respuesta.addHeaderObject(nombre, new Header().$ref(nombre));
    }
}
