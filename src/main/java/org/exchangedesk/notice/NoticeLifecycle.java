package org.exchangedesk.notice;

/** What a case has to tell the process. A call when nobody waits is not an error: the record is the truth, the call only wakes. */
public interface NoticeLifecycle {

    /** @param replyNo number of the reply in its case */
    void replyRegistered(String caseNo, int replyNo);

    /** The reply in hand may be the one that was corrected: whoever calls about it or checks it has to begin again. */
    void replyCorrected(String caseNo);

    void earlyFollowUpRequested(String caseNo);

    void deadlineCorrected(String caseNo);

    /** A wrong 「改善完成」 was corrected: the given round is assessed again. */
    void assessmentCorrected(String caseNo, int round);

    void noticeWithdrawn(String caseNo);

    void suspensionNoticeSent(String caseNo);

    void suspensionRevoked(String caseNo);
}
