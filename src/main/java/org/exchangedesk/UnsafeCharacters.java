package org.exchangedesk;

/**
 * Characters that make a text do or show something other than what it says: controls (a line break begins a new mail header), direction
 * marks (which reorder what is read), unpaired surrogates and code points that are no characters.
 */
public final class UnsafeCharacters {

    private UnsafeCharacters() {
    }

    public static boolean anyIn(String text) {
        return text.codePoints().anyMatch(UnsafeCharacters::isUnsafe);
    }

    /** The same for a text of several lines, where line breaks and tabs are allowed. */
    public static boolean anyInLines(String text) {
        return text.codePoints().anyMatch(c -> isUnsafe(c) && !isLayout(c));
    }

    /** The text with every such character made visible as U+FFFD; line breaks and tabs stay. */
    public static String shownIn(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().map(c -> isUnsafe(c) && !isLayout(c) ? 0xFFFD : c).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean isLayout(int c) {
        return c == '\n' || c == '\r' || c == '\t';
    }

    private static boolean isUnsafe(int c) {
        return Character.isISOControl(c)
            || c == 0x2028 || c == 0x2029
            || c == 0x061C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069
            || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
            || (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    }
}
