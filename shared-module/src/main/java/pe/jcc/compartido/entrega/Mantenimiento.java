package pe.jcc.compartido.entrega;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

import pe.jcc.compartido.Lima;
import pe.jcc.compartido.evento.Buzon;
import pe.jcc.compartido.evento.Lado;
import pe.jcc.compartido.suscriptor.Motivo;
import pe.jcc.compartido.suscriptor.Suscriptores;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** The door of what is done by the clock, whichever process does it: room for days to come, and none for those long gone. */
@Service
public class Mantenimiento {

    private static final Logger LOG = LoggerFactory.getLogger(Mantenimiento.class);

    private static final int DE_UNA_VEZ = 5_000;
    private static final Duration SOLO_FALLOS = Duration.ofDays(5);

    /** By whichever side: it is one URL. A failure that nobody tried again for a day says nothing of days. */
    private static final String SIN_ALCANZAR =
            """
            SELECT e.suscriptor FROM (TODOS) e JOIN compartido.suscriptores s ON s.id = e.suscriptor
            WHERE s.activo GROUP BY e.suscriptor
            HAVING min(e.fallando_desde) IS NOT NULL
                AND greatest(min(e.fallando_desde), max(e.ultimo_exito)) < now() - ? * interval '1 s'
                AND max(e.ultimo_envio) > min(e.fallando_desde) + interval '1 day'
            """;

    private final List<Buzon> buzones;
    private final Suscriptores suscriptores;
    private final JdbcClient jdbc;
    private final Clock reloj;

    Mantenimiento(List<Buzon> buzones, Suscriptores suscriptores, JdbcClient jdbc, Clock reloj) {
        this.buzones = buzones;
        this.suscriptores = suscriptores;
        this.jdbc = jdbc;
        this.reloj = reloj;
    }

    public void prepararDias() {
        buzones.forEach(Buzon::prepararDias);
    }

    /** Folds what was counted since the last time; the figures stay the same. */
    @Scheduled(fixedDelayString = "PT10S")
    public void plegar() {
        for (var buzon : buzones) {
            jdbc.sql(Cola.en(buzon.lado(), "SELECT @.plegar_entregas()"))
                    .query((_, _) -> true)
                    .single();
        }
    }

    /** Forgets events, deliveries and attempts of more days ago; what was still owed of them is given up. */
    public void olvidar(int dias) {
        var desde = Lima.hoy(reloj).minusDays(dias);
        buzones.forEach(buzon -> olvidar(buzon.lado(), desde));
    }

    /** Switches off whom nothing has reached for days. */
    public void apagarLosQueSoloFallan() {
        var lados = Lados.de(buzones);
        jdbc.sql(SIN_ALCANZAR.replace("TODOS", lados.union("SELECT * FROM @.suscriptor_estado")))
                .param(SOLO_FALLOS.toSeconds())
                .query((fila, _) -> fila.getLong(1))
                .list()
                .forEach(this::apagar);
    }

    private void apagar(long suscriptor) {
        if (suscriptores.apagar(suscriptor, Motivo.SOLO_FALLOS)) {
            LOG.warn(
                    "Subscriber {} is off: nothing has reached it for {} days",
                    suscriptor,
                    SOLO_FALLOS.toDays());
        }
    }

    private void olvidar(Lado lado, LocalDate desde) {
        var limite = desde.atStartOfDay(Lima.ZONA).toOffsetDateTime();
        while (borrar(lado, limite) == DE_UNA_VEZ) {
            Thread.onSpinWait();
        }
        boolean quedan =
                jdbc.sql(
                                Cola.en(
                                        lado,
                                        "SELECT EXISTS (SELECT FROM @.entregas WHERE ocurrido_en < ?)"))
                        .param(limite)
                        .query(Boolean.class)
                        .single();
        if (!quedan) {
            int partes =
                    jdbc.sql(Cola.en(lado, "SELECT @.quitar_particiones(?)"))
                            .param(desde)
                            .query(Integer.class)
                            .single();
            LOG.info("{}: {} partitions of days before {} dropped", lado, partes, desde);
        }
    }

    /** Not what is under way. */
    private int borrar(Lado lado, Object limite) {
        return jdbc.sql(
                        Cola.en(
                                lado,
                                """
                                DELETE FROM @.entregas WHERE id IN (
                                    SELECT id FROM @.entregas WHERE ocurrido_en < ? AND estado <> 'en_curso'
                                    LIMIT ? FOR UPDATE SKIP LOCKED)
                                """))
                .params(limite, DE_UNA_VEZ)
                .update();
    }
}
