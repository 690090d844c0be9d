package org.exchangedesk.notice.delivery;

import java.time.LocalDate;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.correspondence.DeliveryChannel;
import org.exchangedesk.correspondence.MailState;
import org.exchangedesk.correspondence.OutgoingMail;

/**
 * How a document really left the office, which may differ from how it was dispatched.
 *
 * @param on           day in Asia/Taipei on which the mail server took it, or of the letter sent in its place
 * @param mailbox      where the e-mail went, which may have been corrected since; null for a letter
 * @param letterNumber 發文字號 of the letter in its place; null for an e-mail
 */
public record Departure(LocalDate on, DeliveryChannel channel, String mailbox, String letterNumber) {

    /** Of a mail that has gone; a letter sent instead of it has its own date. */
    public static Departure of(OutgoingMail mail) {
        return mail.state() == MailState.BY_LETTER
            ? new Departure(mail.letterSentOn(), mail.letterChannel(), null, mail.letterDocumentNumber())
            : new Departure(LocalDate.ofInstant(mail.sentAt(), TaipeiTime.ZONE), DeliveryChannel.EMAIL, mail.recipient(), null);
    }

    public boolean byLetter() {
        return channel != DeliveryChannel.EMAIL;
    }
}
