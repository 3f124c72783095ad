package pe.jcc.compartido.entrega;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;
import pe.jcc.compartido.evento.Buzon;
import pe.jcc.compartido.evento.Lado;

import java.util.List;

/** The door of the deliveries: to look at them, and to have them tried again. */
@Service
@Transactional
public class Entregas {

    /** How many are replayed with one call at most. */
    public static final int DE_UNA_VEZ = 5_000;

    /** Up to how many a list says how many there are. */
    public static final int CONTADAS = 10_000;

    private static final String ORDEN = "e.ocurrido_en DESC, e.id DESC";

    private final List<Buzon> buzones;
    private final Lados lados;
    private final JdbcClient jdbc;

    Entregas(List<Buzon> buzones, JdbcClient jdbc) {
        this.buzones = buzones;
        this.lados = Lados.de(buzones);
        this.jdbc = jdbc;
    }

    /** The latest first; the total is told up to {@value #CONTADAS}. */
    @Transactional(readOnly = true)
    public Pagina<EntregaResumen> lista(EntregaFiltro filtro, Tramo tramo) {
        return filtro.aplicar(todas(), lados)
                .contadaHasta(CONTADAS)
                .pagina(jdbc, tramo, LecturaDeEntregas::resumen);
    }

    @Transactional(readOnly = true)
    public EntregaDetalle detalle(Lado lado, long id) {
        comprobar(lado);
        var resumen =
                jdbc.sql(
                                "SELECT %s FROM (%s) e WHERE e.id = ?"
                                        .formatted(columnas(), Cola.en(lado, filas(lado))))
                        .param(id)
                        .query(LecturaDeEntregas::conEvento)
                        .optional()
                        .orElseThrow(NoExiste::new);
        var intentos =
                jdbc.sql(
                                Cola.en(
                                        lado,
                                        "SELECT * FROM @.intentos WHERE entrega = ? ORDER BY numero, empezado_en"))
                        .param(id)
                        .query(LecturaDeEntregas::intento)
                        .list();
        return resumen.con(intentos);
    }

    /** How many there are of these that can be tried again: of the deleted, none. */
    @Transactional(readOnly = true)
    public long contar(EntregaFiltro filtro) {
        return reintentables(filtro).cuantas(jdbc);
    }

    /** Due now, with all its tries before it; {@link Conflicto} while it is under way, or its subscriber is no more. */
    public EntregaDetalle reintentar(Lado lado, long id) {
        comprobar(lado);
        int debidas =
                jdbc.sql(Cola.en(lado, LecturaDeEntregas.REINTENTAR + "id = ?")).param(id).update();
        var entrega = detalle(lado, id);
        if (debidas == 0) {
            boolean enCurso = entrega.resumen().estado().equals(EstadoDeEntrega.EN_CURSO.codigo());
            throw new Conflicto(Frase.de(enCurso ? "entrega.en_curso" : "entrega.sin_suscriptor"));
        }
        avisar();
        return entrega;
    }

    /** The same of the latest of these, {@value #DE_UNA_VEZ} at most; how many. */
    public int reintentar(EntregaFiltro filtro) {
        int debidas = 0;
        for (var lado : lados.todos()) {
            var suyas = reintentables(filtro).donde("e.lado = :v", lado.codigo());
            var ids =
                    suyas.primeras(jdbc, DE_UNA_VEZ - debidas, (fila, _) -> fila.getLong("numero"));
            debidas +=
                    ids.isEmpty()
                            ? 0
                            : jdbc.sql(Cola.en(lado, LecturaDeEntregas.REINTENTAR + "id IN (:ids)"))
                                    .param("ids", ids)
                                    .update();
        }
        avisar();
        return debidas;
    }

    private Lista reintentables(EntregaFiltro filtro) {
        return filtro.aplicar(todas(), lados).si(true, LecturaDeEntregas.CON_DESTINO);
    }

    private Lista todas() {
        return new Lista(
                columnas(),
                "(" + lados.union("SELECT # AS lado, e.* FROM @.entregas e") + ") e",
                ORDEN);
    }

    private static String filas(Lado lado) {
        return "SELECT '" + lado.codigo() + "' AS lado, e.* FROM @.entregas e";
    }

    /** The event is read for the rows that are shown, not for those that are counted. */
    private String columnas() {
        return LecturaDeEntregas.columnas(lados);
    }

    private void comprobar(Lado lado) {
        if (!lados.todos().contains(lado)) {
            throw new NoExiste();
        }
    }

    private void avisar() {
        buzones.forEach(Buzon::tocarAlConfirmar);
    }
}
