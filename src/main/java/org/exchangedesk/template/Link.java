package org.exchangedesk.template;

import java.util.regex.Pattern;

/**
 * Where a page leads: an address behind that of the page itself. What people typed never becomes one.
 *
 * @param address for example {@code documents/caseHistory}
 */
public record Link(String address) {

    private static final Pattern BESIDE = Pattern.compile("\\w[\\w.-]*(/\\w[\\w.-]*)*");

    /** @throws IllegalArgumentException when it would lead elsewhere */
    public Link {
        if (!BESIDE.matcher(address).matches()) {
            throw new IllegalArgumentException("leads elsewhere: " + address);
        }
    }

    @Override
    public String toString() {
        return address;
    }
}
