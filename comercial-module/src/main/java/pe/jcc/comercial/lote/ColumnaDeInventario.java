package pe.jcc.comercial.lote;

import java.util.List;

/** The columns of the company's inventory. 36 months are not in it. */
final class ColumnaDeInventario {

    static final String PROYECTO = "proyecto";
    static final String ETAPA = "etapa";
    static final String MANZANA = "manzana";
    static final String LOTE = "lote";
    static final String AREA = "area_m2";
    static final String CONTADO_SOLES = "precio_contado_soles";
    static final String CONTADO_DOLARES = "precio_contado_dolares";

    /** In the currency of the proyecto. */
    static final String CON_DESCUENTO = "precio_contado_dscto";

    static final String A_12_SOLES = "12_meses_soles";
    static final String A_24_SOLES = "24_meses_soles";
    static final String A_12_DOLARES = "12_meses_dolares";
    static final String A_24_DOLARES = "24_meses_dolares";

    /** Without one of these a file is no inventory. */
    static final List<String> OBLIGATORIAS =
            List.of(PROYECTO, ETAPA, MANZANA, LOTE, AREA, CONTADO_SOLES);

    private ColumnaDeInventario() {}
}
