package org.exchangedesk.date;

/** What somebody else wrote, as a complaint quotes it: short and printable. */
public final class Quoted {

    private Quoted() {
    }

    /** The first {@code longest} characters, with □ for each that cannot be seen. */
    public static String of(String text, int longest) {
        String printable = text.codePoints().map(c -> unprintable(c) ? '□' : c).limit(longest)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return text.codePointCount(0, text.length()) > longest ? printable + "…" : printable;
    }

    public static boolean unprintable(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE || type == Character.UNASSIGNED
            || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }
}
