package pe.jcc.crm.lead;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.Telefono;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.consulta.Conteos;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;
import pe.jcc.compartido.evento.Buzon;
import pe.jcc.crm.action.Accion;
import pe.jcc.crm.action.Actions;
import pe.jcc.crm.action.TipoDeAccion;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** The door of the leads. What tipifies one goes through {@code appointment.Tipificar}. */
@Service
@Transactional
public class Leads {

    private static final String POR_FECHA = "l.fecha_creacion DESC, l.id DESC";

    private final LeadRepository repository;
    private final Reasignar reasignar;
    private final Actions actions;
    private final Buzon buzon;
    private final JdbcClient jdbc;
    private final Conteos conteos;
    private final Clock reloj;

    Leads(
            LeadRepository repository,
            Reasignar reasignar,
            Actions actions,
            Buzon buzonDelCrm,
            JdbcClient jdbc,
            Conteos conteos,
            Clock reloj) {
        this.repository = repository;
        this.reasignar = reasignar;
        this.actions = actions;
        this.buzon = buzonDelCrm;
        this.jdbc = jdbc;
        this.conteos = conteos;
        this.reloj = reloj;
    }

    public LeadDetalle crear(DatosDeLead datos) {
        var lead = repository.saveAndFlush(new Lead(datos, reloj.instant()));
        anotar(TipoDeAccion.LEAD_CREADO, lead, "creado.");
        var creado = detalle(lead.id());
        buzon.publicar(creado.comoNuevo());
        return creado;
    }

    public LeadDetalle cambiar(long id, VersionVista vista, UnaryOperator<DatosDeLead> cambio) {
        var lead = bloqueado(id, vista);
        lead.cambiar(cambio, reloj.instant());
        repository.saveAndFlush(lead);
        anotar(
                TipoDeAccion.LEAD_ACTUALIZADO,
                lead,
                "actualizado. Tipificación actual: " + lead.datos().tipificacion() + ".");
        var cambiado = detalle(id);
        buzon.publicar(cambiado.comoCambiado());
        return cambiado;
    }

    /** With its appointments, actions and duplicates. */
    public void eliminar(long id, VersionVista vista) {
        var lead = bloqueado(id, vista);
        repository.delete(lead);
        repository.flush();
        actions.anotar(
                new Accion(TipoDeAccion.LEAD_ELIMINADO, oracion(lead, "eliminado."), null, null));
    }

    /** How many of the leads changed; an asesor or captador that is nobody changes none. */
    public int reasignar(List<Long> leads, @Nullable Long asesor, @Nullable Long captador) {
        var cambiados = reasignar.reasignar(leads, asesor, captador);
        buzon.publicar(estos(cambiados).stream().map(LeadDetalle::comoCambiado).toList());
        return cambiados.size();
    }

    /** Tells of those that were made in another way than one by one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void anunciarNuevos(Collection<Long> ids) {
        buzon.publicar(estos(ids).stream().map(LeadDetalle::comoNuevo).toList());
    }

    /** Nobody else changes the lead, or its appointments, until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DatosDeLead tomar(long id) {
        return repository.findById(id).orElseThrow(NoExiste::new).datos();
    }

    @Transactional(readOnly = true)
    public Pagina<LeadDetalle> lista(LeadFiltro filtro, Tramo tramo) {
        var lista =
                new Lista(
                                LeadDetalle.columnas("l"),
                                "crm.leads l" + LeadDetalle.uniones("l"),
                                POR_FECHA)
                        .porClave("l.id")
                        .contada(conteos);
        return filtro.aplicar(lista).pagina(jdbc, tramo, LeadDetalle::leer);
    }

    @Transactional(readOnly = true)
    public LeadDetalle detalle(long id) {
        return jdbc.sql(
                        "SELECT %s FROM crm.leads l%s WHERE l.id = ?"
                                .formatted(LeadDetalle.columnas("l"), LeadDetalle.uniones("l")))
                .param(id)
                .query(LeadDetalle::leer)
                .optional()
                .orElseThrow(NoExiste::new);
    }

    private List<LeadDetalle> estos(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "SELECT %s FROM crm.leads l%s WHERE l.id = ANY (?) ORDER BY l.id"
                                        .formatted(
                                                LeadDetalle.columnas("l"),
                                                LeadDetalle.uniones("l")))
                        .param(ids.toArray(Long[]::new))
                        .query(LeadDetalle::leer)
                        .list();
    }

    /** {@link NoExiste}, unless there is such a lead. */
    @Transactional(readOnly = true)
    public void comprobar(long id) {
        if (!existe(id)) {
            throw new NoExiste();
        }
    }

    @Transactional(readOnly = true)
    public boolean existe(long id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM crm.leads WHERE id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** No other lead has the number, however it was typed; that of the id may keep the one it has. */
    @Transactional(readOnly = true)
    public boolean celularLibre(String celular, @Nullable Long deQuien) {
        return libre("celular_normalizado = :valor", Telefono.normalizado(celular), deQuien);
    }

    /** The same of an email. */
    @Transactional(readOnly = true)
    public boolean emailLibre(String email, @Nullable Long deQuien) {
        return libre("email <> '' AND lower(email) = lower(:valor)", email, deQuien);
    }

    private boolean libre(String condicion, String valor, @Nullable Long deQuien) {
        return jdbc.sql(
                        """
                        SELECT coalesce(bool_or(id IS NOT DISTINCT FROM CAST(:id AS bigint)), true)
                        FROM crm.leads WHERE %s
                        """
                                .formatted(condicion))
                .param("valor", valor)
                .param("id", deQuien)
                .query(Boolean.class)
                .single();
    }

    private Lead bloqueado(long id, VersionVista vista) {
        var lead = repository.findById(id).orElseThrow(NoExiste::new);
        lead.comprobar(vista);
        return lead;
    }

    private void anotar(TipoDeAccion tipo, Lead lead, String que) {
        actions.anotar(new Accion(tipo, oracion(lead, que), lead.id(), null));
    }

    private static String oracion(Lead lead, String que) {
        return "Lead \"%s\" (ID: %d) %s".formatted(lead.nombre(), lead.id(), que);
    }
}
