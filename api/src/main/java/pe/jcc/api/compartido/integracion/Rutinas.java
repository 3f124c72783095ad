package pe.jcc.api.compartido.integracion;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pe.jcc.comercial.recibido.Recibidos;
import pe.jcc.compartido.Lima;
import pe.jcc.compartido.entrega.Mantenimiento;
import pe.jcc.compartido.entrega.Vigilancia;

import java.time.Duration;
import java.time.LocalTime;

/** What the clock drives, once however many processes there are. */
@Configuration
class Rutinas {

    private static final LocalTime DE_MADRUGADA = LocalTime.of(3, 30);
    private static final int MINIMO = 7;

    @Bean
    RecurringTask<Void> particiones(Mantenimiento mantenimiento) {
        return rutina(
                "particiones",
                Schedules.fixedDelay(Duration.ofHours(6)),
                mantenimiento::prepararDias);
    }

    @Bean
    RecurringTask<Void> suscriptoresQueFallan(Mantenimiento mantenimiento) {
        return rutina(
                "suscriptores-que-fallan",
                Schedules.fixedDelay(Duration.ofMinutes(1)),
                mantenimiento::apagarLosQueSoloFallan);
    }

    @Bean
    RecurringTask<Void> avisos(Vigilancia vigilancia) {
        return rutina("avisos", Schedules.fixedDelay(Duration.ofMinutes(5)), vigilancia::avisar);
    }

    @Bean
    RecurringTask<Void> retencion(
            Mantenimiento mantenimiento,
            Recibidos recibidos,
            @Value("${jcc.webhook.retencion:90}") int dias) {
        if (dias < MINIMO) {
            throw new IllegalArgumentException(
                    "JCC_WEBHOOK_RETENCION: " + MINIMO + " días como mínimo");
        }
        return rutina(
                "retencion",
                Schedules.daily(Lima.ZONA, DE_MADRUGADA),
                () -> {
                    mantenimiento.olvidar(dias);
                    recibidos.olvidar(Duration.ofDays(dias));
                });
    }

    private static RecurringTask<Void> rutina(String nombre, Schedule cuando, Runnable trabajo) {
        return Tasks.recurring(nombre, cuando).execute((_, _) -> trabajo.run());
    }
}
