package pe.jcc.comercial.lote;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.PorDefecto;

import java.math.BigDecimal;

/**
 * What people tell of a lote. A price that is null is none.
 *
 * @param ubicacionProyecto the name of its proyecto, which the lote has by its key
 * @param areaM2 in square metres
 * @param precioListaSoles what it costs at once
 * @param precioContadoDescuentoSoles the same, with the discount for who pays at once
 */
@Embeddable
public record DatosDeLote(
        @Formula("(SELECT p.nombre FROM compartido.proyectos p WHERE p.id = proyecto_id)")
                String ubicacionProyecto,
        @Nullable String manzana,
        @Nullable String numeroLote,
        @JdbcTypeCode(SqlTypes.SMALLINT) @Nullable Integer etapa,
        @Column(name = "area_m2") BigDecimal areaM2,
        @Nullable BigDecimal precioListaSoles,
        @Nullable BigDecimal precioContadoDescuentoSoles,
        @Column(name = "precio_credito_12_meses_soles")
                @Nullable BigDecimal precioCredito12MesesSoles,
        @Column(name = "precio_credito_24_meses_soles")
                @Nullable BigDecimal precioCredito24MesesSoles,
        @Column(name = "precio_credito_36_meses_soles")
                @Nullable BigDecimal precioCredito36MesesSoles,
        @Nullable BigDecimal precioListaDolares,
        @Nullable BigDecimal precioContadoDescuentoDolares,
        @Column(name = "precio_credito_12_meses_dolares")
                @Nullable BigDecimal precioCredito12MesesDolares,
        @Column(name = "precio_credito_24_meses_dolares")
                @Nullable BigDecimal precioCredito24MesesDolares,
        @Column(name = "precio_credito_36_meses_dolares")
                @Nullable BigDecimal precioCredito36MesesDolares,
        @PorDefecto("\"Disponible\"") @Enumerated(EnumType.STRING) EstadoLote estadoLote,
        @Nullable String colindancias,
        @Nullable String partidaRegistral,
        @Nullable String observacionesLote) {

    DatosDeLote con(EstadoLote otroEstado) {
        return new DatosDeLote(
                ubicacionProyecto,
                manzana,
                numeroLote,
                etapa,
                areaM2,
                precioListaSoles,
                precioContadoDescuentoSoles,
                precioCredito12MesesSoles,
                precioCredito24MesesSoles,
                precioCredito36MesesSoles,
                precioListaDolares,
                precioContadoDescuentoDolares,
                precioCredito12MesesDolares,
                precioCredito24MesesDolares,
                precioCredito36MesesDolares,
                otroEstado,
                colindancias,
                partidaRegistral,
                observacionesLote);
    }
}
