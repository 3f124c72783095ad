package pe.jcc.compartido.proyecto;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import pe.jcc.compartido.Moneda;
import pe.jcc.compartido.PorDefecto;

/**
 * What people tell of a proyecto.
 *
 * @param activo its lotes are sold today
 */
@Embeddable
public record DatosDeProyecto(
        String nombre,
        @Enumerated(EnumType.STRING) Moneda moneda,
        String ubicacion,
        @PorDefecto("1") @JdbcTypeCode(SqlTypes.SMALLINT) int etapas,
        @PorDefecto("true") boolean activo) {}
