package org.exchangedesk.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Prints a page of HTML as PDF/A-2u with its typefaces embedded. Fetches nothing, wherever a page may point. One document at a time: the
 * typefaces are shared, and a batch needs no more memory than one document.
 */
@Component
class PdfPrinter {

    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private static final Logger LOG = LoggerFactory.getLogger(PdfPrinter.class);

    static {
        // it would write to the console; what matters comes by the consumer below
        XRLog.setLoggingEnabled(false);
    }

    private final Typefaces typefaces;

    PdfPrinter(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** @param out memory or a file, never a slow reader's connection: documents are printed one at a time */
    synchronized void print(Document page, OutputStream out) {
        try (PDDocument pdf = new PDDocument()) {
            PdfRendererBuilder renderer = new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_2_U).useColorProfile(SRGB).withProducer("Exchange Desk")
                .withDiagnosticConsumer(PdfPrinter::log)
                .useUriResolver((base, uri) -> null)
                .useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .usePDDocument(pdf).toStream(out);
            List<String> families = new ArrayList<>();
            for (Typeface typeface : typefaces.neededFor(page.getDocumentElement().getTextContent())) {
                PDFontSupplier font = new PDFontSupplier(PDType0Font.load(pdf, typeface.font(), true));
                // text in the margins of a page inherits the default family only
                families.add(families.isEmpty() ? "serif" : "official-" + families.size());
                renderer.useFont(font, families.get(families.size() - 1), 400, FontStyle.NORMAL, true);
            }
            printIn(families, page);
            renderer.withW3cDocument(page, null).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void log(Diagnostic said) {
        if (said.getLevel().intValue() >= Level.WARNING.intValue()) {
            LOG.warn("{}", said.getFormattedMessage());
        }
    }

    private static void printIn(List<String> families, Document page) {
        String list = String.join(", ", families);
        Element style = page.createElement("style");
        style.setTextContent("html { font-family: " + list + " }");
        page.getElementsByTagName("head").item(0).appendChild(style);
    }
}
