package org.exchangedesk.notice.reply;

import java.time.LocalDate;
import java.util.List;
import org.exchangedesk.Checks;

/**
 * A reply as staff read it off the letter or the e-mail (F-15, F-20 … F-27). Only what makes it a reply at all is required:
 * what the organisation left out is a matter of completeness, not a refusal.
 *
 * @param receivedOn       day of arrival; for an e-mail the day it entered the mailbox, not the day of the telephone call
 *                         (電子簽章法 art. 9, D6)
 * @param noticeEnclosed   the completed notice came with it (F-28)
 * @param sealSeen         staff saw the organisation's seal, on paper or in a scan (F-27, D16)
 * @param evidence         names of the pieces of evidence
 * @param corrects         number of the reply that this entry corrects, or null
 * @param correctionReason why; required with {@code corrects}
 */
public record ReplyEntry(ReplyChannel channel, LocalDate receivedOn, String documentNumber, Respondent respondent,
    LocalDate claimedCompletionOn, boolean noticeEnclosed, List<String> handling,
    String completedItems, List<String> schedules, boolean sealSeen, List<String> evidence,
    Integer corrects, String correctionReason) {

    public void check(LocalDate noticeIssuedOn, LocalDate today) {
        new Checks()
            .requirePresent(channel, "回復方式")
            .requirePresent(receivedOn, "收到日期")
            .require(receivedOn == null || !receivedOn.isAfter(today), "收到日期不得晚於今日")
            .require(receivedOn == null || !receivedOn.isBefore(noticeIssuedOn), "收到日期不得早於改善單發文日期")
            .require(claimedCompletionOn == null || !claimedCompletionOn.isAfter(today), "用戶所稱完成日期不得晚於今日")
            .require(channel != ReplyChannel.OFFICIAL_LETTER || documentNumber != null, "以回文回復者，請填寫來文字號")
            .require(evidence.size() <= 50, "佐證資料至多50件")
            .require(corrects == null || correctionReason != null, "更正前一登錄時，請填寫更正理由")
            .require(correctionReason == null || corrects != null, "填寫更正理由時，請填寫更正第幾號回復")
            .refuseIfAny();
    }
}
