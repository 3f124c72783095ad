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
        if (!duenos.de(modulo).deLaPlataforma()) {
            throw new Pedido.Mal("El módulo %s ya es del sistema anterior.".formatted(modulo));
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

    /** The old App Comercial hears of visits from the CRM that is in use, whichever that is. */
    private void comprobarAviso() {
        boolean loOye =
                !modulo.equals("crm")
                        || duenos.de("comercial").deLaPlataforma()
                        || Boolean.TRUE.equals(
                                new JdbcTemplate(base)
                                        .queryForObject(
                                                """
                                                SELECT EXISTS (SELECT FROM compartido.suscriptores
                                                               WHERE activo AND formato = 'legacy' AND 'cita.realizada' = ANY (eventos))
                                                """,
                                                Boolean.class));
        if (!loOye) {
            throw new Pedido.Mal(
                    "El App Comercial anterior no se enteraría de las citas realizadas: arranque la plataforma con JCC_WEBHOOK_URL y JCC_WEBHOOK_TOKEN, o cree su suscriptor en la consola.");
        }
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
