package pe.jcc.comercial.venta;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.comercial.cliente.Clientes;
import pe.jcc.comercial.cliente.DatosDeCliente;
import pe.jcc.comercial.lote.Lotes;
import pe.jcc.compartido.Codigo;
import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.Rechazo;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** The door of the ventas. */
@Service
@Transactional
public class Ventas {

    private final VentaRepository repository;
    private final GuardarVenta guardar;
    private final LecturaDeVentas lectura;
    private final AvisosDeVenta avisos;
    private final Clientes clientes;
    private final Lotes lotes;
    private final CuadrarMigradas migradas;
    private final Clock reloj;

    Ventas(
            VentaRepository repository,
            GuardarVenta guardar,
            LecturaDeVentas lectura,
            AvisosDeVenta avisos,
            Clientes clientes,
            Lotes lotes,
            CuadrarMigradas migradas,
            Clock reloj) {
        this.repository = repository;
        this.guardar = guardar;
        this.lectura = lectura;
        this.avisos = avisos;
        this.clientes = clientes;
        this.lotes = lotes;
        this.migradas = migradas;
        this.reloj = reloj;
    }

    /** {@link Conflicto} when another venta has the lote; {@link DatoInvalido} when the lote is not sold so. */
    public VentaDetalle crear(VentaPedida pedida) {
        comprobarCliente(clientes.tomarVivo(pedida.datos().cliente()));
        var venta = new Venta(Codigo.VENTA.de(repository.siguiente()), reloj.instant());
        guardar.exigirLoteLibre(pedida.datos().lote(), venta.id());
        llenar(venta, pedida);
        guardar.guardar(venta);
        var creada = lectura.una(venta.id());
        avisos.creada(creada, venta.status());
        return creada;
    }

    /** The same, to somebody who is known by the document, or else becomes a cliente. */
    public VentaDetalle crear(VentaPedida pedida, DatosDeCliente quien) {
        var datos = pedida.datos().con(clientes.conocidoONuevo(quien));
        return crear(new VentaPedida(datos, pedida.status(), pedida.comisiones()));
    }

    /** The same in the transaction of a visit, which is kept although the venta is refused. */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Rechazo.class)
    public String vender(VentaPedida pedida) {
        return crear(pedida).idVenta();
    }

    /**
     * What is there with the change laid over it.
     *
     * @param aQuien the cliente to whom it may pass; '' when nobody is named
     */
    public VentaDetalle cambiar(
            String id,
            VersionVista vista,
            String aQuien,
            Function<DatosDeVenta, VentaPedida> cambio) {
        boolean vivo = clientes.tomarVivo(aQuien);
        var venta = guardar.tomar(id, vista);
        var efecto = venta.efecto();
        var pedida = cambio.apply(venta.datos());
        if (!pedida.datos().cliente().equals(venta.datos().cliente())) {
            comprobarCliente(vivo);
        }
        comprobarCierre(venta, () -> llenar(venta, pedida));
        guardar.guardar(venta, efecto);
        return lectura.una(id);
    }

    /** {@link Conflicto} when it has pagos (it is annulled then), or a close holds one of its comisiones. */
    public void eliminar(String id, VersionVista vista) {
        var venta = guardar.tomar(id, vista);
        if (venta.tieneComisionesCerradas()) {
            throw new Conflicto(Frase.de("venta.con_cierre"));
        }
        if (venta.tienePagos()) {
            throw new Conflicto(Frase.de("venta.con_pagos", id));
        }
        guardar.eliminar(venta);
    }

    /**
     * That the cliente signed the contract. One that was signed stays as it was; {@link Conflicto} when it is not so far.
     *
     * @return whether this signed it
     */
    public boolean firmar(String id, LocalDate fecha) {
        var venta = firmable(id, "venta.solo_procesable_se_firma");
        if (venta.firmadaEl() != null) {
            return false;
        }
        var efecto = venta.efecto();
        venta.firmar(fecha);
        guardar.guardar(venta, efecto);
        return true;
    }

    /**
     * Takes the mark back; {@link Conflicto} when it is not so far.
     *
     * @return whether it was signed
     */
    public boolean revertirFirma(String id) {
        var venta = firmable(id, "venta.solo_procesable_se_revierte");
        if (venta.firmadaEl() == null) {
            return false;
        }
        var efecto = venta.efecto();
        venta.revertirFirma();
        guardar.guardar(venta, efecto);
        return true;
    }

    /**
     * Applies the pagos of those that the migration brought, and mends their plans; how many could be. Each stands on its
     * own: one of which the old system did not tell enough waits for a person.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int cuadrarPendientes() {
        return cuadrarPendientes(_ -> {}, _ -> {});
    }

    /**
     * The same, told as it goes.
     *
     * @param cuantas hears how many there are
     * @param avance hears how many more were looked at
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int cuadrarPendientes(IntConsumer cuantas, IntConsumer avance) {
        var ids = repository.porCuadrar();
        cuantas.accept(ids.size());
        return migradas.todas(ids, avance);
    }

    @Transactional(readOnly = true)
    public Pagina<VentaDetalle> lista(VentaFiltro filtro, Tramo tramo) {
        return lectura.pagina(filtro, tramo);
    }

    @Transactional(readOnly = true)
    public VentaDetalle detalle(String id) {
        return lectura.una(id);
    }

    @Transactional(readOnly = true)
    public boolean existe(String id) {
        return repository.existsById(id);
    }

    private void llenar(Venta venta, VentaPedida pedida) {
        var ahora = reloj.instant();
        var datos = pedida.datos();
        var oferta =
                venta.cuestaLoMismo(datos)
                        ? null
                        : lotes.oferta(datos.lote()).orElseThrow(NoExiste::new);
        var mostrado = venta.status();
        venta.acordar(datos, oferta, repository.numeracion(), ahora);
        if (pedida.status() != null && pedida.status() != mostrado) {
            venta.pedir(pedida.status());
        }
        if (pedida.comisiones() != null) {
            DatosDeComision.comprobar(pedida.comisiones());
            venta.repartir(pedida.comisiones(), ahora);
        } else if (oferta != null) {
            venta.repartirDeNuevo(ahora);
        }
    }

    /** A close is of the valor and the date that the venta had. */
    private static void comprobarCierre(Venta venta, Runnable cambio) {
        var valor = venta.valor();
        var fecha = venta.datos().fechaVenta();
        cambio.run();
        boolean iguales = venta.valor().equals(valor) && venta.datos().fechaVenta().equals(fecha);
        if (!iguales && venta.tieneComisionesCerradas()) {
            throw new Conflicto(Frase.de("venta.comisiones_cerradas", venta.id()));
        }
    }

    private Venta firmable(String id, String siNo) {
        var venta = guardar.tomar(id);
        if (!venta.status().tomaElLote()) {
            throw new Conflicto(Frase.de(siNo));
        }
        return venta;
    }

    private static void comprobarCliente(boolean vivo) {
        if (!vivo) {
            throw new DatoInvalido("cliente", Frase.de("venta.cliente_no_encontrado"));
        }
    }
}
