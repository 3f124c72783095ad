package pe.jcc.api.comercial.venta;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.FontFactory;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** The number of each page. */
class PieDePagina extends PdfPageEventHelper {

    private static final float ALTO = 24;

    @Override
    public void onEndPage(PdfWriter escritor, Document documento) {
        ColumnText.showTextAligned(
                escritor.getDirectContent(),
                Element.ALIGN_CENTER,
                new Phrase(
                        "JCC · página " + escritor.getPageNumber(),
                        FontFactory.getFont(FontFactory.HELVETICA, 8)),
                (documento.left() + documento.right()) / 2,
                ALTO,
                0);
    }
}
