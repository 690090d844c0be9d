package org.exchangedesk.organization;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** 機關(構)代碼 of the exchange's address book (C2), as people type it and as the register holds it. */
final class OrganizationCode {

    private static final Pattern USUAL = Pattern.compile("[A-Z0-9]{10}");

    private OrganizationCode() {
    }

    /** Full-width and small letters become what the register holds: {@code ｘc12345678} is {@code XC12345678}. */
    static String normalized(String entered) {
        return entered == null ? "" : Normalizer.normalize(entered, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    /** Ten letters or digits. No official rule is published, so another code is worth a warning and no more. */
    static boolean isUsual(String code) {
        return USUAL.matcher(code).matches();
    }
}
