package pe.jcc.comercial.cobranza;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.Lima;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/** The door of collection. */
@Service
@Transactional
public class Cobranzas {

    private final GestionRepository repository;
    private final LecturaDeAtrasos atrasos;
    private final JdbcClient jdbc;
    private final Clock reloj;

    Cobranzas(
            GestionRepository repository, LecturaDeAtrasos atrasos, JdbcClient jdbc, Clock reloj) {
        this.repository = repository;
        this.atrasos = atrasos;
        this.jdbc = jdbc;
        this.reloj = reloj;
    }

    public GestionDetalle crear(DatosDeGestion datos, Responsable responsable) {
        var gestion = new Gestion(datos, responsable, reloj.instant());
        return detalle(repository.saveAndFlush(gestion).id());
    }

    public GestionDetalle cambiar(
            long id, VersionVista vista, UnaryOperator<DatosDeGestion> cambio) {
        var gestion = bloqueada(id, vista);
        gestion.cambiar(cambio);
        repository.saveAndFlush(gestion);
        return detalle(id);
    }

    public void eliminar(long id, VersionVista vista) {
        repository.delete(bloqueada(id, vista));
        repository.flush();
    }

    @Transactional(readOnly = true)
    public Pagina<GestionDetalle> lista(GestionFiltro filtro, Tramo tramo) {
        return new Lista("g.*", GestionDetalle.TABLAS, "g.fecha_gestion DESC, g.id DESC")
                .donde("g.cuota = :v", filtro.cuota())
                .busqueda(
                        filtro.search(),
                        "g.resultado",
                        "g.responsable_nombre",
                        "c.nombres_completos_razon_social")
                .ordenada(filtro.ordering(), GestionDetalle.ORDENES)
                .pagina(jdbc, tramo, GestionDetalle::leer);
    }

    @Transactional(readOnly = true)
    public GestionDetalle detalle(long id) {
        return jdbc.sql("SELECT g.* FROM comercial.gestiones_de_cobranza g WHERE g.id = ?")
                .param(id)
                .query(GestionDetalle::leer)
                .optional()
                .orElseThrow(NoExiste::new);
    }

    /** All that is owed by cuotas, what falls due first before the rest. */
    @Transactional(readOnly = true)
    public List<CuotaPendiente> pendientes(CuotaPendienteFiltro filtro) {
        return filtro.aplicar(
                        new Lista(
                                CuotaPendiente.columnas(hoy()),
                                CuotaPendiente.TABLAS,
                                "q.fecha_vencimiento, q.id_cuota"))
                .primeras(jdbc, Integer.MAX_VALUE, CuotaPendiente::leer);
    }

    /**
     * How old the arrears are today.
     *
     * @param sinAsesor how those that are of no asesor are called
     */
    @Transactional(readOnly = true)
    public Antiguedad antiguedad(AntiguedadFiltro filtro, String sinAsesor) {
        return atrasos.el(hoy(), filtro, sinAsesor);
    }

    private LocalDate hoy() {
        return Lima.hoy(reloj);
    }

    private Gestion bloqueada(long id, VersionVista vista) {
        var gestion = repository.findById(id).orElseThrow(NoExiste::new);
        gestion.comprobar(vista);
        return gestion;
    }
}
