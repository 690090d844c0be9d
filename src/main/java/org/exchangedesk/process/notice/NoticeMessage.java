package org.exchangedesk.process.notice;

import org.exchangedesk.process.Message;

/** The messages with which a case wakes its processes. */
enum NoticeMessage implements Message {

    REPLY_REGISTERED("replyRegistered"),
    REPLY_CORRECTED("replyCorrected"),
    EARLY_FOLLOW_UP_REQUESTED("earlyFollowUpRequested"),
    DEADLINE_CORRECTED("deadlineCorrected"),
    ASSESSMENT_CORRECTED("assessmentCorrected"),
    NOTICE_WITHDRAWN("noticeWithdrawn"),
    SUSPENSION_NOTICE_SENT("suspensionNoticeSent"),
    SUSPENSION_REVOKED("suspensionRevoked");

    private final String messageName;

    NoticeMessage(String messageName) {
        this.messageName = messageName;
    }

    @Override
    public String messageName() {
        return messageName;
    }
}
