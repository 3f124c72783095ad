package pe.jcc.api.crm;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files of leads that tests send, and three users who get the leads. */
abstract class CargasDePrueba extends LeadsDePrueba {

    protected static final String CARGA = "/api/leads/upload_csv/";
    private static final String FRONTERA = "frontera-de-prueba";

    @BeforeEach
    void tresQueAtienden() {
        for (int i = 1; i <= 3; i++) {
            sql.sql(
                            """
                            INSERT INTO crm.users (id, version, username, password, first_name, last_name, email, rol,
                                rol_acceso, activo, generacion, fecha_creacion)
                            VALUES (nextval('crm.users_seq'), 0, ?, '', '', '', '', 'OPERADOR', 'USUARIO', true, 0, now())
                            """)
                    .param("turno-" + i + "-" + System.nanoTime())
                    .update();
        }
    }

    @AfterEach
    void nadaQueda() {
        borrarLeads();
        sql.sql("DELETE FROM crm.users WHERE username LIKE 'turno-%'").update();
    }

    protected List<Long> users() {
        return sql.sql("SELECT id FROM crm.users WHERE activo AND rol IS NOT NULL ORDER BY id")
                .query((fila, _) -> fila.getLong(1))
                .list();
    }

    protected JsonNode buscado(String celular) {
        return leer(ver(LEADS + "?search=" + celular)).at("/results/0");
    }

    protected long pendientes() {
        return cuantos("crm.lead_duplicates WHERE estado = 'pendiente'");
    }

    protected long cuantos(String deDonde) {
        return sql.sql("SELECT count(*) FROM " + deDonde).query(Long.class).single();
    }

    protected static String filas(int cuantas, IntFunction<String> fila) {
        return IntStream.range(0, cuantas).mapToObj(fila).collect(Collectors.joining("\n"));
    }

    protected HttpResponse<String> cargar(String contenido) {
        return enviar(CARGA, "leads.csv", contenido, StandardCharsets.UTF_8);
    }

    protected HttpResponse<String> enviar(
            String ruta, String nombre, String contenido, Charset codificacion) {
        var antes =
                "--%s\r\nContent-Disposition: form-data; name=\"csv_file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n"
                        .formatted(FRONTERA, nombre);
        var despues = "\r\n--" + FRONTERA + "--\r\n";
        return enviar(
                pedido(ruta)
                        .header("Authorization", "Bearer " + acceso())
                        .header("Content-Type", "multipart/form-data; boundary=" + FRONTERA)
                        .POST(
                                BodyPublishers.concat(
                                        BodyPublishers.ofString(antes),
                                        BodyPublishers.ofByteArray(
                                                contenido.getBytes(codificacion)),
                                        BodyPublishers.ofString(despues))));
    }
}
