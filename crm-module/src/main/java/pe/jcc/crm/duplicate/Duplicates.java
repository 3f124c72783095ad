package pe.jcc.crm.duplicate;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.consulta.Conteos;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;
import pe.jcc.crm.appointment.Tipificar;
import pe.jcc.crm.lead.Leads;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The door of the duplicates. Whoever resolves one holds its lead first. */
@Service
@Transactional
public class Duplicates {

    private static final String[] BUSCADOS = {
        "d.nombre", "d.celular", "d.email", "d.estado", "u.username", "o.nombre"
    };

    private final LeadDuplicateRepository repository;
    private final CamposFusionados campos;
    private final Leads leads;
    private final Tipificar tipificar;
    private final JdbcClient jdbc;
    private final Conteos conteos;
    private final Clock reloj;

    Duplicates(
            LeadDuplicateRepository repository,
            CamposFusionados campos,
            Leads leads,
            Tipificar tipificar,
            JdbcClient jdbc,
            Conteos conteos,
            Clock reloj) {
        this.repository = repository;
        this.campos = campos;
        this.leads = leads;
        this.tipificar = tipificar;
        this.jdbc = jdbc;
        this.conteos = conteos;
        this.reloj = reloj;
    }

    public DuplicadoDetalle crear(DatosDeDuplicado datos) {
        return detalle(repository.saveAndFlush(new LeadDuplicate(datos, reloj.instant())).id());
    }

    public DuplicadoDetalle cambiar(
            long id, VersionVista vista, UnaryOperator<DatosDeDuplicado> cambio) {
        var duplicado = bloqueado(id, vista);
        duplicado.cambiar(cambio);
        repository.saveAndFlush(duplicado);
        return detalle(id);
    }

    public void eliminar(long id, VersionVista vista) {
        repository.delete(bloqueado(id, vista));
        repository.flush();
    }

    /** Fills what is empty in the lead; {@link Conflicto} when there is no lead, or it was resolved already. */
    public void fusionar(long id) {
        var lead = leadDe(id);
        if (lead == null) {
            throw new Conflicto(Frase.de("duplicado.sin_lead"));
        }
        var duplicado = bloqueado(id, lead);
        duplicado.fusionar();
        repository.saveAndFlush(duplicado);
        var fusion = new Fusion(id, sinEmailAjeno(duplicado.datos(), lead));
        tipificar.cambiar(lead, VersionVista.CUALQUIERA, fusion::aplicar);
        campos.guardar(fusion.campos());
    }

    /** {@link Conflicto} when it was resolved already. */
    public void ignorar(long id) {
        var duplicado = bloqueado(id, VersionVista.CUALQUIERA);
        duplicado.ignorar();
        repository.saveAndFlush(duplicado);
    }

    /** It is pending again, and the lead as it was, but for what people have changed since. */
    public void deshacer(long id) {
        var lead = leadDe(id);
        var duplicado = bloqueado(id, lead);
        duplicado.reabrir();
        repository.saveAndFlush(duplicado);
        var llenados = campos.sacar(id);
        if (lead != null && !llenados.isEmpty()) {
            tipificar.cambiar(
                    lead, VersionVista.CUALQUIERA, datos -> Fusion.deshacer(datos, llenados));
        }
    }

    /** Which members of the lead came from which duplicate. */
    @Transactional(readOnly = true)
    public List<CampoFusionado> origenes(long lead) {
        leads.comprobar(lead);
        return campos.deLead(lead);
    }

    @Transactional(readOnly = true)
    public Pagina<DuplicadoDetalle> lista(DuplicadoFiltro filtro, Tramo tramo) {
        return new Lista(DuplicadoDetalle.COLUMNAS, DuplicadoDetalle.DESDE, "d.id")
                .porClave("d.id")
                .contada(conteos)
                .busqueda(filtro.search(), BUSCADOS)
                .ordenada(filtro.ordering(), DuplicadoDetalle.ORDENES)
                .pagina(jdbc, tramo, DuplicadoDetalle::leer);
    }

    @Transactional(readOnly = true)
    public DuplicadoDetalle detalle(long id) {
        return jdbc.sql(
                        "SELECT %s FROM %s WHERE d.id = ?"
                                .formatted(DuplicadoDetalle.COLUMNAS, DuplicadoDetalle.DESDE))
                .param(id)
                .query(DuplicadoDetalle::leer)
                .optional()
                .orElseThrow(NoExiste::new);
    }

    private @Nullable Long leadDe(long id) {
        return jdbc.sql("SELECT original_lead_id FROM crm.lead_duplicates WHERE id = ?")
                .param(id)
                .query((fila, _) -> Optional.ofNullable(fila.getObject(1, Long.class)))
                .optional()
                .orElseThrow(NoExiste::new)
                .orElse(null);
    }

    /** An email is one lead's: that of another is not taken over. */
    private DatosDeDuplicado sinEmailAjeno(DatosDeDuplicado datos, long lead) {
        return datos.email() == null || leads.emailLibre(datos.email(), lead)
                ? datos
                : datos.sinEmail();
    }

    /** Held after its lead, which meanwhile may not have become another. */
    private LeadDuplicate bloqueado(long id, @Nullable Long lead) {
        if (lead != null) {
            leads.tomar(lead);
        }
        retenerCaptador(id);
        var duplicado = bloqueado(id, VersionVista.CUALQUIERA);
        if (!Objects.equals(duplicado.datos().originalLead(), lead)) {
            throw new Conflicto(Frase.de("desactualizado"));
        }
        return duplicado;
    }

    /** Before the duplicate: whoever deletes an OPC person takes the person first, and then what names them. */
    private void retenerCaptador(long id) {
        jdbc.sql(
                        """
                        SELECT o.id FROM crm.lead_duplicates d
                        JOIN crm.opc_personnel o ON o.id = d.captador_id
                        WHERE d.id = ? FOR KEY SHARE OF o
                        """)
                .param(id)
                .query(Long.class)
                .optional();
    }

    private LeadDuplicate bloqueado(long id, VersionVista vista) {
        var duplicado = repository.findById(id).orElseThrow(NoExiste::new);
        duplicado.comprobar(vista);
        return duplicado;
    }
}
