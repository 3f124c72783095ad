package pe.jcc.api.error;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import pe.jcc.compartido.Frase;

/** Says sentences in the language of the request. */
@Component
public class Frases {

    private final MessageSource mensajes;

    Frases(MessageSource mensajes) {
        this.mensajes = mensajes;
    }

    public String decir(Frase frase) {
        return mensajes.getMessage(
                frase.clave(), frase.datos().toArray(), LocaleContextHolder.getLocale());
    }

    public String decir(String clave, Object... datos) {
        return decir(Frase.de(clave, datos));
    }

    /** {@code {campo: [sentences]}}; {@code cliente.email} nests. */
    public Map<String, Object> decir(Map<String, List<Frase>> campos) {
        var dichos = new LinkedHashMap<String, Object>();
        campos.forEach((campo, frases) -> poner(dichos, campo, frases.stream().map(this::decir).toList()));
        return dichos;
    }

    @SuppressWarnings("unchecked") // only this method puts maps there
    private static void poner(Map<String, Object> dichos, String campo, List<String> frases) {
        int punto = campo.indexOf('.');
        if (punto < 0) {
            dichos.put(campo, frases);
        } else {
            var dentro =
                    dichos.computeIfAbsent(campo.substring(0, punto), _ -> new LinkedHashMap<String, Object>());
            poner((Map<String, Object>) dentro, campo.substring(punto + 1), frases);
        }
    }
}
