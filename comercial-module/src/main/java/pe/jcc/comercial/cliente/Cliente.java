package pe.jcc.comercial.cliente;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.LastModifiedDate;
import org.springframework.data.jpa.domain.support.AuditingEntityListener;

import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Telefono;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.contrato.Documento;
import pe.jcc.compartido.contrato.Prospecto;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A person, or a company, that visits or buys. */
@SuppressWarnings("UnusedVariable") // JPA reads the columns
@Entity
@EntityListeners(AuditingEntityListener.class)
@Table(schema = "comercial", name = "clientes")
class Cliente {

    @Id private String idCliente;
    @Version private @Nullable Long version;
    @Embedded private DatosDeCliente datos;
    private @Nullable String telefonoNormalizado;
    private Instant fechaRegistro;
    @LastModifiedDate private Instant ultimaModificacion;
    private @Nullable String fusionadoEn;
    private boolean enConflicto;

    Cliente(String id, DatosDeCliente datos, Instant ahora) {
        this.idCliente = id;
        this.fechaRegistro = ahora;
        this.ultimaModificacion = ahora;
        this.datos = datos;
        this.telefonoNormalizado = normalizado(datos);
    }

    @SuppressWarnings("NullAway.Init") // JPA
    protected Cliente() {}

    void cambiar(UnaryOperator<DatosDeCliente> cambio) {
        comprobarVivo();
        tomar(cambio.apply(datos));
    }

    /** Takes what the prospecto tells and is not known yet; what is known stays. */
    void completar(Prospecto prospecto) {
        tomar(datos.completadosCon(DatosDeCliente.de(prospecto)));
    }

    /** This one stays: what it does not say is as the other says it. */
    List<CampoLlenado> absorber(Cliente otro) {
        var antes = datos.dichos();
        tomar(datos.completadosCon(otro.datos));
        var llenados = new ArrayList<CampoLlenado>();
        datos.dichos()
                .forEach(
                        (campo, despues) -> {
                            if (!despues.equals(antes.get(campo))) {
                                llenados.add(new CampoLlenado(campo, antes.get(campo), despues));
                            }
                        });
        return llenados;
    }

    /** As it was before it absorbed another, but for what people have changed since. */
    void devolver(List<CampoLlenado> llenados) {
        tomar(
                datos.con(
                        (campo, valor) -> {
                            for (var llenado : llenados) {
                                if (llenado.campo().equals(campo)
                                        && llenado.despues().equals(valor)) {
                                    return llenado.antes();
                                }
                            }
                            return valor;
                        }));
    }

    /** It keeps what it said, and is no longer among the clientes. */
    void fusionarEn(Cliente queda) {
        fusionadoEn = queda.idCliente;
    }

    /** Its document is in conflict when somebody else has it by now. */
    void separar(boolean documentoLibre) {
        fusionadoEn = null;
        enConflicto = !documentoLibre;
    }

    boolean vivo() {
        return fusionadoEn == null;
    }

    /** {@link Conflicto} when it was merged into another: that one is the cliente now. */
    void comprobarVivo() {
        if (fusionadoEn != null) {
            throw new Conflicto(Frase.de("cliente.fusionado", idCliente, fusionadoEn));
        }
    }

    /** Refuses who has not seen its present state. */
    void comprobar(VersionVista vista) {
        vista.comprobar(version);
    }

    Documento documento() {
        return datos.documento();
    }

    String id() {
        return idCliente;
    }

    /** A document of its own ends the conflict that the migration found. */
    private void tomar(DatosDeCliente nuevos) {
        enConflicto =
                enConflicto && Objects.equals(datos.numeroDocumento(), nuevos.numeroDocumento());
        datos = nuevos;
        telefonoNormalizado = normalizado(nuevos);
    }

    private static @Nullable String normalizado(DatosDeCliente datos) {
        return Telefono.leer(datos.telefonoPrincipal()).map(Telefono::e164).orElse(null);
    }
}
