package pe.jcc.compartido.entrega;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.consulta.Momento;
import pe.jcc.compartido.evento.Lado;
import pe.jcc.compartido.suscriptor.Directorio;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Sends a subscriber something harmless at once, so that a person sees whether it is reached. */
@Service
public class Probar {

    private static final Lado LADO = Lado.COMERCIAL;

    // Under way from the beginning: nobody else takes it, and if this process dies it is due like
    // any
    // other.
    private static final String EMPEZAR =
            """
            WITH evento AS (
                INSERT INTO @.eventos (mensaje, tipo, llave, agregado, asunto, datos)
                VALUES (:mensaje, 'prueba', 'prueba:' || :mensaje, :suscriptor, :asunto, :datos::json)
                RETURNING *
            ), entrega AS (
                INSERT INTO @.entregas
                    (evento, ocurrido_en, mensaje, tipo, llave, suscriptor, estado, disparo, repartidor, arriendo_gen)
                SELECT id, ocurrido_en, mensaje, tipo, llave, :suscriptor::bigint, 'en_curso', 'prueba', :yo, 1 FROM evento
                RETURNING *
            )
            SELECT e.id, e.arriendo_gen, e.suscriptor, e.mensaje, e.tipo, e.ocurrido_en, v.datos FROM entrega e, evento v
            """
                    .replace("@", LADO.esquema());

    private final Repartidores repartidores;
    private final Directorio directorio;
    private final Entregas entregas;
    private final TransactionTemplate transaccion;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock reloj;

    Probar(
            Repartidores repartidores,
            Directorio directorio,
            Entregas entregas,
            TransactionTemplate transaccion,
            JdbcClient jdbc,
            JsonMapper json,
            Clock reloj) {
        this.repartidores = repartidores;
        this.directorio = directorio;
        this.entregas = entregas;
        this.transaccion = transaccion;
        this.jdbc = jdbc;
        this.json = json;
        this.reloj = reloj;
    }

    /** What came of it, after some seconds at most; one that is off can be tried too. Not within a transaction. */
    public EntregaDetalle probar(long suscriptor) {
        directorio.olvidar();
        var destinatario = directorio.todos().get(suscriptor);
        if (destinatario == null) {
            throw new NoExiste();
        }
        var repartidor = repartidores.de(LADO);
        var entrega =
                Objects.requireNonNull(
                        transaccion.execute(_ -> empezar(suscriptor, repartidor.yo())));
        repartidor.ahora(entrega, destinatario);
        return entregas.detalle(LADO, entrega.id());
    }

    private Tomada empezar(long suscriptor, long yo) {
        return jdbc.sql(EMPEZAR)
                .param("mensaje", UUID.randomUUID())
                .param("suscriptor", String.valueOf(suscriptor))
                .param("asunto", "Prueba")
                .param(
                        "datos",
                        json.writeValueAsString(Map.of("prueba", true, "enviada", reloj.instant())))
                .param("yo", yo)
                .query(Probar::leer)
                .single();
    }

    private static Tomada leer(ResultSet fila, int numero) throws SQLException {
        return new Tomada(
                fila.getLong("id"),
                fila.getInt("arriendo_gen"),
                fila.getLong("suscriptor"),
                0,
                0,
                Disparo.PRUEBA,
                fila.getObject("mensaje", UUID.class),
                fila.getString("tipo"),
                Momento.de(fila, "ocurrido_en"),
                fila.getString("datos"));
    }
}
