package org.exchangedesk.document;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.Resource;

/**
 * One TrueType file. Which characters it has is remembered; the file itself, up to 65 MB in memory, is read when a document needs it and
 * may be forgotten again when memory is short.
 */
final class Typeface {

    private final Resource file;
    private final BitSet characters;
    private SoftReference<TrueTypeFont> font = new SoftReference<>(null);

    /** @throws IllegalStateException when it cannot be read or may not be embedded */
    Typeface(Resource file) {
        this.file = file;
        this.characters = characters(font());
    }

    boolean has(int character) {
        return characters.get(character);
    }

    /** Shared by the documents that are being printed, one at a time. */
    TrueTypeFont font() {
        TrueTypeFont known = font.get();
        if (known != null) {
            return known;
        }
        try (InputStream in = file.getInputStream()) {
            TrueTypeFont read = new TTFParser(true).parse(new RandomAccessReadBuffer(in));
            font = new SoftReference<>(read);
            return read;
        } catch (IOException e) {
            throw new IllegalStateException("exchange-desk.documents.fonts: " + file.getDescription() + " is no TrueType font", e);
        }
    }

    private static BitSet characters(TrueTypeFont font) {
        try {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            BitSet has = new BitSet();
            for (int c = ' '; c <= Character.MAX_CODE_POINT; c++) {
                if (glyphs.getGlyphId(c) > 0) {
                    has.set(c);
                }
            }
            return has;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
