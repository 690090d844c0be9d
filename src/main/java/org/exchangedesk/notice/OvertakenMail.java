package org.exchangedesk.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.correspondence.MailKind;

/** Tells which mails of a case would say what no longer holds: they are neither sent late nor sent again. */
final class OvertakenMail {

    private OvertakenMail() {
    }

    /**
     * Why, in words for a refusal; empty while the case stands behind the mail.
     *
     * @param occurrence which mail of its kind, without the count of being sent again
     * @param now        a deadline may be over at noon of its day
     */
    static Optional<String> why(ImprovementNotice notice, MailKind kind, String occurrence, Instant now) {
        boolean withdrawn = notice.status() == NoticeStatus.WITHDRAWN && kind != MailKind.WITHDRAWAL;
        boolean overtaken = switch (kind) {
            case SUSPENSION, BUREAU_REPORT, BUREAU_REMINDER -> notice.suspension().revoked();
            default -> false;
        };
        if (withdrawn || overtaken) {
            return Optional.of("案件或中止已撤銷");
        }
        return switch (kind) {
            case SUSPENSION -> when(
                notice.suspension().lapsed(LocalDate.ofInstant(now, TaipeiTime.ZONE))
                    || !occurrence.equals(String.valueOf(notice.suspensionDispatches())),
                "通知所載中止起日已屆而通知未寄出，須以新起日另行繕發中止通知");
            case REMINDER -> when(notice.status() != NoticeStatus.ISSUED || !now.isBefore(notice.deadline().endsAt())
                || !occurrence.startsWith(notice.deadline().dueOn() + "/"), "所催辦之改善期限已屆滿或已變更");
            case EXTENSION, EXTENSION_TAKEN_BACK -> when(!occurrence.equals(String.valueOf(notice.deadlines().size())),
                "通知所載改善期限嗣後已變更");
            default -> Optional.empty();
        };
    }

    private static Optional<String> when(boolean overtaken, String why) {
        return overtaken ? Optional.of(why) : Optional.empty();
    }
}
