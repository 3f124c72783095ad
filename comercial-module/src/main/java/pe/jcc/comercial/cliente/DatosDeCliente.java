package pe.jcc.comercial.cliente;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.Opcion;
import pe.jcc.compartido.contrato.Documento;
import pe.jcc.compartido.contrato.EstadoCivil;
import pe.jcc.compartido.contrato.Prospecto;
import pe.jcc.compartido.contrato.TipoDocumento;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What people tell of a cliente.
 *
 * @param fechaNacimientoConstitucion when a person was born, or a company founded
 */
@Embeddable
public record DatosDeCliente(
        @Enumerated(EnumType.STRING) TipoDocumento tipoDocumento,
        @Nullable String numeroDocumento,
        String nombresCompletosRazonSocial,
        @Nullable LocalDate fechaNacimientoConstitucion,
        @Nullable String direccion,
        @Nullable String distrito,
        @Nullable String provincia,
        @Nullable String departamento,
        @Nullable String telefonoPrincipal,
        @Nullable String telefonoSecundario,
        @Nullable String emailPrincipal,
        @Nullable String emailSecundario,
        @Enumerated(EnumType.STRING) @Nullable EstadoCivil estadoCivil,
        @Nullable String profesionOcupacion) {

    private static final Set<String> DEL_DOCUMENTO = Set.of("tipo_documento", "numero_documento");

    static DatosDeCliente de(Prospecto prospecto) {
        return new DatosDeCliente(
                prospecto.documento().tipo(),
                prospecto.documento().numero(),
                prospecto.nombre(),
                prospecto.nacimiento(),
                prospecto.direccion(),
                prospecto.distrito(),
                prospecto.provincia(),
                prospecto.departamento(),
                prospecto.telefono(),
                prospecto.telefonoSecundario(),
                prospecto.email(),
                null,
                prospecto.estadoCivil(),
                prospecto.ocupacion());
    }

    public Documento documento() {
        return new Documento(tipoDocumento, numeroDocumento);
    }

    /** The same, and what is empty as the other tells it; a document, whole, where there is none. */
    DatosDeCliente completadosCon(DatosDeCliente otro) {
        boolean conSuDocumento =
                documento().identidad().isEmpty() && otro.documento().identidad().isPresent();
        var dichos = otro.dichos();
        return con(
                (campo, valor) ->
                        (DEL_DOCUMENTO.contains(campo)
                                        ? conSuDocumento
                                        : valor == null || valor.isEmpty())
                                ? dichos.getOrDefault(campo, valor)
                                : valor);
    }

    /** What is told of each member, by its name, as text. */
    Map<String, String> dichos() {
        var dichos = new LinkedHashMap<String, String>();
        con(
                (campo, valor) -> {
                    if (valor != null && !valor.isEmpty()) {
                        dichos.put(campo, valor);
                    }
                    return valor;
                });
        return dichos;
    }

    /** The same cliente, with what the change makes of each member. */
    DatosDeCliente con(CambioDeCampo cambio) {
        return new DatosDeCliente(
                opcion(
                        TipoDocumento.class,
                        cambio.de("tipo_documento", tipoDocumento.codigo()),
                        tipoDocumento),
                cambio.de("numero_documento", numeroDocumento),
                nombresCompletosRazonSocial,
                fecha(
                        cambio.de(
                                "fecha_nacimiento_constitucion",
                                texto(fechaNacimientoConstitucion))),
                cambio.de("direccion", direccion),
                cambio.de("distrito", distrito),
                cambio.de("provincia", provincia),
                cambio.de("departamento", departamento),
                cambio.de("telefono_principal", telefonoPrincipal),
                cambio.de("telefono_secundario", telefonoSecundario),
                cambio.de("email_principal", emailPrincipal),
                cambio.de("email_secundario", emailSecundario),
                opcion(
                        cambio.de(
                                "estado_civil", estadoCivil == null ? null : estadoCivil.codigo())),
                cambio.de("profesion_ocupacion", profesionOcupacion));
    }

    private static TipoDocumento opcion(
            Class<TipoDocumento> opciones, @Nullable String codigo, TipoDocumento siNo) {
        return codigo == null ? siNo : Opcion.de(opciones, codigo).orElse(siNo);
    }

    private static @Nullable EstadoCivil opcion(@Nullable String codigo) {
        return codigo == null ? null : Opcion.de(EstadoCivil.class, codigo).orElse(null);
    }

    private static @Nullable String texto(@Nullable LocalDate fecha) {
        return fecha == null ? null : fecha.toString();
    }

    private static @Nullable LocalDate fecha(@Nullable String texto) {
        return texto == null || texto.isEmpty() ? null : LocalDate.parse(texto);
    }

    /** What becomes of a member, by its name. */
    @FunctionalInterface
    interface CambioDeCampo {

        @Nullable String de(String campo, @Nullable String valor);
    }
}
