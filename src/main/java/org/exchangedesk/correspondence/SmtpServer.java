package org.exchangedesk.correspondence;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.exchangedesk.correspondence.SendResult.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * The mail server; the only class that speaks SMTP. Spring's sender lends its settings but does not send: it reports a failed goodbye
 * after an accepted message as a failed message, which would be sent twice.
 */
@Component
class SmtpServer {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpServer.class);

    private static final Map<String, String> TIME_OUTS = Map.of("connectiontimeout", "10000", "timeout", "30000", "writetimeout", "30000");
    private static final int NO_CODE = 0;

    private final JavaMailSenderImpl settings;

    /** Settings without time-outs get 10 s to connect and 30 s for each answer and write; the library would wait for ever. */
    SmtpServer(JavaMailSenderImpl settings) {
        this.settings = settings;
        TIME_OUTS.forEach((name, millis) -> settings.getJavaMailProperties().putIfAbsent("mail." + protocol() + "." + name, millis));
    }

    /** Never throws: whatever happens is a result, because the caller must mark the mail in any case. */
    SendResult send(byte[] raw, String recipient) {
        Session session = settings.getSession();
        KeptMessage message = null;
        Transport transport = null;
        try {
            Address[] to = {new InternetAddress(recipient, true)};
            message = new KeptMessage(session, raw);
            transport = session.getTransport(protocol());
            connect(transport);
            transport.sendMessage(message, to);
            return new SendResult(Outcome.ACCEPTED, ((SMTPTransport) transport).getLastServerResponse());
        } catch (ServerUnreachable e) {
            return new SendResult(Outcome.UNREACHABLE, described(e.getCause()));
        } catch (MessagingException | RuntimeException e) {
            return judge(e, message != null && message.isHandedOver());
        } finally {
            sayGoodbye(transport);
        }
    }

    private void connect(Transport transport) throws ServerUnreachable {
        try {
            transport.connect(settings.getHost(), settings.getPort(), given(settings.getUsername()), given(settings.getPassword()));
        } catch (MessagingException e) {
            throw new ServerUnreachable(e);
        }
    }

    /** An empty setting means no login; the library would offer an empty name. */
    private static String given(String setting) {
        return setting == null || setting.isEmpty() ? null : setting;
    }

    /** @param handedOver whether the server had the whole message when this happened */
    private static SendResult judge(Exception failure, boolean handedOver) {
        int code = replyCode(failure);
        String response = described(failure);
        if (code >= 500) {
            return new SendResult(Outcome.REFUSED, response);
        }
        if (code >= 400) {
            return new SendResult(Outcome.TEMPORARY, response);
        }
        if (handedOver) {
            // a 2xx other than the expected 250 is an acceptance too (RFC 5321, 4.3.2)
            return new SendResult(code >= 200 && code < 300 ? Outcome.ACCEPTED : Outcome.UNKNOWN, response);
        }
        boolean noRecipient = failure instanceof AddressException || failure instanceof SendFailedException && code == NO_CODE;
        return new SendResult(noRecipient ? Outcome.REFUSED : Outcome.TEMPORARY, response);
    }

    private String protocol() {
        return settings.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : settings.getProtocol();
    }

    /** The server's reply code for this message or its recipient; -1 for a connection that ended, 0 when there was no reply. */
    private static int replyCode(Throwable failure) {
        for (Throwable e = failure; e != null; e = e instanceof MessagingException m ? m.getNextException() : e.getCause()) {
            if (e instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            if (e instanceof SMTPSendFailedException send) {
                return send.getReturnCode();
            }
        }
        return NO_CODE;
    }

    private static String described(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable e = failure; e != null; e = e instanceof MessagingException m ? m.getNextException() : e.getCause()) {
            text.append(text.isEmpty() ? "" : "; ").append(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
        return text.toString().strip();
    }

    private static void sayGoodbye(Transport transport) {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException e) {
            LOG.debug("The mail server did not say goodbye", e);
        }
    }

    private static final class ServerUnreachable extends Exception {

        ServerUnreachable(MessagingException cause) {
            super(cause);
        }
    }
}
