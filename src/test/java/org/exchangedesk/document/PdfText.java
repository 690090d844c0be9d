package org.exchangedesk.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What stands in a PDF, read back from its glyphs. */
public final class PdfText {

    private PdfText() {
    }

    /** Without white space, since where a line ends is a matter of layout. */
    public static String of(byte[] pdf) {
        return String.join("", pages(pdf)).replaceAll("[\\s\u3000]+", "");
    }

    /** @param base64 as the database encodes it, with line breaks */
    public static String of(String base64) {
        return of(Base64.getMimeDecoder().decode(base64));
    }

    /** Page by page, line by line. */
    static List<String> pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return IntStream.rangeClosed(1, document.getNumberOfPages()).mapToObj(page -> page(document, page)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every glyph with its place on the paper. */
    static List<TextPosition> glyphs(byte[] pdf) {
        List<TextPosition> glyphs = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition glyph) {
                    glyphs.add(glyph);
                }
            }.getText(document);
            return glyphs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(PDDocument document, int page) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
