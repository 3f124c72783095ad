package pe.jcc.api.carga;

import pe.jcc.db.BaseDeDatos;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Transactions that write an event and what is owed for it, as the outbox does, and are rolled back. */
final class Deshechas implements AutoCloseable {

    private static final String EVENTO =
            """
            WITH nuevo AS (
                INSERT INTO crm.eventos (mensaje, tipo, llave, agregado, asunto, datos)
                VALUES (gen_random_uuid(), 'lead.creado', 'deshecha:' || gen_random_uuid(), '0', '',
                    '{"celular": "deshecha"}')
                RETURNING *)
            INSERT INTO crm.entregas (evento, ocurrido_en, mensaje, tipo, llave, suscriptor)
            SELECT n.id, n.ocurrido_en, n.mensaje, n.tipo, n.llave, s.id FROM nuevo n, compartido.suscriptores s
            """;

    private static final Duration ABIERTA = Duration.ofMillis(300);

    private final BaseDeDatos base;
    private final AtomicInteger cuantas = new AtomicInteger();
    private final Thread hilo;
    private volatile boolean fin;

    Deshechas(BaseDeDatos base) {
        this.base = base;
        this.hilo = Thread.ofVirtual().start(this::insistir);
    }

    int cuantas() {
        return cuantas.get();
    }

    @Override
    public void close() {
        fin = true;
        Carga.esperar(hilo);
    }

    private void insistir() {
        while (!fin) {
            try (var conexion = base.como(base.app()).getConnection()) {
                deshacer(conexion);
            } catch (SQLException sinBase) {
                Carga.dormir(ABIERTA); // it is being restarted
            }
        }
    }

    private void deshacer(Connection conexion) throws SQLException {
        conexion.setAutoCommit(false);
        try (var orden = conexion.createStatement()) {
            while (!fin) {
                orden.executeUpdate(EVENTO);
                Carga.dormir(ABIERTA); // longer than anybody takes who would see it
                conexion.rollback();
                cuantas.incrementAndGet();
            }
        }
    }
}
