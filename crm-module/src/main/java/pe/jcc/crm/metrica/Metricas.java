package pe.jcc.crm.metrica;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;

/** The door of the figures; each answer is one statement, so that its figures are of one moment. */
@Service
@Transactional(readOnly = true)
public class Metricas {

    private final ConsultaComercial comercial;
    private final ConsultaOpc opc;

    Metricas(ConsultaComercial comercial, ConsultaOpc opc) {
        this.comercial = comercial;
        this.opc = opc;
    }

    /** Empty: the asesor that is asked for does not exist. */
    public Optional<MetricasComerciales> comerciales(FiltroComercial filtro) {
        return comercial.consultar(filtro);
    }

    public MetricasOpc deOpc(FiltroOpc filtro) {
        return opc.consultar(filtro);
    }
}
