package pe.jcc.db.incorporada;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a failed start of the embedded database as two sentences in place of a stack trace. */
final class AnalizadorDeBaseNoDisponible extends AbstractFailureAnalyzer<BaseNoDisponible> {

    @Override
    protected FailureAnalysis analyze(Throwable raiz, BaseNoDisponible causa) {
        return new FailureAnalysis(String.valueOf(causa.getMessage()), causa.remedio(), raiz);
    }
}
