package org.exchangedesk.correspondence;

/**
 * Characters that make a text do or show something other than what it says: controls (a line break begins a new mail header),
 * direction marks (which reorder what is read) and halves of characters.
 */
final class UnsafeCharacters {

    private UnsafeCharacters() {
    }

    static boolean anyIn(String text) {
        return text.codePoints().anyMatch(UnsafeCharacters::isUnsafe);
    }

    /** The text with every such character made visible as U+FFFD; line breaks and tabs stay. */
    static String shownIn(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().map(c -> isUnsafe(c) && c != '\n' && c != '\r' && c != '\t' ? 0xFFFD : c).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean isUnsafe(int c) {
        return Character.isISOControl(c)
                || c == 0x2028 || c == 0x2029
                || c == 0x061C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
