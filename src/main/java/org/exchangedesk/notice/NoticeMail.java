package org.exchangedesk.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.correspondence.MailKind;
import org.exchangedesk.correspondence.OutgoingMail;
import org.exchangedesk.notice.delivery.Departure;
import org.exchangedesk.notice.suspension.BureauReport;

/**
 * What a case writes by e-mail, each with all that belongs to it: whom it goes to, what follows when it cannot be delivered, when the
 * case has overtaken it, and what happens when it has gone. {@link NoticeLetters} says when it is written.
 */
public enum NoticeMail implements MailKind {

    NOTICE("限期改善通知", "notice", To.ORGANIZATION, Undelivered.CASE_STOPS) {
        @Override
        void gone(OutgoingMail mail, NoticeService notices, SuspensionService suspensions) {
            notices.noticeGone(mail.caseNo(), Departure.of(mail));
        }

        @Override
        Optional<String> whyStale(ImprovementNotice notice, String occurrence, Instant now) {
            return when(!now.isBefore(notice.deadline().endsAt()),
                "改善期限已屆而限期改善單始終未能寄出；請選「不再寄送」，並以「撤銷改善單」撤銷後重新發文");
        }
    },
    REMINDER("改善期限催辦通知", "reminder", To.ORGANIZATION, Undelivered.NO_MATTER) {
        @Override
        Optional<String> overtaken(ImprovementNotice notice, String occurrence, Instant now) {
            return when(notice.status() != NoticeStatus.ISSUED || !now.isBefore(notice.deadline().endsAt())
                || !occurrence.startsWith(notice.deadline().dueOn() + "/"), "所催辦之改善期限已屆滿或已變更");
        }

        /** It counts the days that are left. */
        @Override
        Optional<String> whyStale(ImprovementNotice notice, String occurrence, Instant now) {
            return when(!occurrence.equals(notice.deadline().dueOn() + "/" + LocalDate.ofInstant(now, TaipeiTime.ZONE)), "所載剩餘日數已不符");
        }
    },
    INCOMPLETE_REPLY("回復資料補正通知", "incompleteReply", To.ORGANIZATION, Undelivered.PERSON_DECIDES) {
        @Override
        Optional<String> overtaken(ImprovementNotice notice, String occurrence, Instant now) {
            return when(!notice.replies().stillIncomplete(Integer.parseInt(occurrence)), "該號回復業經補正或更正");
        }
    },
    EXTENSION("再給予改善期限通知", "extension", To.ORGANIZATION, Undelivered.PERSON_DECIDES) {
        @Override
        Optional<String> overtaken(ImprovementNotice notice, String occurrence, Instant now) {
            return anotherDeadline(notice, occurrence)
                .or(() -> when(notice.status() == NoticeStatus.CLOSING || notice.status() == NoticeStatus.CLOSED, "案件已進入結案，所載改善期限不再適用"));
        }

        @Override
        Optional<String> whyStale(ImprovementNotice notice, String occurrence, Instant now) {
            return deadlineOver(notice, now);
        }
    },
    EXTENSION_TAKEN_BACK("更正改善期限通知", "extensionTakenBack", To.ORGANIZATION, Undelivered.PERSON_DECIDES) {
        @Override
        Optional<String> overtaken(ImprovementNotice notice, String occurrence, Instant now) {
            return anotherDeadline(notice, occurrence);
        }
    },
    SUSPENSION("中止交換服務通知", "suspension", To.ORGANIZATION, Undelivered.CASE_STOPS) {
        @Override
        Optional<String> overtaken(ImprovementNotice notice, String occurrence, Instant now) {
            return revoked(notice).or(() -> when(notice.suspension().lapsed(LocalDate.ofInstant(now, TaipeiTime.ZONE))
                || !occurrence.equals(String.valueOf(notice.suspensionDispatches())), "通知所載中止起日已屆而通知未寄出，須以新起日另行繕發中止通知"));
        }

        @Override
        void gone(OutgoingMail mail, NoticeService notices, SuspensionService suspensions) {
            suspensions.noticeGone(mail.caseNo(), mail.originalOccurrence(), Departure.of(mail));
        }
    },
    REVOCATION("撤銷中止交換服務通知", "revocation", To.WHOEVER_WAS_TOLD, Undelivered.PERSON_DECIDES),
    CLOSING("結案通知", "closing", To.ORGANIZATION, Undelivered.PERSON_DECIDES),
    WITHDRAWAL("撤銷限期改善通知", "withdrawal", To.WHOEVER_WAS_TOLD, Undelivered.PERSON_DECIDES) {
        @Override
        Optional<String> whyOvertaken(ImprovementNotice notice, String occurrence, Instant now) {
            return Optional.empty();
        }
    },
    BUREAU_REPORT("回報檔案管理局", "bureauReport", To.BUREAU, Undelivered.CASE_STOPS) {
        @Override
        Optional<String> overtaken(ImprovementNotice notice, String occurrence, Instant now) {
            return revoked(notice);
        }

        @Override
        void gone(OutgoingMail mail, NoticeService notices, SuspensionService suspensions) {
            suspensions.reported(mail.caseNo(), Departure.of(mail).on());
        }
    },
    BUREAU_REMINDER("洽詢檔案管理局辦理情形", "bureauReminder", To.BUREAU, Undelivered.NO_MATTER) {
        @Override
        Optional<String> overtaken(ImprovementNotice notice, String occurrence, Instant now) {
            BureauReport report = notice.suspension().lastReport();
            return revoked(notice).or(() -> when(report.answer() != null || !occurrence.equals(String.valueOf(report.occurrence())),
                "檔案管理局已回復"));
        }
    };

    /** Whom a kind of mail goes to. */
    enum To {
        ORGANIZATION, BUREAU,
        /** The organisation and the bureau, each at the address where it was notified of what no longer holds. */
        WHOEVER_WAS_TOLD
    }

    /** What follows when it cannot be delivered. */
    private enum Undelivered {
        NO_MATTER, PERSON_DECIDES, CASE_STOPS
    }

    /** Every text may use each of them; {@link NoticePlaceholders#mail} gives them their values. */
    static final Set<String> PLACEHOLDERS = Set.of("caseNo", "orgCode", "orgName", "issueDate", "deadline", "deadlineStated",
        "previousDeadline", "documentNumber", "contactUnit", "contactName", "contactPhone", "contactEmail", "reason", "missingItems",
        "suspensionNoticeDate", "suspensionStartDate", "roundName", "outcome", "correction", "reminderDaysLeft",
        "originalDocumentNumber", "toBureau", "authorityName", "suspensionRevoked");

    private static final String TAKEN_BACK = "案件或中止已撤銷";

    private final String label;
    private final String templateName;
    private final To to;
    private final Undelivered undelivered;

    NoticeMail(String label, String templateName, To to, Undelivered undelivered) {
        this.label = label;
        this.templateName = templateName;
        this.to = to;
        this.undelivered = undelivered;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String template() {
        return "config/mail/" + templateName + ".txt";
    }

    @Override
    public Set<String> placeholders() {
        return PLACEHOLDERS;
    }

    @Override
    public boolean legallyRelevant() {
        return undelivered != Undelivered.NO_MATTER;
    }

    @Override
    public boolean indispensable() {
        return undelivered == Undelivered.CASE_STOPS;
    }

    To to() {
        return to;
    }

    /** Whether the mail of that occurrence goes to the bureau. */
    boolean toBureau(String occurrence) {
        return to == To.BUREAU || to == To.WHOEVER_WAS_TOLD && occurrence.equals(NoticeLetters.BUREAU);
    }

    static Set<NoticeMail> all(To to) {
        return Arrays.stream(values()).filter(kind -> kind.to == to).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Why the case no longer stands behind such a mail: its content no longer holds, so it is neither sent late nor sent again.
     *
     * @param occurrence which mail of its kind, without the count of being sent again
     * @param now        an instant and not a day, since a deadline may be over at noon
     * @return words for a refusal; empty while the case stands behind the mail
     */
    Optional<String> whyOvertaken(ImprovementNotice notice, String occurrence, Instant now) {
        return when(notice.status() == NoticeStatus.WITHDRAWN, TAKEN_BACK).or(() -> overtaken(notice, occurrence, now));
    }

    /** The same for what a kind has of its own. */
    Optional<String> overtaken(ImprovementNotice notice, String occurrence, Instant now) {
        return Optional.empty();
    }

    /** Why its words no longer hold on the day it would leave, though the case still stands behind it; words for the person who decides. */
    Optional<String> whyStale(ImprovementNotice notice, String occurrence, Instant now) {
        return Optional.empty();
    }

    /** The mail has gone, as such or as a letter in its place. */
    void gone(OutgoingMail mail, NoticeService notices, SuspensionService suspensions) {
    }

    private static Optional<String> revoked(ImprovementNotice notice) {
        return when(notice.suspension().revoked(), TAKEN_BACK);
    }

    private static Optional<String> anotherDeadline(ImprovementNotice notice, String occurrence) {
        return when(!occurrence.equals(String.valueOf(notice.deadlines().size())), "通知所載改善期限嗣後已變更");
    }

    private static Optional<String> deadlineOver(ImprovementNotice notice, Instant now) {
        return when(!now.isBefore(notice.deadline().endsAt()),
            "所載改善期限已屆而未能寄出；請選「不再寄送」，並於查核評估時斟酌");
    }

    private static Optional<String> when(boolean overtaken, String why) {
        return overtaken ? Optional.of(why) : Optional.empty();
    }
}
