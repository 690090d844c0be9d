package org.exchangedesk.document;

import org.exchangedesk.template.Tick;

/**
 * Everything 追蹤評估表 (F-31 … F-38) prints that is not wording of the form itself. Dates are written out; what is not known yet is a
 * blank to be filled by hand, none is null.
 */
public record FollowUpSheet(String authorityName, String caseNo, String orgCode, String orgName, Round first, Round second,
    LastRound third) {

    /**
     * The first or second follow-up, with the four results the form offers.
     *
     * @param extendedTo the new deadline
     * @param noticeDate the day on which the suspension was notified
     * @param startDate  the first day without service
     */
    public record Round(Tick completed, Tick extended, String extendedTo, Tick suspended, String noticeDate, String startDate,
        Tick other, String otherText, String officer, String followUpDate) {
    }

    /** The third follow-up, which knows no further deadline and no other result (D3). */
    public record LastRound(Tick completed, Tick suspended, String noticeDate, String startDate, String officer, String followUpDate) {
    }
}
