package org.exchangedesk.correspondence;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.internet.ParseException;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.exchangedesk.Refusal;
import org.exchangedesk.TaipeiTime;
import org.springframework.stereotype.Component;

/** Writes the message once, as the bytes that will be kept and sent. */
@Component
class MailComposer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int LONGEST_NAME = 100;
    private final MailSettings settings;

    MailComposer(MailSettings settings) {
        this.settings = settings;
    }

    /** @throws Refusal when the name or type of an attachment cannot stand in a header */
    ComposedMail compose(String recipient, String subject, String body, List<Attachment> attachments, Instant at) {
        String messageId = "<" + UUID.randomUUID() + "@" + settings.messageIdDomain() + ">";
        try {
            MimeMessage message = new WithOwnMessageId(messageId);
            message.setFrom(new InternetAddress(settings.from(), settings.fromName(), UTF_8));
            message.setReplyTo(new InternetAddress[]{new InternetAddress(settings.replyTo())});
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
            message.setSubject(subject, UTF_8);
            message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atZone(TaipeiTime.ZONE)));
            message.setHeader("Auto-Submitted", "auto-generated");
            if (attachments.isEmpty()) {
                setText(message, body);
            } else {
                message.setContent(withAttachments(body, attachments));
            }
            message.saveChanges();
            byte[] raw = bytes(message);
            return new ComposedMail(messageId, settings.from(), raw, Sha256.hex(raw));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("Cannot write the message", e);
        }
    }

    private static MimeMultipart withAttachments(String body, List<Attachment> attachments) throws MessagingException {
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        setText(text, body);
        parts.addBodyPart(text);
        for (Attachment attachment : attachments) {
            parts.addBodyPart(part(attachment));
        }
        return parts;
    }

    private static void setText(MimePart part, String body) throws MessagingException {
        part.setText(body.replace("\r\n", "\n").replace("\n", "\r\n"), UTF_8);
        part.setHeader("Content-Transfer-Encoding", "base64");
    }

    private static MimeBodyPart part(Attachment attachment) throws MessagingException {
        String name = attachmentName(attachment);
        ContentType type = contentType(attachment);
        ParameterList typeParameters = type.getParameterList() == null ? new ParameterList() : type.getParameterList();
        typeParameters.set("name", name, UTF_8);
        type.setParameterList(typeParameters);
        ParameterList dispositionParameters = new ParameterList();
        dispositionParameters.set("filename", name, UTF_8);

        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), type.getBaseType())));
        part.setHeader("Content-Type", type.toString());
        part.setHeader("Content-Disposition", new ContentDisposition(Part.ATTACHMENT, dispositionParameters).toString());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** Encoded by RFC 2231 a Chinese character takes 9 bytes, and a mail line may have 998. */
    private static String attachmentName(Attachment attachment) {
        String name = HeaderText.checked("附件名稱", attachment.name());
        if (name.length() > LONGEST_NAME) {
            throw new Refusal("「附件名稱」不得超過" + LONGEST_NAME + "字：" + name + "。");
        }
        return name;
    }

    private static ContentType contentType(Attachment attachment) {
        try {
            return new ContentType(HeaderText.checked("附件類型", attachment.contentType()));
        } catch (ParseException e) {
            throw new Refusal("附件「" + attachment.name() + "」之類型不正確：" + attachment.contentType() + "。");
        }
    }

    /** Ends with a line break: the SMTP client would add a missing one, and then other bytes would go out than were kept. */
    private static byte[] bytes(MimeMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeTo(out);
        byte[] written = out.toByteArray();
        if (written[written.length - 1] != '\n') {
            out.write('\r');
            out.write('\n');
        }
        return out.toByteArray();
    }

    private static final class WithOwnMessageId extends MimeMessage {

        private final String messageId;

        WithOwnMessageId(String messageId) {
            super(Session.getInstance(new Properties()));
            this.messageId = messageId;
        }

        /** The library's own would contain the name of the machine. */
        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
