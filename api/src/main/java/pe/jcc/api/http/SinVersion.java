package pe.jcc.api.http;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.springframework.boot.jackson.JacksonMixin;

import pe.jcc.compartido.ConVersion;

/** A version travels as the answer's ETag, not in its body. */
@JacksonMixin(ConVersion.class)
public interface SinVersion {

    @JsonIgnore
    long version();
}
