package pe.jcc.comercial.comision;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The close of the comisiones of a month, with what it froze. */
public record CierreDetalle(
        UUID idCierre,
        List<DetalleDeCierre> detalles,
        int mes,
        int anio,
        String status,
        @Nullable Instant fechaCierre,
        BigDecimal montoTotalComisiones,
        @Nullable QuienCerro cerradoPor) {

    /** Without what it froze. */
    static CierreDetalle leer(ResultSet fila, int numero) throws SQLException {
        var cierre = CierreResumido.leer(fila);
        var username = fila.getString("cerrado_por_username");
        var quien =
                username == null
                        ? null
                        : new QuienCerro(
                                cierre.cerradoPor(),
                                username,
                                fila.getString("cerrado_por_nombre"));
        return new CierreDetalle(
                cierre.idCierre(),
                List.of(),
                cierre.mes(),
                cierre.anio(),
                cierre.status(),
                cierre.fechaCierre(),
                cierre.montoTotalComisiones(),
                quien);
    }

    CierreDetalle con(List<DetalleDeCierre> congelado) {
        return new CierreDetalle(
                idCierre,
                congelado,
                mes,
                anio,
                status,
                fechaCierre,
                montoTotalComisiones,
                cerradoPor);
    }
}
