package pe.jcc.comercial.cliente;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.Codigo;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.Telefono;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.consulta.Conteos;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;
import pe.jcc.compartido.contrato.Documento;
import pe.jcc.compartido.contrato.Prospecto;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The door of the clientes. Two that are one person are merged by {@code fusion.Fusiones}. */
@Service
@Transactional
public class Clientes {

    private static final String POR_NOMBRE =
            "c.nombres_completos_razon_social COLLATE \"C\", length(c.id_cliente), c.id_cliente";

    private final ClienteRepository repository;
    private final Identidades identidades;
    private final JdbcClient jdbc;
    private final Conteos conteos;
    private final Clock reloj;

    Clientes(
            ClienteRepository repository,
            Identidades identidades,
            JdbcClient jdbc,
            Conteos conteos,
            Clock reloj) {
        this.repository = repository;
        this.identidades = identidades;
        this.jdbc = jdbc;
        this.conteos = conteos;
        this.reloj = reloj;
    }

    public ClienteDetalle crear(DatosDeCliente datos) {
        return detalle(nuevo(datos).id());
    }

    public ClienteDetalle cambiar(
            String id, VersionVista vista, UnaryOperator<DatosDeCliente> cambio) {
        var cliente = bloqueado(id, vista);
        var documento = cliente.documento();
        cliente.cambiar(cambio);
        repository.saveAndFlush(cliente);
        if (!documento.equals(cliente.documento())) {
            soltar(documento);
        }
        return detalle(id);
    }

    public void eliminar(String id, VersionVista vista) {
        repository.tomar(id, id);
        var cliente = bloqueado(id, vista);
        cliente.comprobarVivo();
        repository.delete(cliente);
        repository.flush();
        soltar(cliente.documento());
    }

    /** The code of the cliente who has the document, or of a new one. */
    public String conocidoONuevo(DatosDeCliente datos) {
        identidades.esperarTurno(datos.documento().identidad().stream().toList());
        return identidades.conDocumento(datos.documento()).orElseGet(() -> nuevo(datos).id());
    }

    /** Until the transaction ends, nobody else looks for, or makes, the cliente that this prospecto is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void esperarTurno(Prospecto prospecto) {
        prospecto
                .documento()
                .identidad()
                .or(() -> Telefono.leer(prospecto.telefono()).map(Telefono::e164))
                .ifPresent(identidad -> identidades.esperarTurno(List.of(identidad)));
    }

    /**
     * The cliente that the prospecto is, by document; without one, by phone when exactly one cliente has it; else a
     * new one. Somebody known gains what was not known of them.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String reconocer(Prospecto prospecto) {
        for (; ; ) {
            var id = identidades.buscar(prospecto.documento(), prospecto.telefono());
            if (id.isEmpty()) {
                return nuevo(DatosDeCliente.de(prospecto)).id();
            }
            // One who is merged, or deleted, at this moment is looked for again.
            var conocido = repository.findByIdCliente(id.get()).filter(Cliente::vivo);
            if (conocido.isPresent()) {
                conocido.get().completar(prospecto);
                return id.get();
            }
        }
    }

    /** Whether it is a cliente; one that was merged into another is none any more. */
    @Transactional(readOnly = true)
    public boolean vive(String id) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM comercial.clientes WHERE id_cliente = ? AND fusionado_en IS NULL)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** The same, and until the transaction ends it stays so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tomarVivo(String id) {
        return repository.tomarVivo(id).isPresent();
    }

    @Transactional(readOnly = true)
    public Pagina<ClienteDetalle> lista(ClienteFiltro filtro, Tramo tramo) {
        return filtro.aplicar(vivos(ClienteDetalle.COLUMNAS))
                .contada(conteos)
                .pagina(jdbc, tramo, ClienteDetalle::leer);
    }

    /** Those in whose name, document or phones each word occurs, by name; at most so many. */
    @Transactional(readOnly = true)
    public List<ClienteDetalle> buscar(String texto, int maximo) {
        return vivos(ClienteDetalle.COLUMNAS)
                .busquedaLlana(texto, "c.busqueda")
                .primeras(jdbc, maximo, ClienteDetalle::leer);
    }

    @Transactional(readOnly = true)
    public ClienteDetalle detalle(String id) {
        return jdbc.sql(
                        "SELECT "
                                + ClienteDetalle.COLUMNAS
                                + " FROM comercial.clientes c WHERE c.id_cliente = ?")
                .param(id)
                .query(ClienteDetalle::leer)
                .optional()
                .orElseThrow(NoExiste::new);
    }

    @Transactional(readOnly = true)
    public boolean existe(String id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM comercial.clientes WHERE id_cliente = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** What is wrong with a document as such, by the word that names the sentence for it. */
    @Transactional(readOnly = true)
    public Optional<String> fallaDe(Documento documento) {
        return identidades.falla(documento);
    }

    /** Nobody but the cliente of that id, if any, has the document. */
    @Transactional(readOnly = true)
    public boolean documentoLibre(Documento documento, @Nullable String deQuien) {
        return identidades.conDocumento(documento).filter(id -> !id.equals(deQuien)).isEmpty();
    }

    /** Nobody else changes the two, or names them, until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tomar(String uno, String otro) {
        identidades.esperarTurno(identidades.deClientes(uno, otro));
        repository.tomar(uno, otro);
    }

    /** Of two that were taken, one stays: it says what it did not say as the other says it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CampoLlenado> absorber(String queda, String otro) {
        var elQueQueda = bloqueado(queda, VersionVista.CUALQUIERA);
        var elOtro = bloqueado(otro, VersionVista.CUALQUIERA);
        elQueQueda.comprobarVivo();
        elOtro.comprobarVivo();
        elOtro.fusionarEn(elQueQueda);
        // Its document is free before the one that stays takes it.
        repository.saveAndFlush(elOtro);
        var llenados = elQueQueda.absorber(elOtro);
        repository.saveAndFlush(elQueQueda);
        soltar(elOtro.documento());
        return llenados;
    }

    /** They are two again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void separar(String queda, String otro, List<CampoLlenado> llenados) {
        var elQueQueda = bloqueado(queda, VersionVista.CUALQUIERA);
        elQueQueda.comprobarVivo();
        elQueQueda.devolver(llenados);
        repository.saveAndFlush(elQueQueda);
        var elOtro = bloqueado(otro, VersionVista.CUALQUIERA);
        elOtro.separar(documentoLibre(elOtro.documento(), otro));
        repository.saveAndFlush(elOtro);
    }

    private void soltar(Documento documento) {
        documento.identidad().ifPresent(repository::resolverConflicto);
    }

    private Cliente nuevo(DatosDeCliente datos) {
        var id = Codigo.CLIENTE.de(repository.siguiente());
        return repository.saveAndFlush(new Cliente(id, datos, reloj.instant()));
    }

    private Cliente bloqueado(String id, VersionVista vista) {
        var cliente = repository.findByIdCliente(id).orElseThrow(NoExiste::new);
        cliente.comprobar(vista);
        return cliente;
    }

    /** Those who were not merged, by name. */
    static Lista vivos(String columnas) {
        return new Lista(columnas, "comercial.clientes c", POR_NOMBRE)
                .porClave("c.id_cliente")
                .si(true, "c.fusionado_en IS NULL");
    }
}
