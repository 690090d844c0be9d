package org.exchangedesk.notice.reply;

import java.time.Instant;
import java.time.LocalDate;
import org.exchangedesk.Checks;
import org.exchangedesk.TaipeiTime;

/**
 * One telephone call about an e-mail reply as staff write it down (D5).
 *
 * @param phoneNumber the organisation's number in the register
 * @param theirPerson who spoke for the organisation; required once the reply is confirmed
 * @param talkedAt    time of the call or of the attempt
 */
public record PhoneCall(PhoneRecord.Direction direction, PhoneRecord.Outcome outcome, String phoneNumber, String ourPerson,
    String theirPerson, Instant talkedAt, String content) {

    public void check(LocalDate receivedOn, Instant now) {
        new Checks()
            .requirePresent(direction, "通話方向")
            .requirePresent(outcome, "通話結果")
            .require(phoneNumber != null, "登記資料無用戶電話，請先補正機關登記資料")
            .requireText(ourPerson, "本機關通話人")
            .require(outcome != PhoneRecord.Outcome.CONFIRMED || theirPerson != null, "已確認者，請填寫用戶通話人")
            .requirePresent(talkedAt, "通話時間")
            .require(talkedAt == null || !talkedAt.isAfter(now), "通話時間不得晚於現在")
            .require(talkedAt == null || !talkedAt.isBefore(TaipeiTime.startOf(receivedOn)), "通話時間不得早於收到回復之日")
            .requireText(content, "通話內容")
            .refuseIfAny();
    }
}
