package pe.jcc.comercial.presencia;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.comercial.actividad.Actividades;
import pe.jcc.comercial.cliente.Clientes;
import pe.jcc.comercial.cliente.DatosDeCliente;
import pe.jcc.comercial.lote.Lotes;
import pe.jcc.compartido.Codigo;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.Rechazo;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.asesor.Asesores;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;
import pe.jcc.compartido.contrato.PresenciaRealizada;
import pe.jcc.compartido.evento.Buzon;
import pe.jcc.compartido.evento.Evento;
import pe.jcc.compartido.evento.TipoDeEvento;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The door of the presencias. */
@Service
@Transactional
public class Presencias {

    private final PresenciaRepository repository;
    private final Clientes clientes;
    private final Lotes lotes;
    private final Asesores asesores;
    private final Actividades actividades;
    private final Buzon buzon;
    private final JdbcClient jdbc;
    private final Clock reloj;

    Presencias(
            PresenciaRepository repository,
            Clientes clientes,
            Lotes lotes,
            Asesores asesores,
            Actividades actividades,
            Buzon buzonComercial,
            JdbcClient jdbc,
            Clock reloj) {
        this.repository = repository;
        this.clientes = clientes;
        this.lotes = lotes;
        this.asesores = asesores;
        this.actividades = actividades;
        this.buzon = buzonComercial;
        this.jdbc = jdbc;
        this.reloj = reloj;
    }

    /**
     * {@link DatoInvalido} when the cliente is none any more. Whoever had a part in one that is realizada has an
     * actividad of that day, here as whenever one changes.
     */
    public PresenciaDetalle crear(DatosDePresencia datos) {
        comprobarCliente(clientes.tomarVivo(datos.cliente()), datos);
        return anunciar(guardar(nueva(datos)));
    }

    /** The same, of somebody who is known by the document, or else becomes a cliente. */
    public PresenciaDetalle crear(DatosDePresencia datos, DatosDeCliente quien) {
        return crear(datos.con(clientes.conocidoONuevo(quien)));
    }

    /**
     * What is there with the change laid over it.
     *
     * @param aQuien the cliente to whom it may pass; '' when nobody is named
     */
    public PresenciaDetalle cambiar(
            String id, VersionVista vista, String aQuien, UnaryOperator<DatosDePresencia> cambio) {
        var presencia = bloqueada(id, vista, aQuien);
        var antes = presencia.datos();
        var ahora = cambio.apply(antes);
        if (!ahora.cliente().equals(antes.cliente())) {
            comprobarCliente(clientes.tomarVivo(ahora.cliente()), ahora);
        }
        presencia.cambiar(ahora);
        repository.saveAndFlush(presencia);
        ahora.jornada()
                .filter(jornada -> !antes.jornada().equals(Optional.of(jornada)))
                .ifPresent(actividades::asegurar);
        return detalle(id);
    }

    public void eliminar(String id, VersionVista vista) {
        repository.delete(bloqueada(id, vista, ""));
        repository.flush();
    }

    /**
     * Makes the presencia of a visit that was told, and its cliente; a visit told again is the presencia it already
     * is, and changes nothing. In the teller's transaction, so that both are kept or neither.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PresenciaRegistrada registrar(PresenciaRealizada visita) {
        clientes.esperarTurno(visita.prospecto());
        var llave = visita.llave();
        var contada = llave == null ? null : repository.findByIdPresenciaCrm(llave).orElse(null);
        return (contada == null ? contar(visita) : contada).registrada();
    }

    /** A visit that was told before, by its id; empty when it is there no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<PresenciaRegistrada> registrada(String id) {
        return repository.findById(id).map(Presencia::registrada);
    }

    /** Says who brought about a visit of which that was not known; answers who did, should somebody have been faster. */
    public String captar(String id, String asesor) {
        var captador =
                cambiar(id, VersionVista.CUALQUIERA, "", datos -> datos.captadaPor(asesor))
                        .asesorCaptacionOpc();
        return Objects.requireNonNull(captador);
    }

    /**
     * The venta to which a visit led: the one it has, else the one that is made now. In the teller's transaction; a venta
     * that is refused leaves the visit as it was.
     *
     * @param vender makes a venta to that cliente, and tells its id
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Rechazo.class)
    public String asociar(String id, UnaryOperator<String> vender) {
        var presencia = bloqueada(id, VersionVista.CUALQUIERA, "");
        var suya = presencia.datos().ventaAsociada();
        if (suya != null) {
            return suya;
        }
        var venta = vender.apply(presencia.datos().cliente());
        presencia.cambiar(presencia.datos().conVenta(venta));
        repository.saveAndFlush(presencia);
        return venta;
    }

    @Transactional(readOnly = true)
    public Pagina<PresenciaDetalle> lista(PresenciaFiltro filtro, Tramo tramo) {
        return filtro.aplicar(
                        new Lista(
                                PresenciaDetalle.COLUMNAS,
                                PresenciaDetalle.TABLAS,
                                "p.fecha_hora_presencia DESC, length(p.id_presencia) DESC, p.id_presencia DESC"))
                .pagina(jdbc, tramo, PresenciaDetalle::leer);
    }

    @Transactional(readOnly = true)
    public PresenciaDetalle detalle(String id) {
        return jdbc.sql(
                        "SELECT "
                                + PresenciaDetalle.COLUMNAS
                                + " FROM "
                                + PresenciaDetalle.TABLAS
                                + " WHERE p.id_presencia = ?")
                .param(id)
                .query(PresenciaDetalle::leer)
                .optional()
                .orElseThrow(NoExiste::new);
    }

    private Presencia contar(PresenciaRealizada visita) {
        var cliente = clientes.reconocer(visita.prospecto());
        var captador = Optional.ofNullable(visita.captador()).filter(dicho -> !dicho.isBlank());
        var asesor = captador.flatMap(asesores::resolver).orElse(null);
        var lote = Optional.ofNullable(visita.lote()).filter(lotes::existe).orElse(null);
        var presencia = nueva(DatosDePresencia.de(visita, cliente, lote, asesor));
        presencia.contadaPor(visita);
        guardar(presencia);
        anunciar(presencia);
        return presencia;
    }

    private PresenciaDetalle anunciar(Presencia presencia) {
        var registrada = detalle(presencia.id());
        buzon.publicar(
                Evento.unico(
                        TipoDeEvento.PRESENCIA_REGISTRADA,
                        presencia.id(),
                        registrada.asunto(),
                        registrada));
        return registrada;
    }

    private Presencia nueva(DatosDePresencia datos) {
        return new Presencia(Codigo.PRESENCIA.de(repository.siguiente()), datos, reloj.instant());
    }

    private Presencia guardar(Presencia presencia) {
        var guardada = repository.saveAndFlush(presencia);
        guardada.datos().jornada().ifPresent(actividades::asegurar);
        return guardada;
    }

    private static void comprobarCliente(boolean vivo, DatosDePresencia datos) {
        if (!vivo) {
            throw new DatoInvalido("cliente", Frase.de("campo.clave", datos.cliente()));
        }
    }

    /** Whoever merges its cliente, or deletes an asesor of it, holds those first and the presencia last: so here. */
    private Presencia bloqueada(String id, VersionVista vista, String aQuien) {
        var tomados = repository.tomarClientes(id, aQuien);
        repository.tomarAsesores(id);
        var presencia = repository.findByIdPresencia(id).orElseThrow(NoExiste::new);
        if (!tomados.contains(presencia.datos().cliente())) {
            throw new PessimisticLockingFailureException(id + " passed to somebody else meanwhile");
        }
        presencia.comprobar(vista);
        return presencia;
    }
}
