package pe.jcc.api.migracion;

import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import pe.jcc.db.legado.Acopio;
import pe.jcc.db.legado.Legado;
import pe.jcc.db.legado.Linea;
import pe.jcc.db.legado.TablaAntigua;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/**
 * The job: each old table is copied in stretches that are kept as they are done, then all of it goes into the platform's
 * tables at once. One that was cut short goes on where it was.
 */
final class Trabajo {

    private static final String NOMBRE = "migrar";
    private static final String PEDIDO = "pedido";

    private final Pedido pedido;
    private final DataSource base;
    private final Legado legado;
    private final int trozo;
    private final JdbcTransactionManager transacciones;
    private final JobRepository memoria;
    private final JobOperator operador;

    Trabajo(Pedido pedido, DataSource base, Legado legado, int trozo) throws Exception {
        this.pedido = pedido;
        this.base = base;
        this.legado = legado;
        this.trozo = trozo;
        this.transacciones = new JdbcTransactionManager(base);
        this.memoria = memoria();
        this.operador = operador();
    }

    /** Copies, then does the rest; how it went. */
    JobExecution traer(Fuentes fuentes, Runnable traspasar, Runnable terminar) throws Exception {
        var pasos = copias(fuentes);
        pasos.add(paso("traspasar", traspasar));
        pasos.add(paso("terminar", terminar));
        return ejecutar(pasos, pedido.descripcion());
    }

    /** Copies alone: a look of its own, which no other run goes on with. */
    JobExecution copiar(Fuentes fuentes) throws Exception {
        return ejecutar(copias(fuentes), pedido.descripcion() + " (cotejar)");
    }

    private JobExecution ejecutar(List<Step> pasos, String descripcion) throws Exception {
        var trabajo = new JobBuilder(NOMBRE, memoria).start(pasos.removeFirst());
        pasos.forEach(trabajo::next);
        return operador.start(trabajo.build(), parametros(descripcion));
    }

    /** Those of the last run when it did not end and wanted the same; else of a new one. */
    private JobParameters parametros(String descripcion) {
        var ultima = memoria.getLastJobInstance(NOMBRE);
        var corrida = ultima == null ? null : memoria.getLastJobExecution(ultima);
        if (corrida != null && quedoAMedias(corrida, descripcion)) {
            if (corrida.getStatus().isRunning()) {
                operador.recover(corrida);
            }
            return corrida.getJobParameters();
        }
        return new JobParametersBuilder()
                .addString(PEDIDO, descripcion)
                .addLong("numero", ultima == null ? 1 : ultima.getInstanceId() + 1)
                .toJobParameters();
    }

    private static boolean quedoAMedias(JobExecution corrida, String descripcion) {
        return !corrida.getExitStatus().getExitCode().equals("COMPLETED")
                && descripcion.equals(corrida.getJobParameters().getString(PEDIDO));
    }

    private List<Step> copias(Fuentes fuentes) {
        var copias = new ArrayList<Step>();
        for (var sistema : pedido.fuentes().keySet()) {
            for (var tabla : legado.tablas(sistema)) {
                copias.add(copia(sistema, tabla, fuentes));
            }
        }
        return copias;
    }

    private Step copia(String sistema, TablaAntigua tabla, Fuentes fuentes) {
        var copia =
                new CopiaDeTabla(
                        tabla,
                        fuentes,
                        sistema,
                        new Acopio(tabla, base),
                        new TransactionTemplate(transacciones));
        return new StepBuilder("copiar " + sistema + "." + tabla.nombre(), memoria)
                .<Linea, Linea>chunk(trozo)
                .reader(copia)
                .writer(copia)
                .transactionManager(transacciones)
                .listener((Object) copia)
                .build();
    }

    private Step paso(String nombre, Runnable que) {
        return new StepBuilder(nombre, memoria)
                .tasklet(
                        (_, _) -> {
                            que.run();
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
    }

    private JobRepository memoria() throws Exception {
        var fabrica = new JdbcJobRepositoryFactoryBean();
        fabrica.setDataSource(base);
        fabrica.setTransactionManager(transacciones);
        fabrica.setTablePrefix("comercial.migracion_");
        fabrica.afterPropertiesSet();
        return fabrica.getObject();
    }

    private JobOperator operador() throws Exception {
        var operador = new TaskExecutorJobOperator();
        operador.setJobRepository(memoria);
        operador.setJobRegistry(new MapJobRegistry());
        operador.afterPropertiesSet();
        return operador;
    }
}
