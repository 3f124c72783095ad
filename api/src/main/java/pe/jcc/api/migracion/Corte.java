package pe.jcc.api.migracion;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

import pe.jcc.db.legado.Cuadre;
import pe.jcc.db.legado.Duenos;
import pe.jcc.db.legado.Legado;
import pe.jcc.db.legado.Relevo;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.concurrent.Callable;

import javax.sql.DataSource;

/** Changes the owner of a module: only when nothing is left behind. */
final class Corte {

    private static final Logger LOG = LoggerFactory.getLogger(Corte.class);

    private static final String OYENTE =
            """
            SELECT FROM compartido.suscriptores
            WHERE activo AND formato = 'legacy' AND 'cita.realizada' = ANY (eventos)
            """;

    private static final String SIN_OIR =
            """
            SELECT FROM crm.entregas e JOIN compartido.suscriptores s ON s.id = e.suscriptor
            WHERE e.tipo = 'cita.realizada' AND e.estado <> 'entregado' AND s.formato = 'legacy' AND s.eliminado_en IS NULL
              AND EXISTS (SELECT FROM compartido.modulos m WHERE m.modulo = 'crm' AND m.dueno = 'plataforma')
            """;

    private static final DateTimeFormatter DIA_Y_HORA =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Pedido pedido;
    private final String modulo;
    private final DataSource base;
    private final Duenos duenos;
    private final Relevo relevo;

    Corte(Pedido pedido, DataSource base) {
        this.pedido = pedido;
        this.modulo = Objects.requireNonNull(pedido.modulo());
        this.base = base;
        this.duenos = new Duenos(base);
        this.relevo = new Relevo(base);
    }

    /**
     * The module is the platform's when the last run left nothing unexplained and nobody in quarantine, and a second
     * look at the old system shows that nobody writes there any more.
     *
     * @param traer a last run
     */
    int cortar(Callable<Cuadre.Resultado> traer) throws Exception {
        if (duenos.de(modulo).deLaPlataforma() && !duenos.vacio(modulo)) {
            throw new Pedido.Mal("El módulo %s ya es de la plataforma.".formatted(modulo));
        }
        comprobarAviso();
        var resultado = traer.call();
        if (resultado.sinExplicar() > 0 || resultado.enCuarentena() > 0) {
            LOG.error(
                    "Sin corte: {} diferencias sin explicar y {} filas en cuarentena. Vea el informe.",
                    resultado.sinExplicar(),
                    resultado.enCuarentena());
            return Migrar.SIN_EXPLICAR;
        }
        comprobarQuietud();
        relevo.cortar(modulo);
        LOG.info("Desde ahora el módulo {} es de la plataforma.", modulo);
        return Migrar.BIEN;
    }

    /** Writes out what changed since the cut-over, and lets the old system have the module again. */
    int volver() {
        var ahora = duenos.de(modulo);
        if (!ahora.deLaPlataforma() && ahora.vuelta() == null) {
            throw new Pedido.Mal("El módulo %s ya es del sistema anterior.".formatted(modulo));
        }
        if (!ahora.cortado()) {
            throw new Pedido.Mal("El módulo %s no vino de un sistema anterior.".formatted(modulo));
        }
        var archivo =
                pedido.informe()
                        .resolve(
                                "vuelta-%s-%s.sql"
                                        .formatted(
                                                modulo,
                                                LocalDateTime.now(ZoneId.of("America/Lima"))
                                                        .format(DIA_Y_HORA)));
        long filas = relevo.volver(modulo, archivo);
        LOG.info(
                "Desde ahora el módulo {} es del sistema anterior. Aplique allá {} ({} filas) antes de usarlo.",
                modulo,
                archivo.toAbsolutePath(),
                filas);
        return Migrar.BIEN;
    }

    /** The old App Comercial hears of visits from the CRM that is in use, whichever that is, and of all of them. */
    private void comprobarAviso() {
        if (modulo.equals("comercial") && hay(SIN_OIR)) {
            throw new Pedido.Mal(
                    "El App Comercial anterior no recibió todavía todas las citas realizadas: vea en la consola sus envíos pendientes y agotados, y pida el corte otra vez.");
        }
        boolean loOye =
                !modulo.equals("crm") || duenos.de("comercial").deLaPlataforma() || hay(OYENTE);
        if (!loOye) {
            throw new Pedido.Mal(
                    "El App Comercial anterior no se enteraría de las citas realizadas: arranque la plataforma con JCC_WEBHOOK_URL y JCC_WEBHOOK_TOKEN, o cree su suscriptor en la consola.");
        }
    }

    private boolean hay(String cuales) {
        return Boolean.TRUE.equals(
                new JdbcTemplate(base)
                        .queryForObject("SELECT EXISTS (%s)".formatted(cuales), Boolean.class));
    }

    private void comprobarQuietud() throws Exception {
        var antes = relevo.sellos(modulo);
        try (var fuentes = new Fuentes(pedido.fuentes())) {
            Corrida.comprobar(
                    new Trabajo(pedido, base, new Legado(base), Corrida.TROZO).copiar(fuentes));
        }
        var despues = relevo.sellos(modulo);
        despues.entrySet().removeAll(antes.entrySet());
        if (!despues.isEmpty()) {
            throw new Pedido.Mal(
                    "El sistema anterior todavía cambia (%s): deténgalo, o déjelo en solo lectura, y pida el corte otra vez."
                            .formatted(String.join(", ", despues.keySet())));
        }
    }
}
