package org.exchangedesk.notice.reply;

/** What a reply waits for: its confirmation by telephone, the check of its completeness, or nothing. */
public enum ReplyStep {
    CALL, CHECK, NONE
}
