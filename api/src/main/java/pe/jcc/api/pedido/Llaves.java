package pe.jcc.api.pedido;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of requests that took effect, and what they were answered; for a day. */
@Component
class Llaves {

    private static final Duration VIGENCIA = Duration.ofHours(24);
    private static final int TANDA = 1000;
    private static final String NO_HAY_TURNO = "55P03"; // lock_not_available

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock reloj;

    Llaves(JdbcClient jdbc, JsonMapper json, Clock reloj) {
        this.jdbc = jdbc;
        this.json = json;
        this.reloj = reloj;
    }

    /**
     * Takes the key for the transaction of this thread, or finds what its request was answered. A twin that runs on
     * another instance is waited for: its row is there, and not to be seen yet.
     */
    Optional<RespuestaGuardada> tomar(Llave llave, byte[] huella, Duration paciencia) {
        jdbc.sql("SET LOCAL lock_timeout = " + paciencia.toMillis()).update();
        int tomadas = insertar(llave, huella);
        jdbc.sql("SET LOCAL lock_timeout TO DEFAULT").update();
        return tomadas == 1 ? Optional.empty() : Optional.of(contestada(llave, huella));
    }

    private int insertar(Llave llave, byte[] huella) {
        try {
            return jdbc.sql(
                            "INSERT INTO "
                                    + llave.tabla()
                                    + " (usuario, llave, huella, creada) VALUES (?, ?, ?, ?)"
                                    + " ON CONFLICT DO NOTHING")
                    .params(llave.usuario(), llave.texto(), huella, ahora())
                    .update();
        } catch (DataAccessException fallo) {
            throw fallo.getMostSpecificCause() instanceof SQLException sql
                            && NO_HAY_TURNO.equals(sql.getSQLState())
                    ? LlaveOcupada.enCurso()
                    : fallo;
        }
    }

    /** Keeps the answer; in the transaction that took the key. */
    void contestar(Llave llave, RespuestaGuardada respuesta) {
        jdbc.sql(
                        "UPDATE "
                                + llave.tabla()
                                + " SET estado = ?, cabeceras = ?::jsonb, cuerpo = ?"
                                + " WHERE usuario = ? AND llave = ?")
                .params(
                        respuesta.estado(),
                        json.writeValueAsString(respuesta.cabeceras()),
                        respuesta.cuerpo(),
                        llave.usuario(),
                        llave.texto())
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H")
    void olvidar() {
        for (var tabla : List.of(Llave.EN_CRM, Llave.EN_COMERCIAL)) {
            int olvidadas;
            do {
                olvidadas = olvidar(tabla);
            } while (olvidadas == TANDA);
        }
    }

    private int olvidar(String tabla) {
        return jdbc.sql(
                        """
                        DELETE FROM %1$s WHERE (usuario, llave) IN (
                            SELECT usuario, llave FROM %1$s WHERE creada < ? LIMIT %2$d FOR UPDATE SKIP LOCKED)
                        """
                                .formatted(tabla, TANDA))
                .param(ahora().minus(VIGENCIA))
                .update();
    }

    private RespuestaGuardada contestada(Llave llave, byte[] huella) {
        return jdbc.sql("SELECT * FROM " + llave.tabla() + " WHERE usuario = ? AND llave = ?")
                .params(llave.usuario(), llave.texto())
                .query((fila, _) -> leer(fila, huella))
                .single();
    }

    private RespuestaGuardada leer(ResultSet fila, byte[] huella) throws SQLException {
        if (!MessageDigest.isEqual(fila.getBytes("huella"), huella)) {
            throw LlaveOcupada.porOtra();
        }
        return new RespuestaGuardada(
                fila.getInt("estado"),
                json.readValue(
                        fila.getString("cabeceras"), new TypeReference<Map<String, String>>() {}),
                fila.getBytes("cuerpo"));
    }

    private OffsetDateTime ahora() {
        return OffsetDateTime.now(reloj);
    }
}
