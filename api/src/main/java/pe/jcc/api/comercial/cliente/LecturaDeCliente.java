package pe.jcc.api.comercial.cliente;

import org.jspecify.annotations.Nullable;

import pe.jcc.api.http.Lector;
import pe.jcc.comercial.cliente.Clientes;
import pe.jcc.comercial.cliente.DatosDeCliente;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.contrato.Documento;
import pe.jcc.compartido.contrato.EstadoCivil;
import pe.jcc.compartido.contrato.TipoDocumento;

/**
 * How a body reads as a cliente.
 *
 * @param id whose body it is; null: a new one's
 * @param conocidoVale a document that somebody has names that cliente, and is no fault
 */
public record LecturaDeCliente(Clientes clientes, @Nullable String id, boolean conocidoVale) {

    private static final String DOCUMENTO = "numero_documento";

    /** One who must not be there yet. */
    static LecturaDeCliente deNuevo(Clientes clientes) {
        return new LecturaDeCliente(clientes, null, false);
    }

    /** One who may be there already. */
    public static LecturaDeCliente deConocidoONuevo(Clientes clientes) {
        return new LecturaDeCliente(clientes, null, true);
    }

    static LecturaDeCliente de(Clientes clientes, String id) {
        return new LecturaDeCliente(clientes, id, false);
    }

    public DatosDeCliente leer(Lector lector) {
        return leer(lector, null);
    }

    /** A document that stays as it was is not judged again. */
    DatosDeCliente leer(Lector lector, @Nullable DatosDeCliente guardado) {
        var documento =
                new Documento(
                        lector.requerido("tipo_documento").opcion(TipoDocumento.class),
                        lector.opcional(DOCUMENTO).texto(20));
        if ((guardado == null || !guardado.documento().equals(documento))
                && !lector.fallo(DOCUMENTO)
                && !lector.fallo("tipo_documento")) {
            juzgar(lector, documento);
        }
        return new DatosDeCliente(
                documento.tipo(),
                documento.numero(),
                lector.requerido("nombres_completos_razon_social").texto(255),
                lector.opcional("fecha_nacimiento_constitucion").sinVacio().fecha(),
                lector.opcional("direccion").texto(255),
                lector.opcional("distrito").texto(100),
                lector.opcional("provincia").texto(100),
                lector.opcional("departamento").texto(100),
                lector.opcional("telefono_principal").texto(20),
                lector.opcional("telefono_secundario").texto(20),
                lector.opcional("email_principal").email(255),
                lector.opcional("email_secundario").email(255),
                lector.opcional("estado_civil").opcion(EstadoCivil.class),
                lector.opcional("profesion_ocupacion").texto(100));
    }

    private void juzgar(Lector lector, Documento documento) {
        if (clientes.documentoLibre(documento, id)) {
            clientes.fallaDe(documento)
                    .ifPresent(falla -> lector.falla(DOCUMENTO, Frase.de("documento." + falla)));
        } else if (!conocidoVale) {
            lector.falla(DOCUMENTO, Frase.de("documento.repetido"));
        }
    }
}
