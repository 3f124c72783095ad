package pe.jcc.compartido.proyecto;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.Moneda;

/**
 * What people tell of a proyecto.
 *
 * @param etapas one when nobody tells
 * @param activo its lotes are sold today; so it is when nobody tells
 */
@Embeddable
public record DatosDeProyecto(
        String nombre,
        @Enumerated(EnumType.STRING) Moneda moneda,
        String ubicacion,
        @JdbcTypeCode(SqlTypes.SMALLINT) @Nullable Integer etapas,
        @Nullable Boolean activo) {

    public DatosDeProyecto {
        etapas = etapas == null ? 1 : etapas;
        activo = activo == null || activo;
    }
}
