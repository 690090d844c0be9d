package org.exchangedesk.notice.delivery;

import java.time.LocalDate;
import org.exchangedesk.Checks;
import org.exchangedesk.correspondence.DeliveryChannel;

/**
 * How staff send an approved document out.
 *
 * @param recipientEmail needed for {@link DeliveryChannel#EMAIL} only
 * @param documentNumber 發文字號 (公文程式條例 art. 6)
 * @param sentOn         發文日期
 */
public record Dispatch(DeliveryChannel channel, String recipientEmail, String documentNumber, LocalDate sentOn) {

    /** What the document itself prints. */
    public void check() {
        new Checks().requireText(documentNumber, "發文字號").requirePresent(sentOn, "發文日期").refuseIfAny();
    }

    public void check(LocalDate earliest, LocalDate today) {
        new Checks()
            .requirePresent(channel, "發送方式")
            .require(channel != DeliveryChannel.EMAIL || recipientEmail != null, "以電子郵件發送者，請填寫收件電子郵件信箱")
            .requireText(documentNumber, "發文字號")
            .requirePresent(sentOn, "發文日期")
            .require(sentOn == null || !sentOn.isAfter(today), "發文日期不得晚於今日")
            .require(sentOn == null || !sentOn.isBefore(earliest), "發文日期不得早於核定日期")
            .require(channel != DeliveryChannel.EMAIL || sentOn == null || sentOn.isEqual(today), "以電子郵件發送者，發文日期須為今日")
            .refuseIfAny();
    }
}
