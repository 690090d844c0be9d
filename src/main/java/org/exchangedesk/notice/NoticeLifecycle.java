package org.exchangedesk.notice;

/** What a case has to tell the process. A call when nobody waits is not an error: the record is the truth, the call only wakes. */
public interface NoticeLifecycle {

    /**
     * What people enter beside their tasks would be kept and never worked on if the process were gone.
     *
     * @throws org.exchangedesk.Refusal when no process instance of the case runs any more
     */
    void requireRunning(String caseNo);

    /**
     * @param replyNo number of the reply in its case
     * @throws org.exchangedesk.Refusal as {@link #requireRunning}
     */
    void replyRegistered(String caseNo, int replyNo);

    /** The reply in hand may be the one that was corrected: whoever calls about it or checks it has to begin again. */
    void replyCorrected(String caseNo, int replyNo);

    void earlyFollowUpRequested(String caseNo);

    void deadlineCorrected(String caseNo);

    /** A wrong 「改善完成」 was corrected: the given round is assessed again. */
    void assessmentCorrected(String caseNo, int round);

    void noticeWithdrawn(String caseNo);

    void suspensionNoticeSent(String caseNo);

    void suspensionRevoked(String caseNo);
}
