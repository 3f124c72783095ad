package pe.jcc.api.grabado;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import java.util.Set;

/** Exchanges that wait for something that is not built yet: those of an address, or some by their number. */
sealed interface Aplazado {

    String espera();

    boolean incluye(Intercambio grabado);

    /** All that ask an address; whether it is built is asked of the running API. */
    record Direccion(Set<String> metodos, String patron, String espera) implements Aplazado {

        static Direccion de(String patron, String espera) {
            return new Direccion(Set.of(), patron, espera);
        }

        /** Who is not let in is refused before the address is looked at: that is compared from the start. */
        @Override
        public boolean incluye(Intercambio grabado) {
            return grabado.cabecera("www-authenticate") == null
                    && es(grabado.metodo(), grabado.ruta());
        }

        boolean es(String metodo, String ruta) {
            var camino = ruta.length() > 1 ? ruta.replaceFirst("/$", "") : ruta;
            return (metodos.isEmpty() || metodos.contains(metodo))
                    && compilado().matches(PathContainer.parsePath(camino));
        }

        private PathPattern compilado() {
            return PathPatternParser.defaultInstance.parse(patron);
        }
    }

    /** Of an address that is built, but shows what is not. */
    record Numeros(Set<Integer> numeros, String espera) implements Aplazado {

        @Override
        public boolean incluye(Intercambio grabado) {
            return numeros.contains(grabado.n());
        }
    }
}
