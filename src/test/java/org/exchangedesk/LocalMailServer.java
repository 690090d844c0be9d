package org.exchangedesk;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** An SMTP and IMAP server inside this JVM, on free loopback ports. It takes every recipient; nothing leaves the machine. */
public final class LocalMailServer implements AutoCloseable {

    private final GreenMail greenMail = new GreenMail(new ServerSetup[]{
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});

    private LocalMailServer() {
        greenMail.start();
    }

    public static LocalMailServer started() {
        return new LocalMailServer();
    }

    public GreenMail greenMail() {
        return greenMail;
    }

    public int smtpPort() {
        return greenMail.getSmtp().getPort();
    }

    public int imapPort() {
        return greenMail.getImap().getPort();
    }

    @Override
    public void close() {
        greenMail.stop();
    }
}
