package pe.jcc.crm.action;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.consulta.Conteos;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The door of the actions. */
@Service
@Transactional(readOnly = true)
public class Actions {

    /** In SQL, the id of the user who signed the transaction. */
    public static final String QUIEN_FIRMA =
            "CAST(nullif(current_setting('jcc.usuario_id', true), '') AS bigint)";

    private final JdbcClient jdbc;
    private final Conteos conteos;
    private final Clock reloj;

    Actions(JdbcClient jdbc, Conteos conteos, Clock reloj) {
        this.jdbc = jdbc;
        this.conteos = conteos;
        this.reloj = reloj;
    }

    /** Writes it down in the transaction of what was done, by whoever signed that. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void anotar(Accion accion) {
        jdbc.sql(
                        """
                        INSERT INTO crm.actions
                            (tipo_accion, detalle_accion, fecha_accion, user_id, lead_id, appointment_id)
                        VALUES (:tipo, :detalle, :ahora, %s, :lead, :appointment)
                        """
                                .formatted(QUIEN_FIRMA))
                .param("tipo", accion.tipo().codigo())
                .param("detalle", accion.detalle())
                .param("ahora", OffsetDateTime.now(reloj))
                .param("lead", accion.lead())
                .param("appointment", accion.appointment())
                .update();
    }

    public Pagina<ActionDetalle> lista(ActionFiltro filtro, Tramo tramo) {
        var lista =
                new Lista(ActionDetalle.COLUMNAS, ActionDetalle.DESDE, ActionDetalle.ORDEN)
                        .porClave("a.id")
                        .contada(conteos);
        return filtro.aplicar(lista).pagina(jdbc, tramo, ActionDetalle::leer);
    }

    /** {@link DatoInvalido}, when a filter is the key of something that does not exist; all in one statement. */
    public void comprobar(ActionFiltro filtro) {
        var desconocidos =
                jdbc.sql(
                                """
                                SELECT nombre FROM (VALUES
                                    ('lead', CAST(:lead AS bigint), (SELECT id FROM crm.leads WHERE id = :lead)),
                                    ('appointment', :appointment, (SELECT id FROM crm.appointments WHERE id = :appointment)),
                                    ('user', :user, (SELECT id FROM crm.users WHERE id = :user))) filtros (nombre, pedido, hallado)
                                WHERE pedido IS DISTINCT FROM hallado
                                """)
                        .param("lead", filtro.lead(), Types.BIGINT)
                        .param("appointment", filtro.appointment(), Types.BIGINT)
                        .param("user", filtro.user(), Types.BIGINT)
                        .query((fila, _) -> fila.getString(1))
                        .list();
        if (!desconocidos.isEmpty()) {
            throw new DatoInvalido(
                    desconocidos.stream()
                            .collect(
                                    Collectors.toMap(
                                            Function.identity(),
                                            _ -> List.of(Frase.de("filtro.no_existe")))));
        }
    }

    public ActionDetalle detalle(long id) {
        return consulta("a.id = ?", id).stream().findFirst().orElseThrow(NoExiste::new);
    }

    /** All of a lead, the last first. */
    public List<ActionDetalle> deLead(long lead) {
        return consulta("a.lead_id = ?", lead);
    }

    /** All of an appointment and of its lead, the last first. */
    public List<ActionDetalle> deAppointment(long appointment) {
        return consulta(
                "a.appointment_id = ? OR a.lead_id = (SELECT lead_id FROM crm.appointments WHERE id = ?)",
                appointment,
                appointment);
    }

    private List<ActionDetalle> consulta(String condicion, Object... valores) {
        return jdbc.sql(
                        "SELECT %s FROM %s WHERE %s ORDER BY %s"
                                .formatted(
                                        ActionDetalle.COLUMNAS,
                                        ActionDetalle.DESDE,
                                        condicion,
                                        ActionDetalle.ORDEN))
                .params(List.of(valores))
                .query(ActionDetalle::leer)
                .list();
    }
}
