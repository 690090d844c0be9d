package org.exchangedesk.correspondence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the copies of one mail are told apart: {@code 1}, sent again {@code 1#2}, sent again {@code 1#3}. */
final class Occurrence {

    private static final Pattern AGAIN = Pattern.compile("(.*)#(\\d+)", Pattern.DOTALL);

    private Occurrence() {
    }

    /** @throws IllegalArgumentException when a key made of it would be ambiguous; it comes from code, never from a person */
    static String checked(String value) {
        if (value == null || value.isBlank() || value.length() > 90 || value.indexOf('|') >= 0 || value.indexOf('#') >= 0) {
            throw new IllegalArgumentException("Not an occurrence: " + value);
        }
        return value;
    }

    static String original(String occurrence) {
        Matcher again = AGAIN.matcher(occurrence);
        return again.matches() ? again.group(1) : occurrence;
    }

    static String next(String occurrence) {
        Matcher again = AGAIN.matcher(occurrence);
        return again.matches() ? again.group(1) + "#" + (Integer.parseInt(again.group(2)) + 1) : occurrence + "#2";
    }

    static String dedupeKey(String caseNo, MailKind kind, String occurrence) {
        return caseNo + "|" + kind.name() + "|" + occurrence;
    }
}
