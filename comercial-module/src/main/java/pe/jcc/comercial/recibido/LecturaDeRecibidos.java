package pe.jcc.comercial.recibido;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.asesor.AsesorParecido;
import pe.jcc.compartido.asesor.Asesores;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The inbox as it is shown. */
@Component
class LecturaDeRecibidos {

    private static final String TABLA = "comercial.webhooks_recibidos";
    private static final int CANDIDATOS = 5;

    private final JdbcClient jdbc;
    private final Asesores asesores;

    LecturaDeRecibidos(JdbcClient jdbc, Asesores asesores) {
        this.jdbc = jdbc;
        this.asesores = asesores;
    }

    Pagina<RecibidoResumen> lista(RecibidoFiltro filtro, Tramo tramo) {
        return filtro.aplicar(new Lista(RecibidoResumen.COLUMNAS, TABLA, "id DESC"))
                .pagina(jdbc, tramo, RecibidoResumen::leer);
    }

    long cuantosConError(RecibidoFiltro filtro, long despuesDe) {
        return conError(filtro, despuesDe).cuantas(jdbc);
    }

    List<Long> conError(RecibidoFiltro filtro, long despuesDe, int maximo) {
        return conError(filtro, despuesDe).primeras(jdbc, maximo, (fila, _) -> fila.getLong("id"));
    }

    RecibidoDetalle detalle(long id) {
        return jdbc.sql(
                        """
                        SELECT *, corregido_en IS NOT NULL AS corregido
                        FROM comercial.webhooks_recibidos WHERE id = ?
                        """)
                .param(id)
                .query(this::detallar)
                .optional()
                .orElseThrow(NoExiste::new);
    }

    private static Lista conError(RecibidoFiltro filtro, long despuesDe) {
        return filtro.aplicar(new Lista("id", TABLA, "id"))
                .si(true, RecibidoFiltro.TIENE_ERROR)
                .donde("id > :v", despuesDe);
    }

    private RecibidoDetalle detallar(ResultSet fila, int numero) throws SQLException {
        var resumen = RecibidoResumen.leer(fila, numero);
        return new RecibidoDetalle(
                resumen,
                fila.getString("cabeceras"),
                String.valueOf(Texto.de(fila.getBytes("cuerpo"))),
                fila.getString("respuesta"),
                Correccion.leer(fila),
                Resolucion.leer(fila),
                intentos(resumen.id()),
                candidatos(resumen));
    }

    private List<Intento> intentos(long id) {
        return jdbc.sql(Intento.CONSULTA).param("id", id).query(Intento::leer).list();
    }

    private List<AsesorParecido> candidatos(RecibidoResumen resumen) {
        var nombre = resumen.asesorSinResolver();
        return nombre == null ? List.of() : asesores.parecidos(nombre, CANDIDATOS);
    }
}
