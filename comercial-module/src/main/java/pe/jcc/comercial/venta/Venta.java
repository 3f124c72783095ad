package pe.jcc.comercial.venta;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.LastModifiedDate;
import org.springframework.data.jpa.domain.support.AuditingEntityListener;

import pe.jcc.comercial.lote.Oferta;
import pe.jcc.comercial.plan.CuotaPlaneada;
import pe.jcc.comercial.plan.PlanDePago;
import pe.jcc.comercial.plan.Reparto;
import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Dinero;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Moneda;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.VersionVista;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The sale of a lote. Its cuotas, pagos and comisiones change only through it, so that they always agree. */
@SuppressWarnings("UnusedVariable") // JPA reads the columns
@Entity
@EntityListeners(AuditingEntityListener.class)
@Table(schema = "comercial", name = "ventas")
class Venta {

    @Id private String idVenta;
    @Version private @Nullable Long version;
    @Embedded private DatosDeVenta datos;

    @Enumerated(EnumType.STRING)
    private Moneda moneda;

    private BigDecimal valorLoteVenta;

    @Enumerated(EnumType.STRING)
    private StatusVenta statusPedido = StatusVenta.SEPARACION;

    @Enumerated(EnumType.STRING)
    private StatusVenta statusVenta = StatusVenta.SEPARACION;

    @Embedded private Cuenta cuenta;
    @Embedded private @Nullable Plan plan;
    private boolean clienteFirmoContrato;
    private @Nullable LocalDate fechaFirmaContrato;
    private Instant fechaRegistroVenta;
    @LastModifiedDate private Instant ultimaModificacion;
    private boolean enConflicto;
    private boolean porCuadrar;

    @BatchSize(size = 100)
    @OneToMany(mappedBy = "venta", cascade = CascadeType.PERSIST)
    @OrderBy("numeroCuota")
    private List<Cuota> cuotas = new ArrayList<>();

    @BatchSize(size = 100)
    @OneToMany(mappedBy = "venta", cascade = CascadeType.PERSIST)
    private List<Pago> pagos = new ArrayList<>();

    @BatchSize(size = 100)
    @ElementCollection
    @CollectionTable(
            schema = "comercial",
            name = "aplicaciones_de_pago",
            joinColumns = @JoinColumn(name = "venta"))
    private Set<AplicacionDePago> aplicaciones = new HashSet<>();

    @OneToMany(mappedBy = "venta", cascade = CascadeType.PERSIST, orphanRemoval = true)
    private List<Comision> comisiones = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // acordar says the rest
    Venta(String id, Instant ahora) {
        this.idVenta = id;
        this.fechaRegistroVenta = ahora;
        this.ultimaModificacion = ahora;
    }

    @SuppressWarnings("NullAway.Init") // JPA
    protected Venta() {}

    /**
     * Puts down what was agreed. The price is that of the lote on the day of the agreement: it changes only when what it
     * depends on does. A plan whose terms change is made anew, and the pagos are applied again.
     *
     * @param oferta null: what the price depends on is the same
     */
    void acordar(
            DatosDeVenta nuevos, @Nullable Oferta oferta, Numeracion numeracion, Instant ahora) {
        var antes = datos;
        datos = nuevos;
        if (oferta != null) {
            boolean enOtra = moneda != oferta.moneda();
            moneda = oferta.moneda();
            valorLoteVenta = Precio.de(nuevos, oferta).monto();
            if (enOtra) {
                contarPagos();
            }
        }
        datos = Precio.sinInicialDeMas(datos, moneda, valor());
        if (antes == null || !datos.mismosTerminosQue(antes, moneda)) {
            Precio.comprobarInicial(datos, valor());
            planear(numeracion, ahora);
            cuadrar();
        }
    }

    private void contarPagos() {
        try {
            pagos.forEach(Pago::contar);
        } catch (DatoInvalido enOtraMoneda) {
            throw new DatoInvalido("lote", Frase.de("venta.pagos_en_otra_moneda", idVenta));
        }
    }

    /** What its price depends on is the same. */
    @SuppressWarnings("NullAway") // a new one has agreed on nothing
    boolean cuestaLoMismo(DatosDeVenta nuevos) {
        return datos != null && datos.mismoPrecioQue(nuevos, moneda);
    }

    /** What the migration brought: a plan that does not add up is made anew, and the pagos are applied. */
    void cuadrarMigrada(Numeracion numeracion, Instant ahora) {
        if (!planCuadra()) {
            planear(numeracion, ahora);
        }
        cuadrar();
    }

    private boolean planCuadra() {
        var financiado = datos.aCredito() ? precio().menos(inicial()) : Dinero.cero(moneda);
        return cronograma().programado().equals(financiado);
    }

    /** What a person wants it to be. */
    void pedir(StatusVenta pedido) {
        statusPedido = pedido == StatusVenta.COMPLETADA ? StatusVenta.PROCESABLE : pedido;
        statusVenta = juzgar();
    }

    /** {@link Conflicto} when a close has frozen one that would change or vanish. */
    void repartir(List<DatosDeComision> nuevas, Instant ahora) {
        var porParte = new HashMap<DatosDeComision.Parte, DatosDeComision>();
        nuevas.forEach(nueva -> porParte.put(nueva.parte(), nueva));
        for (var comision : List.copyOf(comisiones)) {
            var nueva = porParte.remove(comision.datos().parte());
            if (nueva == null ? comision.cerrada() : !comision.cambiar(nueva, valor(), ahora)) {
                throw new Conflicto(Frase.de("venta.comisiones_cerradas", idVenta));
            }
            if (nueva == null) {
                comisiones.remove(comision);
            }
        }
        nuevas.stream()
                .filter(nueva -> porParte.containsKey(nueva.parte()))
                .forEach(nueva -> comisiones.add(new Comision(this, nueva, valor(), ahora)));
    }

    /** The comisiones as they are, of what the lote costs now. */
    void repartirDeNuevo(Instant ahora) {
        repartir(comisiones.stream().map(Comision::datos).toList(), ahora);
    }

    boolean tieneComisionesCerradas() {
        return comisiones.stream().anyMatch(Comision::cerrada);
    }

    /** {@link DatoInvalido} when it is anulada, or the cuota is none of its own. */
    void recibir(Pago pago) {
        if (anulada()) {
            throw new DatoInvalido("venta", Frase.de("pago.venta_anulada", idVenta));
        }
        comprobarCuota(pago);
        pagos.add(pago);
        cuadrar();
    }

    Optional<Pago> pago(String id) {
        return pagos.stream().filter(pago -> pago.es(id)).findFirst();
    }

    /** {@link DatoInvalido} when it is anulada, and the pago would count otherwise. */
    void cambiar(Pago pago, DatosDePago nuevos) {
        var antes = pago.hecho();
        pago.cambiar(this, nuevos);
        if (anulada() && !pago.hecho().equals(antes)) {
            throw new DatoInvalido("venta", Frase.de("pago.de_anulada", idVenta));
        }
        comprobarCuota(pago);
        cuadrar();
    }

    void quitar(Pago pago) {
        pagos.remove(pago);
        cuadrar();
    }

    boolean tienePagos() {
        return !pagos.isEmpty();
    }

    /** {@link DatoInvalido} when it is anulada, or the rest of the plan cannot take the difference. */
    void reprogramar(Cuota cuota, DatosDeCuota nuevos) {
        if (anulada()) {
            throw new DatoInvalido(DatoInvalido.SIN_CAMPO, Frase.de("cuota.de_anulada", idVenta));
        }
        cronograma().reprogramar(cuota, nuevos);
        cuadrar();
    }

    Cuota cuota(long id) {
        return cronograma().cuota(id).orElseThrow(NoExiste::new);
    }

    void firmar(LocalDate fecha) {
        clienteFirmoContrato = true;
        fechaFirmaContrato = fecha;
    }

    void revertirFirma() {
        clienteFirmoContrato = false;
        fechaFirmaContrato = null;
    }

    /** Spreads the pagos anew over what is owed, and judges what the venta is by it. */
    void cuadrar() {
        var hechos = pagos.stream().map(Pago::hecho).toList();
        var reparto = Reparto.de(sinCuota(), cronograma().planeadas(), hechos);
        cronograma().pagadas(reparto);
        var aplicadas =
                reparto.aplicaciones().stream()
                        .map(AplicacionDePago::de)
                        .collect(Collectors.toSet());
        aplicaciones.retainAll(aplicadas);
        aplicaciones.addAll(aplicadas);
        var recibido =
                pagos.stream()
                        .map(pago -> pago.datos().soles())
                        .reduce(Dinero.cero(Moneda.PEN), Dinero::mas);
        cuenta = Cuenta.de(reparto, recibido, datos.tipoCambio());
        statusVenta = juzgar();
        porCuadrar = false;
    }

    private boolean anulada() {
        return statusPedido == StatusVenta.ANULADO;
    }

    private StatusVenta juzgar() {
        if (anulada()) {
            return StatusVenta.ANULADO;
        }
        var pagado = new Dinero(cuenta.pagado(), moneda);
        if (pagado.alcanza(precio())) {
            return StatusVenta.COMPLETADA;
        }
        boolean seProcesa =
                datos.aCredito()
                        ? inicial().esPositivo() && pagado.alcanza(inicial())
                        : pagado.esPositivo();
        return seProcesa ? StatusVenta.PROCESABLE : statusPedido;
    }

    private void planear(Numeracion numeracion, Instant ahora) {
        var planeadas = datos.aCredito() ? planDePago(numeracion, ahora) : List.<CuotaPlaneada>of();
        if (planeadas.isEmpty()) {
            plan = null;
        }
        cronograma().rehacer(planeadas, numeracion);
        pagos.stream().filter(pago -> pago.hecho().cuota() == null).forEach(Pago::soltarCuota);
    }

    private List<CuotaPlaneada> planDePago(Numeracion numeracion, Instant ahora) {
        var nuevo =
                new PlanDePago(
                        precio().menos(inicial()), datos.plazoMesesCredito(), datos.fechaVenta());
        plan =
                new Plan(
                        plan == null ? numeracion.plan().getAsLong() : plan.idPlanPago(),
                        nuevo.financiado().monto(),
                        nuevo.regular().monto(),
                        plan == null ? null : plan.observaciones(),
                        plan == null ? ahora : plan.creado());
        return nuevo.cuotas();
    }

    private void comprobarCuota(Pago pago) {
        var cuota = pago.datos().cuotaPlanPagoCubierta();
        if (cuota != null && numeroDe(cuota) == null) {
            throw new DatoInvalido(
                    "cuota_plan_pago_cubierta",
                    Frase.de("pago.cuota_de_otra", cuota.toString(), idVenta));
        }
    }

    /** The number of one of its cuotas that are in force; null: it is none. */
    @Nullable Integer numeroDe(@Nullable Long cuota) {
        return cronograma().cuota(cuota).map(Cuota::numero).orElse(null);
    }

    private Cronograma cronograma() {
        return new Cronograma(this, cuotas);
    }

    Dinero sinCuota() {
        return datos.aCredito() ? inicial() : precio();
    }

    Dinero inicial() {
        return Precio.inicial(datos, moneda);
    }

    Dinero precio() {
        return Precio.en(moneda, datos, valor());
    }

    Dinero valor() {
        return Dinero.soles(valorLoteVenta);
    }

    Moneda moneda() {
        return moneda;
    }

    /** Whoever has seen it before sees something else now, be it of its cuotas, pagos or comisiones. */
    void tocar(Instant ahora) {
        ultimaModificacion = ahora;
    }

    /** Refuses who has not seen its present state. */
    void comprobar(VersionVista vista) {
        vista.comprobar(version);
    }

    DatosDeVenta datos() {
        return datos;
    }

    StatusVenta status() {
        return statusVenta;
    }

    @Nullable LocalDate firmadaEl() {
        return fechaFirmaContrato;
    }

    String id() {
        return idVenta;
    }

    Cuenta cuenta() {
        return cuenta;
    }

    List<Cuota> cuotas() {
        return cuotas;
    }

    List<Pago> pagos() {
        return pagos;
    }

    Set<AplicacionDePago> aplicaciones() {
        return aplicaciones;
    }

    /** What others see of it. */
    Efecto efecto() {
        return new Efecto(datos.lote(), statusVenta, clienteFirmoContrato);
    }

    record Efecto(String lote, StatusVenta status, boolean firmada) {

        boolean loToma() {
            return status.tomaElLote();
        }

        /** It makes the same of the same lote. */
        boolean mismoEnElLote(Efecto otro) {
            return lote.equals(otro.lote) && loToma() == otro.loToma() && firmada == otro.firmada;
        }
    }
}
