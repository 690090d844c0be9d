package org.exchangedesk.notice.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.exchangedesk.Act;
import org.exchangedesk.DeskSettings;
import org.exchangedesk.Refusal;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.calendar.legal.LegalDates;
import org.exchangedesk.document.DocumentSettings;
import org.exchangedesk.document.OfficialDocuments;
import org.exchangedesk.notice.FilledSheets;
import org.exchangedesk.notice.ImprovementNotice;
import org.exchangedesk.notice.NoticePlaceholders;
import org.exchangedesk.notice.NoticeStatus;
import org.exchangedesk.notice.StaffDirectory;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.notice.followup.Deadlines;
import org.exchangedesk.notice.sheet.NoticePaper;
import org.springframework.stereotype.Component;

/**
 * What each document of a case would be printed from today: drafts of what is yet to be issued, and the sheets that are always printed
 * anew.
 */
@Component
class CaseSheets {

    /** Stands in a draft for 發文字號. */
    private static final String UNNUMBERED = "（繕發時填入）";

    private final OfficialDocuments documents;
    private final StaffDirectory staff;
    private final LegalDates dates;
    private final Clock clock;
    private final String authority;
    private final DocumentSettings office;

    CaseSheets(OfficialDocuments documents, StaffDirectory staff, LegalDates dates, Clock clock, DeskSettings settings,
        DocumentSettings office) {
        this.documents = documents;
        this.staff = staff;
        this.dates = dates;
        this.clock = clock;
        this.authority = settings.authorityName();
        this.office = office;
    }

    /**
     * Empty when the case has nothing to print of it.
     *
     * @throws Refusal when its dates cannot be computed
     */
    Optional<Record> of(ImprovementNotice notice, NoticePaper form) {
        return Optional.ofNullable(switch (form) {
            // one that an older release issued without keeping it is not printed again: it would look like the one that was sent
            case IMPROVEMENT_NOTICE ->
                notice.terms() == null || notice.delivery(Delivery.Document.NOTICE).isPresent() ? null : draft(notice);
            case FOLLOW_UP_ASSESSMENT -> notice.followUps().rounds().isEmpty() ? null : FilledSheets.followUps(notice, authority, names());
            case SUSPENSION_NOTICE -> suspension(notice).orElse(null);
            case CONNECTION_CHANGE_FORM -> null;
            case OFFICIAL_PHONE_RECORD -> notice.replies().calls().isEmpty() ? null : FilledSheets.calls(notice, authority, names());
            case DEADLINE_COMPUTATION -> notice.deadlines().isEmpty() ? null : record(notice).computations(authority, clock.instant());
            case CASE_HISTORY -> record(notice).history(authority, clock.instant());
        });
    }

    /**
     * The words of the notice as it would be issued today.
     *
     * @throws Refusal when its deadline cannot be computed
     */
    String noticeInWords(ImprovementNotice notice) {
        return documents.text(draft(notice));
    }

    private Record draft(ImprovementNotice notice) {
        LocalDate today = TaipeiTime.today(clock);
        String deadline = Deadlines.first(today, notice.terms(), dates, today).stated();
        return NoticePlaceholders.sheet(notice, authority, UNNUMBERED, today, deadline);
    }

    /** From the suspension that is proposed or approved. */
    private Optional<Record> suspension(ImprovementNotice notice) {
        LocalDate today = TaipeiTime.today(clock);
        return notice.followUps().suspensionRow()
            .filter(row -> notice.status() == NoticeStatus.ISSUED
                || notice.status() == NoticeStatus.SUSPENDING && !notice.suspension().revoked())
            .filter(row -> notice.delivery(Delivery.Document.SUSPENSION).isEmpty() || lapsed(notice))
            .map(row -> FilledSheets.suspension(notice, row, authority, office, UNNUMBERED, today,
                notice.followUps().startToName(today, notice.terms(), dates.calendar())));
    }

    /** True when the dispatched notice had not gone before its start day came, so that another one has to be issued. */
    private boolean lapsed(ImprovementNotice notice) {
        return notice.status() == NoticeStatus.SUSPENDING && notice.suspension().lapsed(TaipeiTime.today(clock));
    }

    private CaseRecordSheets record(ImprovementNotice notice) {
        return new CaseRecordSheets(notice, names(), documents::spelledOut);
    }

    /** Each person is looked up once for a sheet. */
    private UnaryOperator<String> names() {
        Map<String, String> known = new HashMap<>(Map.of(Act.SYSTEM, "系統"));
        return account -> known.computeIfAbsent(account, staff::nameOf);
    }
}
