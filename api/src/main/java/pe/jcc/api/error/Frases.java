package pe.jcc.api.error;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;

import pe.jcc.compartido.Frase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says sentences in the language of the request. */
@Component
public class Frases {

    private static final Locale ESPANOL = Locale.of("es");

    private final MessageSource mensajes;
    private final LocaleResolver idioma;

    Frases(MessageSource mensajes, LocaleResolver idioma) {
        this.mensajes = mensajes;
        this.idioma = idioma;
    }

    public String decir(Frase frase) {
        return mensajes.getMessage(frase.clave(), frase.datos().toArray(), idioma());
    }

    /** In Spanish, whoever asks: for what is printed. */
    public String enEspanol(Frase frase) {
        return mensajes.getMessage(frase.clave(), frase.datos().toArray(), ESPANOL);
    }

    /** Asked anew, because filters speak too, before Spring MVC has looked at the request. */
    private Locale idioma() {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes pedido
                ? idioma.resolveLocale(pedido.getRequest())
                : ESPANOL;
    }

    public String decir(String clave, Object... datos) {
        return decir(Frase.de(clave, datos));
    }

    /** {@code {campo: [sentences]}}; {@code cliente.email} nests. */
    public Map<String, Object> decir(Map<String, List<Frase>> campos) {
        var dichos = new LinkedHashMap<String, Object>();
        campos.forEach(
                (campo, frases) -> poner(dichos, campo, frases.stream().map(this::decir).toList()));
        return dichos;
    }

    @SuppressWarnings("unchecked") // only this method puts maps there
    private static void poner(Map<String, Object> dichos, String campo, List<String> frases) {
        int punto = campo.indexOf('.');
        if (punto < 0) {
            dichos.put(campo, frases);
        } else {
            var dentro =
                    dichos.computeIfAbsent(
                            campo.substring(0, punto), _ -> new LinkedHashMap<String, Object>());
            poner((Map<String, Object>) dentro, campo.substring(punto + 1), frases);
        }
    }
}
