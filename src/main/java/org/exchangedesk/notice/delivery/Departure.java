package org.exchangedesk.notice.delivery;

import java.time.LocalDate;
import org.exchangedesk.correspondence.DeliveryChannel;

/**
 * How a document really left the office, which may differ from how it was dispatched.
 *
 * @param on           day in Asia/Taipei on which the mail server took it, or of the letter sent in its place
 * @param mailbox      where the e-mail went, which may have been corrected since; null for a letter
 * @param letterNumber 發文字號 of the letter in its place; null for an e-mail
 */
public record Departure(LocalDate on, DeliveryChannel channel, String mailbox, String letterNumber) {

    public boolean byLetter() {
        return channel != DeliveryChannel.EMAIL;
    }
}
