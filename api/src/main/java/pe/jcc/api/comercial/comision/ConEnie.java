package pe.jcc.api.comercial.comision;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.springframework.boot.jackson.JacksonMixin;

import pe.jcc.comercial.comision.CierreDetalle;
import pe.jcc.comercial.comision.CierreResumido;

/** The one member whose name has a letter that no name of ours has. */
@JacksonMixin({CierreDetalle.class, CierreResumido.class})
public interface ConEnie {

    @JsonProperty(CierreController.ANIO)
    int anio();
}
