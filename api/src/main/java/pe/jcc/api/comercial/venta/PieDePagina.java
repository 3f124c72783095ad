package pe.jcc.api.comercial.venta;

import org.openpdf.text.Element;
import org.openpdf.text.FontFactory;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What each page of a document says at its foot: whose it is, and which one of how many. */
record PieDePagina(String deQue) {

    private static final float ALTO = 24;

    byte[] en(byte[] documento) {
        var salida = new ByteArrayOutputStream();
        try {
            var lector = new PdfReader(documento);
            var sello = new PdfStamper(lector, salida);
            for (int pagina = 1; pagina <= lector.getNumberOfPages(); pagina++) {
                poner(sello, pagina, lector);
            }
            sello.close();
        } catch (IOException noEsPdf) {
            throw new UncheckedIOException(noEsPdf);
        }
        return salida.toByteArray();
    }

    private void poner(PdfStamper sello, int pagina, PdfReader lector) {
        var dicho = "%s · página %d de %d".formatted(deQue, pagina, lector.getNumberOfPages());
        ColumnText.showTextAligned(
                sello.getOverContent(pagina),
                Element.ALIGN_CENTER,
                new Phrase(dicho, FontFactory.getFont(FontFactory.HELVETICA, 8)),
                lector.getPageSize(pagina).getWidth() / 2,
                ALTO,
                0);
    }
}
