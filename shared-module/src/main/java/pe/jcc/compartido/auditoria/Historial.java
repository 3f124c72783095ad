package pe.jcc.compartido.auditoria;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;

/** The door of the audit record, which only the database's triggers write. */
@Service
@Transactional(readOnly = true)
public class Historial {

    private final JdbcClient jdbc;

    Historial(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The changes of one record, the last first; also of one that was deleted. */
    public Pagina<Cambio> lista(Registro registro, String llave, Tramo tramo) {
        var pagina =
                new Lista(Cambio.COLUMNAS, registro.auditoria(), "id DESC")
                        .donde("tabla = :v", registro.tabla())
                        .donde("llave = :v", llave)
                        .pagina(jdbc, tramo, Cambio::leer);
        if (pagina.total() == 0 && !existe(registro, llave)) {
            throw new NoExiste();
        }
        return pagina;
    }

    private boolean existe(Registro registro, String llave) {
        return jdbc.sql(registro.existe()).param(llave).query(Boolean.class).single();
    }
}
