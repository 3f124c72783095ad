package pe.jcc.crm.duplicate;

import org.jspecify.annotations.Nullable;

import pe.jcc.crm.lead.DatosDeLead;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills what is empty in a lead with what its duplicate tells, and remembers what it filled. */
final class Fusion {

    /** The one member that is never empty: false is as good as that. */
    private static final String ES_LEAD_OPC = "es_lead_opc";

    private final long duplicado;
    private final Map<String, String> dichos;
    private final List<CampoFusionado> campos = new ArrayList<>();

    Fusion(long duplicado, DatosDeDuplicado datos) {
        this.duplicado = duplicado;
        this.dichos = dichos(datos);
    }

    DatosDeLead aplicar(DatosDeLead lead) {
        return lead.con(this::completar);
    }

    /** What was filled. */
    List<CampoFusionado> campos() {
        return campos;
    }

    /** The lead as it was, but for what people have changed since. */
    static DatosDeLead deshacer(DatosDeLead lead, List<CampoFusionado> campos) {
        return lead.con(
                (campo, valor) -> {
                    for (var llenado : campos) {
                        if (llenado.campo().equals(campo) && llenado.despues().equals(valor)) {
                            return llenado.antes();
                        }
                    }
                    return valor;
                });
    }

    private @Nullable String completar(String campo, @Nullable String valor) {
        var dicho = dichos.get(campo);
        boolean vacio =
                valor == null
                        || valor.isEmpty()
                        || (campo.equals(ES_LEAD_OPC) && valor.equals("false"));
        if (!vacio || dicho == null) {
            return valor;
        }
        campos.add(new CampoFusionado(campo, valor, dicho, duplicado));
        return dicho;
    }

    private static Map<String, String> dichos(DatosDeDuplicado datos) {
        var dichos = new LinkedHashMap<String, String>();
        agregar(dichos, "email", datos.email());
        agregar(dichos, "ubicacion", datos.ubicacion());
        agregar(dichos, "proyecto_interes", datos.proyectoInteres());
        agregar(dichos, "medio", datos.medio());
        agregar(dichos, "distrito", datos.distrito());
        agregar(dichos, "tipificacion", datos.tipificacion());
        agregar(dichos, "observacion", datos.observacion());
        agregar(dichos, "observacion_opc", datos.observacionOpc());
        agregar(dichos, "calle_o_modulo", datos.calleOModulo());
        agregar(dichos, "asesor", datos.asesor());
        agregar(dichos, "personal_opc_captador", datos.captador());
        agregar(dichos, ES_LEAD_OPC, datos.captador() == null ? null : true);
        return dichos;
    }

    private static void agregar(Map<String, String> dichos, String campo, @Nullable Object dicho) {
        if (dicho != null && !dicho.toString().isEmpty()) {
            dichos.put(campo, dicho.toString());
        }
    }
}
