package org.exchangedesk.correspondence;

import java.util.regex.Pattern;
import org.exchangedesk.Refusal;

/**
 * The address of one mailbox. Deliberately narrower than RFC 5322: no display name, no list, no quoting and no comment, because
 * nothing of that belongs into a register of addresses and all of it has been used to smuggle recipients.
 */
public final class MailAddress {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final String WORD = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern ADDRESS = Pattern.compile(WORD + "(?:\\." + WORD + ")*@(?:" + LABEL + "\\.)+" + LABEL);

    private MailAddress() {
    }

    /**
     * @return the address without surrounding white space
     * @throws Refusal when it is empty, holds control or direction characters, or is not exactly one address with a domain
     */
    public static String checked(String value) {
        String address = HeaderText.checked("電子郵件地址", value);
        if (address.length() > LONGEST || address.indexOf('@') > LONGEST_LOCAL_PART || !ADDRESS.matcher(address).matches()) {
            throw new Refusal("「" + address + "」不是有效之電子郵件地址，請填寫單一完整地址（例：name@example.org）。");
        }
        return address;
    }
}
