package pe.jcc.compartido.modulo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.evento.Lado;

/**
 * Whose a module is: the platform's, or still that of the old system it comes from. That one the migration alone writes
 * here; the database refuses it to anybody else.
 */
@Service
public class Modulos {

    private final JdbcClient jdbc;

    Modulos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean esDeLaPlataforma(Lado modulo) {
        return jdbc.sql("SELECT dueno = 'plataforma' FROM compartido.modulos WHERE modulo = ?")
                .param(modulo.codigo())
                .query(Boolean.class)
                .single();
    }

    /** For whoever has more to say of a refusal than the database. */
    public void exigir(Lado modulo) {
        if (!esDeLaPlataforma(modulo)) {
            throw ajeno(modulo);
        }
    }

    /** Its changes are made in the old system. */
    public static Conflicto ajeno(Lado modulo) {
        return new Conflicto(Frase.de("modulo.del_sistema_anterior." + modulo.codigo()));
    }
}
