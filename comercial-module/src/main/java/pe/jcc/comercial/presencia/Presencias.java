package pe.jcc.comercial.presencia;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.comercial.cliente.Clientes;
import pe.jcc.compartido.Codigo;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.asesor.Asesores;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;
import pe.jcc.compartido.contrato.PresenciaRealizada;

import java.time.Clock;

/** The door of the presencias. */
@Service
@Transactional(readOnly = true)
public class Presencias {

    private final PresenciaRepository repository;
    private final Clientes clientes;
    private final Asesores asesores;
    private final JdbcClient jdbc;
    private final Clock reloj;

    Presencias(
            PresenciaRepository repository,
            Clientes clientes,
            Asesores asesores,
            JdbcClient jdbc,
            Clock reloj) {
        this.repository = repository;
        this.clientes = clientes;
        this.asesores = asesores;
        this.jdbc = jdbc;
        this.reloj = reloj;
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
        return (contada == null ? crear(visita) : contada).registrada();
    }

    public Pagina<PresenciaDetalle> lista(PresenciaFiltro filtro, Tramo tramo) {
        return filtro.aplicar(
                        new Lista(
                                PresenciaDetalle.COLUMNAS,
                                PresenciaDetalle.TABLAS,
                                "p.fecha_hora_presencia DESC, length(p.id_presencia) DESC, p.id_presencia DESC"))
                .pagina(jdbc, tramo, PresenciaDetalle::leer);
    }

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

    private Presencia crear(PresenciaRealizada visita) {
        var cliente = clientes.reconocer(visita.prospecto());
        var id = Codigo.PRESENCIA.de(repository.siguiente());
        var presencia = new Presencia(id, visita, cliente, reloj.instant());
        var captador = visita.captador();
        if (captador != null && !captador.isBlank()) {
            asesores.resolver(captador)
                    .ifPresentOrElse(
                            presencia::captadaPor, () -> presencia.captadaPorDesconocido(captador));
        }
        return repository.saveAndFlush(presencia);
    }
}
