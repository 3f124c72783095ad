package pe.jcc.api.comercial.webhook;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;
import org.mapstruct.ReportingPolicy;

import pe.jcc.compartido.contrato.Documento;
import pe.jcc.compartido.contrato.PresenciaRealizada;
import pe.jcc.compartido.contrato.Prospecto;

/** From the webhook's words to the contract's; a member of the contract without a source does not compile. */
@Mapper(componentModel = ComponentModel.SPRING, unmappedTargetPolicy = ReportingPolicy.ERROR)
interface WebhookMapper {

    @Mapping(target = "llave", source = "idPresenciaCrm")
    @Mapping(target = "prospecto", source = "cliente")
    @Mapping(target = "cuando", source = "fechaHoraPresencia")
    @Mapping(target = "proyecto", source = "proyectoInteres", defaultValue = "")
    @Mapping(target = "lote", source = "loteInteresInicial")
    @Mapping(target = "captador", source = "asesorCaptacionOpc")
    @Mapping(target = "medio", source = "medioCaptacion", defaultValue = "SIN_DATO")
    @Mapping(target = "modalidad", defaultValue = "PRESENCIAL")
    @Mapping(target = "status", source = "statusPresencia", defaultValue = "REALIZADA")
    @Mapping(target = "resultado", source = "resultadoInteraccion")
    @Mapping(target = "observaciones", defaultValue = "")
    PresenciaRealizada aContrato(WebhookPresencia webhook);

    @Mapping(target = "nombre", source = "nombresCompletosRazonSocial")
    @Mapping(target = "documento", source = "cliente")
    @Mapping(target = "telefono", source = "telefonoPrincipal")
    @Mapping(target = "email", source = "emailPrincipal")
    @Mapping(target = "nacimiento", source = "fechaNacimientoConstitucion")
    @Mapping(target = "ocupacion", source = "profesionOcupacion")
    Prospecto aProspecto(WebhookPresencia.Cliente cliente);

    @Mapping(target = "tipo", source = "tipoDocumento")
    @Mapping(target = "numero", source = "numeroDocumento")
    Documento aDocumento(WebhookPresencia.Cliente cliente);
}
