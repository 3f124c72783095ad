package pe.jcc.api.grabado;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import pe.jcc.api.Documento;
import pe.jcc.comercial.venta.Ventas;
import pe.jcc.compartido.Telefono;
import pe.jcc.db.BaseDeDatos;
import pe.jcc.db.DatosGrabados;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The recorded exchanges hold, over the data they were recorded with and at the time they were recorded. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@SuppressWarnings("NullAway.Init") // Spring fills the fields
class GrabadoTest {

    private static final BaseDeDatos BASE = DatosGrabados.base();

    @LocalServerPort private int puerto;

    @Autowired private JdbcClient sql;
    @Autowired private Ventas ventas;

    @DynamicPropertySource
    static void configurar(DynamicPropertyRegistry propiedades) {
        BASE.propiedades().forEach((nombre, valor) -> propiedades.add(nombre, () -> valor));
        propiedades.add("jcc.webhook.tokens", () -> "crm=jcc-webhook-secret-token-2024");
    }

    @TestConfiguration
    static class Grabacion {

        /** Starts when the recording did, and goes on. */
        @Bean
        @Primary
        Clock relojDeLaGrabacion() {
            var lima = Clock.tick(Clock.system(ZoneId.of("America/Lima")), Duration.ofNanos(1_000));
            var entonces = Instant.parse("2026-11-24T02:44:00Z");
            return Clock.offset(lima, Duration.between(lima.instant(), entonces));
        }
    }

    /** The App Comercial first: what the CRM does makes presencias, what it does makes nothing in the CRM. */
    @TestFactory
    Stream<DynamicNode> the_recorded_exchanges_hold() {
        ventas.cuadrarPendientes();
        var servidor = "http://localhost:" + puerto;
        var documento = new Documento(Navegador.leer(servidor + "/v3/api-docs"));
        var varia = new LoQueVaria(servidor, DatosGrabados.texto());
        return Stream.of(
                        new Repeticion(
                                "comercial",
                                varia,
                                new Navegador(servidor, varia, new Sesion(servidor)),
                                documento),
                        new Repeticion(
                                "crm",
                                varia,
                                new Navegador(servidor, varia, new Portador(servidor)),
                                documento))
                .flatMap(Repeticion::pruebas);
    }

    @Test
    void a_phone_of_the_old_system_is_normalised_as_the_platform_does() {
        List<Map.Entry<String, String>> telefonos =
                sql.sql(
                                """
                                SELECT telefono_principal, telefono_normalizado FROM comercial.clientes
                                WHERE fecha_registro < '2026-11-24T02:44:00Z'
                                """)
                        .query(
                                (fila, n) ->
                                        Map.entry(
                                                String.valueOf(fila.getString(1)),
                                                String.valueOf(fila.getString(2))))
                        .list();

        assertThat(telefonos)
                .hasSize(40)
                .allSatisfy(
                        par ->
                                assertThat(par.getValue())
                                        .isEqualTo(
                                                Telefono.leer(par.getKey()).orElseThrow().e164()));
    }
}
