package org.exchangedesk.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A message that goes out exactly as it was kept, and that knows whether the server has got all of it. */
final class KeptMessage extends MimeMessage {

    private final byte[] raw;
    private boolean handedOver;

    KeptMessage(Session session, byte[] raw) throws MessagingException {
        super(session, new ByteArrayInputStream(raw));
        this.raw = raw;
    }

    /** Keeps everything, above all the Message-ID. */
    @Override
    public void saveChanges() {
        // nothing to save
    }

    /** Called by the transport after the server's 354; before this has returned, the end of the message cannot have been sent. */
    @Override
    public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException {
        out.write(raw);
        handedOver = true;
    }

    /** From now on only the server's own answer tells whether it has accepted the message (RFC 1047). */
    boolean isHandedOver() {
        return handedOver;
    }
}
