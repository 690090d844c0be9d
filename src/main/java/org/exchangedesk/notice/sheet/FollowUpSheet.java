package org.exchangedesk.notice.sheet;

import org.exchangedesk.document.Label;
import org.exchangedesk.template.Tick;

/**
 * Everything 追蹤評估表 (F-31 … F-38) prints that is not wording of the form itself. Dates are written out; what is not known yet is a
 * blank to be filled by hand, none is null.
 */
public record FollowUpSheet(@Label("機關全銜") String authorityName, @Label("案號") String caseNo, @Label("機關（構）代碼") String orgCode,
    @Label("機關（構）名稱") String orgName, Round first, Round second,
    LastRound third) {

    /**
     * The first or second follow-up, with the four results the form offers.
     *
     * @param extendedTo the new deadline
     * @param noticeDate the day on which the suspension was notified
     * @param startDate  the first day without service
     * @param takenBack  that the suspension was revoked since, or empty
     */
    public record Round(Tick completed, Tick extended, @Label("新改善期限") String extendedTo, Tick suspended,
        @Label("中止通知日期") String noticeDate, @Label("中止起日") String startDate, @Label("中止之撤銷") String takenBack,
        Tick other, @Label("其他說明") String otherText, @Label("追蹤人員") String officer, @Label("追蹤日期") String followUpDate) {
    }

    /** The third follow-up, which knows no further deadline and no other result (D3). */
    public record LastRound(Tick completed, Tick suspended, @Label("中止通知日期") String noticeDate, @Label("中止起日") String startDate,
        @Label("中止之撤銷") String takenBack, @Label("追蹤人員") String officer, @Label("追蹤日期") String followUpDate) {
    }
}
