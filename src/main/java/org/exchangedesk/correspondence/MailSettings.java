package org.exchangedesk.correspondence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code exchange-desk.mail.*}; the server itself is set by Spring Boot's {@code spring.mail.*}.
 *
 * @param from            address the desk writes from, also the envelope sender; required
 * @param fromName        name shown beside it, may be Chinese or empty
 * @param replyTo         where answers go; empty means {@code from}
 * @param messageIdDomain right side of the Message-ID; empty means the domain of {@code from}
 * @param uncertainAfter  how long a claimed mail may go unmarked before nobody knows what became of it; must be longer than any
 *                        one conversation with the mail server
 * @param retryFor        how long a mail is tried again after its first attempt
 */
@ConfigurationProperties("exchange-desk.mail")
record MailSettings(String from, @DefaultValue("") String fromName, @DefaultValue("") String replyTo,
    @DefaultValue("") String messageIdDomain, @DefaultValue("PT10M") Duration uncertainAfter,
    @DefaultValue("PT48H") Duration retryFor) {

    /** Fails at start and not at the first mail. */
    MailSettings {
        if (from == null || from.isBlank()) {
            throw new IllegalArgumentException("exchange-desk.mail.from is missing: the address the desk writes from");
        }
        from = MailAddress.checked(from);
        replyTo = replyTo.isBlank() ? from : MailAddress.checked(replyTo);
        fromName = fromName.isBlank() ? null : HeaderText.checked("寄件者名稱", fromName);
        messageIdDomain = messageIdDomain.isBlank() ? from.substring(from.indexOf('@') + 1) : messageIdDomain.strip();
        MailAddress.checked("id@" + messageIdDomain);
    }
}
