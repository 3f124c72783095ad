package pe.jcc.comercial.venta;

import pe.jcc.compartido.Opcion;

/** What a cuota is on a day; the database says which ({@code comercial.estado_de_cuota}). */
public enum EstadoCuota implements Opcion {
    PENDIENTE("pendiente", "Pendiente"),
    PAGADA("pagada", "Pagada"),
    PARCIALMENTE_PAGADA("parcialmente_pagada", "Parcialmente Pagada"),
    ATRASADA("atrasada", "Atrasada"),
    VENCIDA_NO_PAGADA("vencida_no_pagada", "Vencida No Pagada"),
    /** The old system knew it; no cuota is it any more. */
    CANCELADA_CON_EXCEDENTE("cancelada_con_excedente", "Cancelada con Excedente");

    private final String codigo;
    private final String titulo;

    EstadoCuota(String codigo, String titulo) {
        this.codigo = codigo;
        this.titulo = titulo;
    }

    @Override
    public String codigo() {
        return codigo;
    }

    public String titulo() {
        return titulo;
    }
}
