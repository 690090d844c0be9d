package org.exchangedesk.document;

import java.util.List;

/** The telephone records (公務電話紀錄, C5) of a case, one page each, the oldest first. */
public record PhoneSheet(String authorityName, String caseNo, String orgCode, String orgName, List<Call> calls) {

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
    public record Call(String replyNo, String caller, String receiver, String phoneNumber, String talkedAt, String content,
        String outcome, String recorded) {
    }
}
