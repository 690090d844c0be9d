package org.exchangedesk;

import java.text.Normalizer;

/**
 * What a person typed or pasted. Names of people and organisations keep their letters; where a number, a list, a date, an address or a
 * citation is meant, what looks the same is the same ({@link #plain}). What prints nothing is no answer and may not stand in one.
 */
public final class TypedText {

    private TypedText() {
    }

    /** Whether anything of it would be seen on paper; blanks, fillers, accents without a letter and private-use characters are not. */
    public static boolean isVisible(String text) {
        return text.codePoints().anyMatch(c -> !isBlank(c) && !isUnseen(c) && !isMark(c));
    }

    /** Without the blanks around it, of whatever width. */
    public static String bare(String text) {
        int start = start(text);
        int end = text.length();
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /**
     * The text in compatibility form (NFKC), with every dash a hyphen, every enumeration mark a comma and every blank a space, and without the
     * zero-width characters that come with a copy. Direction overrides stay, to be refused: without them the text would read otherwise.
     */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().filter(c -> !isZeroWidth(c)).map(TypedText::usual)
            .forEach(plain::appendCodePoint);
        return bare(plain.toString());
    }

    /**
     * The place of the first character that prints nothing, as 「第2行第5字」 in the text as it was typed.
     *
     * @param severalLines whether line breaks and tabs are allowed
     * @return null when there is none
     */
    public static String unseenIn(String text, boolean severalLines) {
        int end = start(text) + bare(text).length();
        int line = 1;
        int place = 0;
        for (int i = 0; i < end; i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            place++;
            boolean layout = c == '\n' || c == '\r' || c == '\t';
            if (i >= start(text) && (isUnseen(c) || layout && !severalLines)) {
                return "第" + line + "行第" + place + "字";
            }
            if (c == '\n' || c == '\r' && !text.startsWith("\n", i + 1)) {
                line++;
                place = 0;
            }
        }
        return null;
    }

    private static int start(String text) {
        int start = 0;
        while (start < text.length() && isBlank(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) && c != 0x2028 && c != 0x2029;
    }

    /** Hangul fillers and the empty braille cell are letters and symbols to Unicode, but print nothing. */
    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800 || c == 0xFFFC || (c & 0xFFFE) == 0xFFFE;
        };
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isZeroWidth(int c) {
        return c == 0x00AD || c >= 0x200B && c <= 0x200F || c == 0x2060 || c == 0xFEFF;
    }

    private static int usual(int c) {
        if (c != '\n' && c != '\r' && c != '\t' && isBlank(c)) {
            return ' ';
        }
        return c >= 0x2010 && c <= 0x2015 || c == 0x2212 ? '-' : c == '、' ? ',' : c;
    }
}
