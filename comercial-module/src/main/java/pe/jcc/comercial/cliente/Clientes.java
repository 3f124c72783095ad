package pe.jcc.comercial.cliente;

import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.Codigo;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.Telefono;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;
import pe.jcc.compartido.contrato.Prospecto;

import java.time.Clock;
import java.util.Optional;

/** The door of the clientes. */
@Service
@Transactional
public class Clientes {

    private final ClienteRepository repository;
    private final JdbcClient jdbc;
    private final Clock reloj;

    Clientes(ClienteRepository repository, JdbcClient jdbc, Clock reloj) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.reloj = reloj;
    }

    /** Until the transaction ends, nobody else looks for, or makes, the cliente that this prospecto is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void esperarTurno(Prospecto prospecto) {
        prospecto
                .documento()
                .identidad()
                .or(() -> telefono(prospecto))
                .ifPresent(repository::bloquear);
    }

    /**
     * The cliente that the prospecto is, by document; without one, by phone when exactly one cliente has it; else a
     * new one. Somebody known gains what was not known of them.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String reconocer(Prospecto prospecto) {
        var conocido = buscar(prospecto);
        conocido.ifPresent(cliente -> cliente.completar(prospecto));
        return conocido.orElseGet(() -> crear(prospecto)).id();
    }

    @Transactional(readOnly = true)
    public Pagina<ClienteDetalle> lista(ClienteFiltro filtro, Tramo tramo) {
        return new Lista(
                        ClienteDetalle.COLUMNAS,
                        "comercial.clientes c",
                        "c.nombres_completos_razon_social COLLATE \"C\", length(c.id_cliente), c.id_cliente")
                .contiene(filtro.q(), "c.nombres_completos_razon_social", "c.numero_documento")
                .donde("c.tipo_documento = :v", filtro.tipoDocumento())
                .pagina(jdbc, tramo, ClienteDetalle::leer);
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

    private Optional<Cliente> buscar(Prospecto prospecto) {
        var documento = prospecto.documento().identidad();
        if (documento.isPresent()) {
            return repository.findByNumeroDocumento(documento.get());
        }
        return telefono(prospecto)
                .map(telefono -> repository.findByTelefonoNormalizado(telefono, Limit.of(2)))
                .filter(clientes -> clientes.size() == 1)
                .map(clientes -> clientes.getFirst());
    }

    private Cliente crear(Prospecto prospecto) {
        var id = Codigo.CLIENTE.de(repository.siguiente());
        return repository.save(new Cliente(id, prospecto, reloj.instant()));
    }

    private static Optional<String> telefono(Prospecto prospecto) {
        return Telefono.leer(prospecto.telefono()).map(Telefono::e164);
    }
}
