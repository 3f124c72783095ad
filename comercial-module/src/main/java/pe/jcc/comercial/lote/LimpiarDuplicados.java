package pe.jcc.comercial.lote;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Of several lotes in one place, which only the migration lets in, one stays, with ventas or else of the lowest id, and
 * any other that has ventas.
 */
@Component
class LimpiarDuplicados {

    private static final String DUPLICADOS =
            """
            SELECT %s, queda FROM (
                SELECT id_lote, vendido, first_value(id_lote) OVER (
                    PARTITION BY lugar ORDER BY vendido DESC, length(id_lote), id_lote) AS queda
                FROM (
                    SELECT id_lote, lugar, EXISTS (
                        SELECT FROM comercial.ventas v WHERE v.lote = l.id_lote) AS vendido
                    FROM comercial.lotes l WHERE lugar IS NOT NULL) de_cada_lugar) lugares
            JOIN %s USING (id_lote)
            WHERE id_lote <> queda AND NOT vendido
            ORDER BY length(id_lote), id_lote
            """
                    .formatted(LoteDetalle.COLUMNAS, LoteDetalle.DESDE);

    private final LoteRepository repository;
    private final JdbcClient jdbc;
    private final Clock reloj;

    LimpiarDuplicados(LoteRepository repository, JdbcClient jdbc, Clock reloj) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.reloj = reloj;
    }

    Limpieza limpiar() {
        var duplicados =
                jdbc.sql(DUPLICADOS)
                        .query(
                                (fila, n) ->
                                        new Duplicado(
                                                LoteDetalle.leer(fila, n), fila.getString("queda")))
                        .list();
        var eliminados = new ArrayList<LoteDetalle>();
        for (var duplicado : duplicados) {
            if (eliminar(duplicado)) {
                eliminados.add(duplicado.lote());
            }
        }
        repository.resolverConflictos();
        return new Limpieza(duplicados.size(), List.copyOf(eliminados), quedan());
    }

    /** False for one that somebody has changed meanwhile. */
    private boolean eliminar(Duplicado duplicado) {
        var lote =
                repository
                        .findByIdLote(duplicado.lote().idLote())
                        .filter(l -> l.sigueEn(duplicado.lote().version()));
        lote.ifPresent(l -> eliminar(l, duplicado.queda()));
        return lote.isPresent();
    }

    /** Whoever was interested in it is interested in the one that stays. */
    private void eliminar(Lote lote, String queda) {
        jdbc.sql(
                        """
                        UPDATE comercial.presencias SET lote_interes_inicial = :queda, version = version + 1,
                            ultima_modificacion = :ahora
                        WHERE lote_interes_inicial = :lote
                        """)
                .param("queda", queda)
                .param("lote", lote.id())
                .param("ahora", reloj.instant().atOffset(ZoneOffset.UTC))
                .update();
        repository.delete(lote);
        repository.flush();
    }

    private long quedan() {
        return jdbc.sql("SELECT count(*) FROM comercial.lotes").query(Long.class).single();
    }

    private record Duplicado(LoteDetalle lote, String queda) {}
}
