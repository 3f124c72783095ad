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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    @OneToMany(mappedBy = "venta", cascade = CascadeType.PERSIST)
    @OrderBy("numeroCuota")
    private List<Cuota> cuotas = new ArrayList<>();

    @OneToMany(mappedBy = "venta", cascade = CascadeType.PERSIST)
    private List<Pago> pagos = new ArrayList<>();

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
        if (antes == null || !datos.mismosTerminosQue(antes)) {
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
        return datos != null && datos.mismoPrecioQue(nuevos);
    }

    /** What the migration brought: a plan that does not add up is made anew, and the pagos are applied. */
    void cuadrarMigrada(Numeracion numeracion, Instant ahora) {
        if (!planCuadra()) {
            planear(numeracion, ahora);
        }
        cuadrar();
    }

    private boolean planCuadra() {
        var programado =
                vigentes()
                        .map(cuota -> cuota.planeada().monto())
                        .reduce(Dinero.cero(moneda), Dinero::mas);
        return programado.equals(
                datos.aCredito() ? precio().menos(inicial()) : Dinero.cero(moneda));
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
        if (statusPedido == StatusVenta.ANULADO) {
            throw new DatoInvalido("venta", Frase.de("pago.venta_anulada", idVenta));
        }
        comprobarCuota(pago);
        pagos.add(pago);
        cuadrar();
    }

    Optional<Pago> pago(String id) {
        return pagos.stream().filter(pago -> pago.es(id)).findFirst();
    }

    void cambiar(Pago pago, DatosDePago nuevos) {
        pago.cambiar(this, nuevos);
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

    /** The difference is moved to the last cuota that is not paid; {@link DatoInvalido} when that cannot be. */
    void reprogramar(Cuota cuota, DatosDeCuota nuevos) {
        var diferencia = nuevos.montoProgramado().subtract(cuota.datos().montoProgramado());
        if (!cuota.porPagar()) {
            throw new DatoInvalido(DatoInvalido.SIN_CAMPO, Frase.de("cuota.pagada"));
        }
        if (diferencia.signum() != 0) {
            compensar(cuota, diferencia);
        }
        cuota.programar(nuevos.fechaVencimiento(), nuevos.montoProgramado());
        cuadrar();
    }

    Cuota cuota(long id) {
        return vigentes().filter(c -> c.id() == id).findFirst().orElseThrow(NoExiste::new);
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
        var planeadas = vigentes().map(Cuota::planeada).toList();
        var reparto = Reparto.de(sinCuota(), planeadas, pagos.stream().map(Pago::hecho).toList());
        vigentes().forEach(cuota -> cuota.pagada(reparto.deuda(cuota.numero())));
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

    private StatusVenta juzgar() {
        if (statusPedido == StatusVenta.ANULADO) {
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
        cuotas.stream().filter(cuota -> cuota.numero() > planeadas.size()).forEach(Cuota::retirar);
        agregarCuotas(planeadas.size(), numeracion);
        for (var cuota : cuotas) {
            if (cuota.numero() <= planeadas.size()) {
                var planeada = planeadas.get(cuota.numero() - 1);
                cuota.programar(planeada.vencimiento(), planeada.monto().monto());
            }
        }
        pagos.stream().filter(pago -> pago.hecho().cuota() == null).forEach(Pago::soltarCuota);
    }

    /** Those that there never were; one of a former plan comes back with its id. */
    private void agregarCuotas(int cuantas, Numeracion numeracion) {
        var hay = cuotas.stream().map(Cuota::numero).collect(Collectors.toSet());
        var faltan =
                IntStream.rangeClosed(1, cuantas).boxed().filter(n -> !hay.contains(n)).toList();
        if (!faltan.isEmpty()) {
            var ids = numeracion.cuotas().apply(faltan.size()).iterator();
            faltan.forEach(numero -> cuotas.add(new Cuota(ids.next(), this, numero)));
        }
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

    private void compensar(Cuota cuota, BigDecimal diferencia) {
        var ultima =
                vigentes()
                        .filter(otra -> !otra.equals(cuota) && otra.porPagar())
                        .reduce((_, otra) -> otra)
                        .orElseThrow(() -> imposible(cuota));
        var leQueda = ultima.datos().montoProgramado().subtract(diferencia);
        if (leQueda.signum() <= 0 || ultima.saldo().compareTo(diferencia) < 0) {
            throw imposible(cuota);
        }
        ultima.programar(ultima.datos().fechaVencimiento(), leQueda);
    }

    private static DatoInvalido imposible(Cuota cuota) {
        return new DatoInvalido(
                "monto_programado", Frase.de("cuota.sin_compensacion", cuota.numero()));
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
        return vigentes()
                .filter(c -> Objects.equals(c.id(), cuota))
                .map(Cuota::numero)
                .findFirst()
                .orElse(null);
    }

    private Stream<Cuota> vigentes() {
        return cuotas.stream().filter(Cuota::vigente);
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

    /** What it makes of its lote. */
    Efecto efecto() {
        return new Efecto(datos.lote(), statusVenta.tomaElLote(), clienteFirmoContrato);
    }

    record Efecto(String lote, boolean loToma, boolean firmada) {}
}
