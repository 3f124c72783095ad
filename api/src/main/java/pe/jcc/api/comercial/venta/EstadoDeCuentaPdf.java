package pe.jcc.api.comercial.venta;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.FontFactory;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;

import pe.jcc.api.error.Frases;
import pe.jcc.comercial.venta.CuotaDetalle;
import pe.jcc.comercial.venta.EstadoDeCuenta;
import pe.jcc.comercial.venta.StatusVenta;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** An estado de cuenta on paper, in Spanish, to be handed to the cliente. */
@Component
class EstadoDeCuentaPdf {

    private static final DateTimeFormatter FECHA = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Color GRIS = new Color(0xEE, 0xEE, 0xEE);
    private static final float MARGEN = 42;

    private static final Font TITULO = FontFactory.getFont(FontFactory.HELVETICA_BOLD, 15);
    private static final Font NEGRITA = FontFactory.getFont(FontFactory.HELVETICA_BOLD, 8.5f);
    private static final Font TEXTO = FontFactory.getFont(FontFactory.HELVETICA, 8.5f);

    private final Conceptos conceptos;

    EstadoDeCuentaPdf(Frases frases) {
        this.conceptos = new Conceptos(frases::enEspanol);
    }

    byte[] escribir(EstadoDeCuenta estado) {
        var salida = new ByteArrayOutputStream();
        var documento = new Document(PageSize.A4, MARGEN, MARGEN, MARGEN, MARGEN);
        PdfWriter.getInstance(documento, salida);
        var titulo = "Estado de cuenta " + estado.venta().idVenta();
        documento.addTitle(titulo);
        documento.addAuthor("JCC");
        documento.open();
        partes(estado).forEach(documento::add);
        documento.close();
        return new PieDePagina("JCC · " + titulo).en(salida.toByteArray());
    }

    private List<Element> partes(EstadoDeCuenta estado) {
        var partes = new ArrayList<Element>();
        partes.add(new Paragraph("JCC · Estado de cuenta", TITULO));
        partes.add(datos(estado));
        partes.add(subtitulo("Movimientos"));
        partes.add(movimientos(estado));
        partes.add(resumen(estado));
        var plan = estado.venta().planPagoDetalle();
        if (plan != null) {
            partes.add(subtitulo("Cuotas al " + FECHA.format(estado.fechaEmision())));
            partes.add(cuotas(plan.cuotas(), estado));
        }
        return partes;
    }

    private static PdfPTable datos(EstadoDeCuenta estado) {
        var venta = estado.venta();
        var cliente = venta.clienteDetalle();
        var documento = cliente.numeroDocumento();
        var tabla = tabla(1.2f, 4, 1.2f, 2.4f);
        tabla.setSpacingBefore(10);
        dato(tabla, "Cliente", cliente.nombresCompletosRazonSocial());
        dato(tabla, "Emitido", FECHA.format(estado.fechaEmision()));
        dato(
                tabla,
                "Documento",
                documento == null ? "-" : cliente.tipoDocumento() + " " + documento);
        dato(tabla, "Venta", venta.idVenta() + " · " + venta.statusVentaDisplay());
        dato(tabla, "Lote", venta.loteInfo());
        dato(tabla, "Fecha de venta", FECHA.format(venta.fechaVenta()));
        dato(tabla, "Pago", formaDePago(estado));
        dato(tabla, "Precio", Conceptos.monto(estado.precio(), estado.moneda()));
        return tabla;
    }

    private static String formaDePago(EstadoDeCuenta estado) {
        int meses = estado.venta().plazoMesesCredito();
        return meses == 0 ? "Al contado" : "A crédito, en " + meses + " cuotas";
    }

    private PdfPTable movimientos(EstadoDeCuenta estado) {
        var tabla = tabla(1.3f, 5.2f, 1.5f, 1.5f, 1.6f);
        tabla.setHeaderRows(1);
        encabezado(tabla, "Fecha", "Concepto");
        encabezadoDeMontos(tabla, "Cargo", "Abono", "Saldo");
        for (var movimiento : estado.movimientos()) {
            tabla.addCell(celda(FECHA.format(movimiento.fecha()), TEXTO));
            tabla.addCell(celda(conceptos.de(estado, movimiento), TEXTO));
            monto(tabla, movimiento.cargo(), estado);
            monto(tabla, movimiento.abono(), estado);
            tabla.addCell(aLaDerecha(Conceptos.monto(movimiento.saldo(), estado.moneda()), TEXTO));
        }
        return tabla;
    }

    private static PdfPTable resumen(EstadoDeCuenta estado) {
        var tabla = tabla(6, 2);
        tabla.setSpacingBefore(6);
        total(tabla, "Total pagado", estado.pagado(), estado);
        boolean anulada = estado.venta().statusVenta().equals(StatusVenta.ANULADO.codigo());
        total(tabla, anulada ? "Saldo que no se cobra" : "Saldo pendiente", estado.saldo(), estado);
        if (estado.saldoAFavor().signum() > 0) {
            total(tabla, "Saldo a favor del cliente", estado.saldoAFavor(), estado);
        }
        return tabla;
    }

    private static PdfPTable cuotas(List<CuotaDetalle> cuotas, EstadoDeCuenta estado) {
        var tabla = tabla(0.7f, 1.5f, 1.7f, 1.7f, 1.7f, 2);
        tabla.setHeaderRows(1);
        encabezado(tabla, "N.º", "Vence");
        encabezadoDeMontos(tabla, "Cuota", "Pagado", "Saldo");
        encabezado(tabla, "Estado");
        for (var cuota : cuotas) {
            tabla.addCell(celda(String.valueOf(cuota.numeroCuota()), TEXTO));
            tabla.addCell(celda(FECHA.format(cuota.fechaVencimiento()), TEXTO));
            monto(tabla, cuota.montoProgramado(), estado);
            monto(tabla, cuota.montoPagado(), estado);
            monto(tabla, cuota.saldoCuota(), estado);
            tabla.addCell(celda(cuota.estadoCuotaDisplay(), TEXTO));
        }
        return tabla;
    }

    private static void dato(PdfPTable tabla, String nombre, String valor) {
        for (var celda : List.of(celda(nombre, NEGRITA), celda(valor, TEXTO))) {
            celda.setBorder(0);
            tabla.addCell(celda);
        }
    }

    private static void total(
            PdfPTable tabla, String nombre, BigDecimal monto, EstadoDeCuenta estado) {
        tabla.addCell(aLaDerecha(nombre, NEGRITA));
        tabla.addCell(aLaDerecha(Conceptos.monto(monto, estado.moneda()), NEGRITA));
    }

    private static void monto(PdfPTable tabla, BigDecimal monto, EstadoDeCuenta estado) {
        tabla.addCell(
                aLaDerecha(
                        monto.signum() == 0 ? "" : Conceptos.monto(monto, estado.moneda()), TEXTO));
    }

    private static void encabezado(PdfPTable tabla, String... nombres) {
        for (var nombre : nombres) {
            encabezado(tabla, celda(nombre, NEGRITA));
        }
    }

    private static void encabezadoDeMontos(PdfPTable tabla, String... nombres) {
        for (var nombre : nombres) {
            encabezado(tabla, aLaDerecha(nombre, NEGRITA));
        }
    }

    private static void encabezado(PdfPTable tabla, PdfPCell celda) {
        celda.setBackgroundColor(GRIS);
        tabla.addCell(celda);
    }

    private static Paragraph subtitulo(String texto) {
        var parrafo = new Paragraph(texto, NEGRITA);
        parrafo.setSpacingBefore(12);
        parrafo.setSpacingAfter(4);
        return parrafo;
    }

    private static PdfPTable tabla(float... anchos) {
        var tabla = new PdfPTable(anchos);
        tabla.setWidthPercentage(100);
        return tabla;
    }

    /** No line ends between a currency and its amount. */
    private static PdfPCell celda(String texto, Font letra) {
        var junto = texto.replace("S/ ", "S/\u00A0").replace("US$ ", "US$\u00A0");
        var celda = new PdfPCell(new Phrase(junto, letra));
        celda.setPadding(3);
        celda.setBorderColor(Color.LIGHT_GRAY);
        return celda;
    }

    private static PdfPCell aLaDerecha(String texto, Font letra) {
        var celda = celda(texto, letra);
        celda.setHorizontalAlignment(Element.ALIGN_RIGHT);
        return celda;
    }
}
