package pe.jcc.comercial.lote;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.Codigo;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;
import pe.jcc.compartido.proyecto.Proyectos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The door of the lotes. */
@Service
@Transactional
public class Lotes {

    private static final String POR_LUGAR =
            """
            p.nombre COLLATE "C", l.etapa, l.manzana COLLATE "C", l.numero_lote COLLATE "C", \
            length(l.id_lote), l.id_lote\
            """;

    private final LoteRepository repository;
    private final Proyectos proyectos;
    private final ImportarLotes importar;
    private final LimpiarDuplicados limpiar;
    private final JdbcClient jdbc;
    private final Clock reloj;

    Lotes(
            LoteRepository repository,
            Proyectos proyectos,
            ImportarLotes importar,
            LimpiarDuplicados limpiar,
            JdbcClient jdbc,
            Clock reloj) {
        this.repository = repository;
        this.proyectos = proyectos;
        this.importar = importar;
        this.limpiar = limpiar;
        this.jdbc = jdbc;
        this.reloj = reloj;
    }

    /** {@link NoExiste} when its proyecto has gone. */
    public LoteDetalle crear(DatosDeLote datos) {
        long proyecto = proyecto(datos);
        var id = Codigo.LOTE.de(repository.siguiente());
        repository.saveAndFlush(new Lote(id, proyecto, datos, reloj.instant()));
        return detalle(id);
    }

    public LoteDetalle cambiar(String id, VersionVista vista, UnaryOperator<DatosDeLote> cambio) {
        var lote = bloqueado(id, vista);
        var datos = cambio.apply(lote.datos());
        boolean seMuda = lote.cambiar(proyecto(datos), datos);
        repository.saveAndFlush(lote);
        if (seMuda) {
            repository.resolverConflictos();
        }
        return detalle(id);
    }

    /** Presencias that named it name none then. */
    public void eliminar(String id, VersionVista vista) {
        repository.delete(bloqueado(id, vista));
        repository.flush();
        repository.resolverConflictos();
    }

    /** Makes the lotes of the company's inventory that do not exist yet; those that do stay as they are. */
    public ResultadoDeImportacion importar(Path archivo) throws IOException {
        return importar.importar(archivo);
    }

    /** Of several lotes in one place, one stays. */
    public Limpieza limpiarDuplicados() {
        return limpiar.limpiar();
    }

    @Transactional(readOnly = true)
    public Pagina<LoteDetalle> lista(LoteFiltro filtro, Tramo tramo) {
        return filtro.aplicar(new Lista(LoteDetalle.COLUMNAS, LoteDetalle.DESDE, POR_LUGAR))
                .pagina(jdbc, tramo, LoteDetalle::leer);
    }

    @Transactional(readOnly = true)
    public LoteDetalle detalle(String id) {
        return jdbc.sql(
                        "SELECT "
                                + LoteDetalle.COLUMNAS
                                + " FROM "
                                + LoteDetalle.DESDE
                                + " WHERE l.id_lote = ?")
                .param(id)
                .query(LoteDetalle::leer)
                .optional()
                .orElseThrow(NoExiste::new);
    }

    /** The names of the proyectos that sell, or have lotes. */
    @Transactional(readOnly = true)
    public List<String> ubicaciones() {
        return jdbc.sql(
                        """
                        SELECT nombre FROM compartido.proyectos p
                        WHERE activo OR EXISTS (SELECT FROM comercial.lotes l WHERE l.proyecto_id = p.id)
                        ORDER BY nombre COLLATE "C"
                        """)
                .query((fila, _) -> fila.getString(1))
                .list();
    }

    @Transactional(readOnly = true)
    public boolean existe(String id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM comercial.lotes WHERE id_lote = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** What it costs by the way of paying. */
    @Transactional(readOnly = true)
    public Optional<Oferta> oferta(String id) {
        return jdbc.sql(
                        "SELECT "
                                + Oferta.COLUMNAS
                                + " FROM "
                                + LoteDetalle.DESDE
                                + " WHERE l.id_lote = ?")
                .param(id)
                .query(Oferta::leer)
                .optional();
    }

    /** Each becomes what its ventas make of it; whoever changes several takes them in the same order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void segunVentas(Stream<String> ids) {
        ids.distinct().sorted().forEach(this::segunVentas);
    }

    private void segunVentas(String id) {
        jdbc.sql(
                        """
                        UPDATE comercial.lotes
                        SET estado_por_venta = comercial.estado_por_venta(id_lote), version = version + 1
                        WHERE id_lote = ?
                            AND estado_por_venta IS DISTINCT FROM comercial.estado_por_venta(id_lote)
                        """)
                .param(id)
                .update();
    }

    private long proyecto(DatosDeLote datos) {
        return proyectos.llamado(datos.ubicacionProyecto()).orElseThrow(NoExiste::new).id();
    }

    private Lote bloqueado(String id, VersionVista vista) {
        var lote = repository.findByIdLote(id).orElseThrow(NoExiste::new);
        lote.comprobar(vista);
        return lote;
    }
}
