package pe.jcc.api.pedido;

import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.http.CuerpoJson;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.asesor.Asesores;

import tools.jackson.databind.node.ObjectNode;

import java.net.URI;

/** Creates as every address that creates: through a door of JPA, and shows it by SQL. */
@Hidden
@RestController
class PruebaController {

    private final Asesores asesores;
    private final JdbcClient jdbc;

    PruebaController(Asesores asesores, JdbcClient jdbc) {
        this.asesores = asesores;
        this.jdbc = jdbc;
    }

    record Creado(String id, String nombre) {}

    @Requiere(Permiso.ASESORES_ESCRIBIR)
    @PostMapping("/api/gestion/prueba")
    ResponseEntity<Creado> crear(@CuerpoJson ObjectNode cuerpo) {
        var nombre = cuerpo.required("nombre").asString();
        var id = asesores.registrar(nombre);
        if (nombre.startsWith("mal")) {
            throw new DatoInvalido("nombre", Frase.de("campo.en_blanco"));
        }
        if (nombre.startsWith("cortar")) {
            TransactionSynchronizationManager.registerSynchronization(new Corte(jdbc));
        }
        return ResponseEntity.created(URI.create("/api/gestion/prueba/" + id + "/"))
                .eTag("\"0\"")
                .body(
                        jdbc.sql(
                                        "SELECT id_asesor, nombre_asesor FROM compartido.asesores WHERE id_asesor = ?")
                                .param(id)
                                .query(
                                        (fila, _) ->
                                                new Creado(fila.getString(1), fila.getString(2)))
                                .single());
    }

    /** Ends the connection right before the commit. */
    private record Corte(JdbcClient jdbc) implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean soloLectura) {
            try {
                jdbc.sql("SELECT pg_terminate_backend(pg_backend_pid())")
                        .query((_, _) -> true)
                        .list();
            } catch (DataAccessException cortada) {
                return;
            }
        }
    }
}
