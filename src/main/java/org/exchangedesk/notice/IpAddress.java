package org.exchangedesk.notice;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Decides whether a typed text is a literal IPv4 or IPv6 address; never asks a name server. */
final class IpAddress {

    /** An IPv6 address with an IPv4 one inside, written out; leading zeros could go on for ever. */
    private static final int LONGEST = 45;
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern V4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern V6_CHARACTERS = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private IpAddress() {
    }

    static boolean valid(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        if (V4.matcher(text).matches()) {
            return !text.equals("0.0.0.0");
        }
        if (!V6_CHARACTERS.matcher(text).matches()) {
            return false;
        }
        try {
            // A text with a colon is parsed as a literal or refused; the JDK does not look it up.
            return !InetAddress.getByName(text).isAnyLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Neither loopback nor multicast nor broadcast, which no other machine can have; for valid addresses only. */
    static boolean ofOneMachine(String text) {
        try {
            InetAddress address = InetAddress.getByName(text);
            return !address.isLoopbackAddress() && !address.isMulticastAddress() && !text.equals("255.255.255.255");
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
