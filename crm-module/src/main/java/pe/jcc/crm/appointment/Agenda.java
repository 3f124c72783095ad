package pe.jcc.crm.appointment;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Lima;
import pe.jcc.crm.user.Users;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Sees to it that nobody attends two appointments at once. */
@Component
class Agenda {

    private static final DateTimeFormatter DIA = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter HORA = DateTimeFormatter.ofPattern("HH:mm");

    private final Users users;
    private final JdbcClient jdbc;

    Agenda(Users users, JdbcClient jdbc) {
        this.users = users;
        this.jdbc = jdbc;
    }

    /**
     * Takes the time for an appointment, in its transaction: until that ends nobody else looks at the asesor's times.
     * {@link Conflicto}, with who and when, where another stands already.
     *
     * @param cita the appointment that has it; null: a new one
     */
    void ocupar(Franja franja, @Nullable Long cita) {
        users.esperarTurno(franja.asesor());
        jdbc.sql(
                        """
                        SELECT a.fecha_hora, a.fin, l.nombre, u.username,
                               btrim(u.first_name || ' ' || u.last_name) AS asesor
                        FROM crm.appointments a
                        JOIN crm.leads l ON l.id = a.lead_id
                        JOIN crm.users u ON u.id = a.asesor_presencial_id
                        WHERE a.asesor_presencial_id = :asesor AND a.estado NOT IN ('Realizada', 'Cancelada')
                          AND tstzrange(a.fecha_hora, a.fin) && tstzrange(:desde, :hasta)
                          AND a.id IS DISTINCT FROM CAST(:cita AS bigint)
                        ORDER BY a.fecha_hora, a.id
                        LIMIT 1
                        """)
                .param("asesor", franja.asesor())
                .param("desde", franja.desde().atOffset(ZoneOffset.UTC))
                .param("hasta", franja.hasta().atOffset(ZoneOffset.UTC))
                .param("cita", cita)
                .query(
                        (fila, _) ->
                                ocupado(
                                        fila.getString("asesor").isEmpty()
                                                ? fila.getString("username")
                                                : fila.getString("asesor"),
                                        fila.getObject("fecha_hora", OffsetDateTime.class),
                                        fila.getObject("fin", OffsetDateTime.class),
                                        fila.getString("nombre")))
                .optional()
                .ifPresent(
                        frase -> {
                            throw new Conflicto(frase);
                        });
    }

    private static Frase ocupado(
            String asesor, OffsetDateTime desde, OffsetDateTime hasta, String lead) {
        var comienzo = desde.atZoneSameInstant(Lima.ZONA);
        return Frase.de(
                "cita.ocupado",
                asesor,
                DIA.format(comienzo),
                HORA.format(comienzo),
                HORA.format(hasta.atZoneSameInstant(Lima.ZONA)),
                lead);
    }
}
