package pe.jcc.api.comercial.venta;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pe.jcc.api.comercial.cliente.LecturaDeCliente;
import pe.jcc.api.http.Lector;
import pe.jcc.comercial.cliente.Clientes;
import pe.jcc.comercial.lote.Lotes;
import pe.jcc.comercial.venta.DatosDeComision;
import pe.jcc.comercial.venta.DatosDeVenta;
import pe.jcc.comercial.venta.ParticipacionJunior;
import pe.jcc.comercial.venta.ParticipacionSocio;
import pe.jcc.comercial.venta.RolEnVenta;
import pe.jcc.comercial.venta.StatusVenta;
import pe.jcc.comercial.venta.TipoVenta;
import pe.jcc.comercial.venta.VentaPedida;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Lima;
import pe.jcc.compartido.asesor.Asesores;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How a body reads as a venta. */
@Component
public class LecturaDeVenta {

    static final String CLIENTE = "cliente";
    static final String QUIEN = "nuevo_cliente_data";

    private static final String PLAZO = "plazo_meses_credito";
    private static final String PORCENTAJE_DEL_SOCIO = "porcentaje_comision_socio_personalizado";
    private static final BigDecimal CIEN = BigDecimal.valueOf(100);
    private static final int NOTAS = 100_000;
    private static final int MAXIMO_DE_COMISIONES = 100;

    private final Clientes clientes;
    private final Lotes lotes;
    private final Asesores asesores;
    private final Clock reloj;

    LecturaDeVenta(Clientes clientes, Lotes lotes, Asesores asesores, Clock reloj) {
        this.clientes = clientes;
        this.lotes = lotes;
        this.asesores = asesores;
        this.reloj = reloj;
    }

    /** One that exists: who changes it need not say again whose it is. */
    VentaPedida leer(Lector lector) {
        var cliente = lector.opcional(CLIENTE).clave(clientes::vive);
        return pedida(lector, cliente == null ? "" : cliente);
    }

    /** A new one: it names its cliente, or tells who they are. */
    VentaNueva nueva(Lector lector) {
        var quien =
                lector.dentro(QUIEN, LecturaDeCliente.deConocidoONuevo(clientes)::leer)
                        .orElse(null);
        return VentaNueva.de(pedida(lector, clienteDeNueva(lector)), quien);
    }

    /** One that a visit led to: whoever tells of it says what was agreed, and no more. */
    public VentaPedida deVisita(String cliente, Lector lector) {
        return new VentaPedida(terminos(lector, cliente), null, null);
    }

    private String clienteDeNueva(Lector lector) {
        if (!lector.traeAlgo(CLIENTE)) {
            return "";
        }
        var cliente = lector.requerido(CLIENTE).texto(50);
        if (!cliente.isEmpty() && !clientes.vive(cliente)) {
            lector.falla(CLIENTE, Frase.de("venta.cliente_no_encontrado"));
        }
        return cliente;
    }

    private VentaPedida pedida(Lector lector, String cliente) {
        return new VentaPedida(
                terminos(lector, cliente),
                lector.opcional("status_venta").sinVacio().opcion(StatusVenta.class),
                comisiones(lector));
    }

    private DatosDeVenta terminos(Lector lector, String cliente) {
        var datos = datos(lector, cliente);
        comprobarPlazo(lector, datos);
        if (datos.porcentajeComisionSocioPersonalizado() != null
                && datos.idSocioParticipante() == null
                && !lector.fallo("id_socio_participante")) {
            lector.falla(PORCENTAJE_DEL_SOCIO, Frase.de("venta.socio_sin_nombrar"));
        }
        return datos;
    }

    private DatosDeVenta datos(Lector lector, String cliente) {
        var inicial = lector.opcional("cuota_inicial_requerida").decimal(12, 2);
        boolean dicho = lector.trae(PLAZO) || !lector.entero();
        var plazo = dicho ? lector.opcional(PLAZO).sinVacio().opcion(Plazo.class) : null;
        return new DatosDeVenta(
                noFutura(lector, "fecha_venta", lector.requerido("fecha_venta").fecha(), reloj),
                lector.requerido("lote").clave(lotes::existe),
                cliente,
                lector.presente("tipo_venta")
                        .map(tipo -> tipo.opcion(TipoVenta.class))
                        .orElse(TipoVenta.CONTADO),
                plazo == null ? 0 : plazo.meses(),
                inicial == null ? BigDecimal.ZERO.setScale(2) : inicial,
                lector.opcional("precio_dolares").decimal(12, 2),
                lector.opcional("tipo_cambio").decimal(8, 3),
                lector.opcional("vendedor_principal").clave(asesores::existe),
                lector.opcional("participacion_junior_venta").codigo(ParticipacionJunior.class),
                lector.opcional("id_socio_participante").clave(asesores::existe),
                lector.opcional("participacion_socio_venta").codigo(ParticipacionSocio.class),
                lector.opcional("modalidad_presentacion").texto(100),
                lector.opcional("notas").texto(NOTAS),
                porcentaje(lector, "porcentaje_comision_vendedor_principal_personalizado"),
                porcentaje(lector, PORCENTAJE_DEL_SOCIO));
    }

    private @Nullable List<DatosDeComision> comisiones(Lector lector) {
        return lector.lista("comisiones_asesores", MAXIMO_DE_COMISIONES, this::comision)
                .orElse(null);
    }

    /** A row of the form that names nobody, or no part, is none. */
    private Optional<DatosDeComision> comision(Lector fila) {
        if (!fila.traeAlgo("asesor") || !fila.traeAlgo("rol")) {
            return Optional.empty();
        }
        var porcentaje = porcentaje(fila, "porcentaje_comision");
        var notas = fila.opcional("notas").texto(NOTAS);
        return Optional.of(
                new DatosDeComision(
                        fila.requerido("asesor").clave(asesores::existe),
                        fila.requerido("rol").opcion(RolEnVenta.class),
                        porcentaje == null ? BigDecimal.ZERO.setScale(2) : porcentaje,
                        notas == null ? "" : notas));
    }

    private static void comprobarPlazo(Lector lector, DatosDeVenta datos) {
        boolean cambia = lector.entero() || lector.trae(PLAZO) || lector.trae("tipo_venta");
        if (!cambia || lector.fallo(PLAZO) || lector.fallo("tipo_venta")) {
            return;
        }
        boolean aPlazo = datos.plazoMesesCredito() > 0;
        if (datos.tipoVenta() == TipoVenta.CREDITO && !aPlazo) {
            lector.falla(PLAZO, Frase.de("venta.credito_sin_plazo"));
        } else if (datos.tipoVenta() == TipoVenta.CONTADO && aPlazo) {
            lector.falla(PLAZO, Frase.de("venta.contado_con_plazo"));
        }
    }

    private static @Nullable BigDecimal porcentaje(Lector lector, String campo) {
        var porcentaje = lector.opcional(campo).decimal(5, 2);
        if (porcentaje != null && porcentaje.signum() < 0) {
            lector.falla(campo, Frase.de("campo.minimo", "0"));
        } else if (porcentaje != null && porcentaje.compareTo(CIEN) > 0) {
            lector.falla(campo, Frase.de("campo.maximo", "100"));
        }
        return porcentaje;
    }

    /** Today is the company's, and a day more: a browser tells the day of Greenwich. */
    static LocalDate noFutura(Lector lector, String campo, LocalDate fecha, Clock reloj) {
        var manana = Lima.hoy(reloj).plusDays(1);
        if (lector.trae(campo) && fecha.isAfter(manana)) {
            lector.falla(campo, Frase.de("campo.fecha_futura"));
        }
        return fecha;
    }
}
