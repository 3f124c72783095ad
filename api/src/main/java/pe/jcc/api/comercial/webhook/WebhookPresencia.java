package pe.jcc.api.comercial.webhook;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import pe.jcc.api.http.Lector;
import pe.jcc.compartido.contrato.EstadoCivil;
import pe.jcc.compartido.contrato.MedioCaptacion;
import pe.jcc.compartido.contrato.Modalidad;
import pe.jcc.compartido.contrato.ResultadoInteraccion;
import pe.jcc.compartido.contrato.StatusPresencia;
import pe.jcc.compartido.contrato.TipoDocumento;

import java.time.Instant;
import java.time.LocalDate;

/** A visit in the words of the old CRM's webhook. What is not named here is ignored, as it always was. */
record WebhookPresencia(
        @Schema(example = "CRM-123") @Nullable String idPresenciaCrm,
        Cliente cliente,
        @Schema(
                        requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                        description = "Sin ella, cuando se recibe")
                Instant fechaHoraPresencia,
        @Nullable String proyectoInteres,
        @Schema(description = "Código de un lote; lo que no lo es no cuenta")
                @Nullable String loteInteresInicial,
        @Schema(description = "Código o nombre de un asesor") @Nullable String asesorCaptacionOpc,
        @Nullable MedioCaptacion medioCaptacion,
        @Nullable Modalidad modalidad,
        @Nullable StatusPresencia statusPresencia,
        @Nullable ResultadoInteraccion resultadoInteraccion,
        @Nullable String observaciones) {

    private static final int LARGO_DE_NOTAS = 100_000;

    /** The person who visited. */
    @Schema(name = "ClienteDelWebhook")
    record Cliente(
            String nombresCompletosRazonSocial,
            TipoDocumento tipoDocumento,
            @Nullable String numeroDocumento,
            @Nullable String telefonoPrincipal,
            @Nullable String telefonoSecundario,
            @Nullable String emailPrincipal,
            @Nullable String direccion,
            @Nullable String distrito,
            @Nullable String provincia,
            @Nullable String departamento,
            @Nullable LocalDate fechaNacimientoConstitucion,
            @Nullable EstadoCivil estadoCivil,
            @Nullable String profesionOcupacion) {

        static Cliente leer(Lector lector) {
            return new Cliente(
                    lector.requerido("nombres_completos_razon_social").texto(255),
                    lector.requerido("tipo_documento").opcion(TipoDocumento.class),
                    lector.opcional("numero_documento").texto(20),
                    lector.opcional("telefono_principal").texto(20),
                    lector.opcional("telefono_secundario").texto(20),
                    lector.opcional("email_principal").email(255),
                    lector.opcional("direccion").texto(255),
                    lector.opcional("distrito").texto(100),
                    lector.opcional("provincia").texto(100),
                    lector.opcional("departamento").texto(100),
                    lector.opcional("fecha_nacimiento_constitucion").fecha(),
                    lector.opcional("estado_civil").opcion(EstadoCivil.class),
                    lector.opcional("profesion_ocupacion").texto(100));
        }
    }

    static WebhookPresencia leer(Lector lector, Cliente cliente, Instant recibidoEn) {
        return new WebhookPresencia(
                lector.opcional("id_presencia_crm").sinVacio().exacto(100),
                cliente,
                requireNonNullElse(
                        lector.opcional("fecha_hora_presencia").sinVacio().fechaHora(), recibidoEn),
                lector.opcional("proyecto_interes").texto(255),
                lector.opcional("lote_interes_inicial").siEsTexto(),
                lector.opcional("asesor_captacion_opc").texto(255),
                lector.opcional("medio_captacion").opcion(MedioCaptacion.class),
                lector.opcional("modalidad").opcion(Modalidad.class),
                lector.opcional("status_presencia").opcion(StatusPresencia.class),
                lector.opcional("resultado_interaccion").opcion(ResultadoInteraccion.class),
                lector.opcional("observaciones").texto(LARGO_DE_NOTAS));
    }
}
