package org.exchangedesk.notice.sheet;

import java.util.List;
import org.exchangedesk.document.Label;

/** The telephone records (公務電話紀錄, C5) of a case, one page each, the oldest first. */
public record PhoneSheet(@Label("機關全銜") String authorityName, @Label("案號") String caseNo, @Label("機關（構）代碼") String orgCode,
    @Label("機關（構）名稱") String orgName, List<Call> calls) {

    public PhoneSheet {
        calls = List.copyOf(calls);
    }

    /**
     * One call or attempt to call about an e-mail reply.
     *
     * @param caller   who called, of which side
     * @param receiver who was called, of which side; empty when nobody answered
     * @param talkedAt day and time of the call
     * @param outcome  what it came to
     * @param recorded who wrote it down, and when
     */
    public record Call(@Label("回復號次") String replyNo, @Label("發話人") String caller, @Label("受話人") String receiver,
        @Label("電話號碼") String phoneNumber, @Label("通話時間") String talkedAt, @Label("通話內容") String content,
        @Label("通話結果") String outcome, @Label("記錄人") String recorded) {
    }
}
