package org.exchangedesk.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.exchangedesk.Refusal;
import org.exchangedesk.calendar.LegalDates;
import org.exchangedesk.calendar.TaipeiTime;
import org.exchangedesk.document.KeptDocument;
import org.exchangedesk.document.OfficialForm;
import org.exchangedesk.notice.CaseDocuments.Entry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what a case has of each official document: the kept one, else what a draft would be printed from. */
@Component
@Transactional(readOnly = true)
class CaseDocumentReader {

    /**
     * One of the two is there.
     *
     * @param kept  which of those that were issued
     * @param draft what it would be printed from
     */
    record Found(String caseNo, String name, KeptDocument kept, Record draft) {
    }

    private final CaseFile caseFile;
    private final CasePapers papers;
    private final LegalDates dates;
    private final Clock clock;

    CaseDocumentReader(CaseFile caseFile, CasePapers papers, LegalDates dates, Clock clock) {
        this.caseFile = caseFile;
        this.papers = papers;
        this.dates = dates;
        this.clock = clock;
    }

    List<Entry> all(String caseNo) {
        ImprovementNotice notice = caseFile.forReading(caseNo);
        return Arrays.stream(OfficialForm.values()).flatMap(form -> entry(notice, form).stream()).toList();
    }

    private Optional<Entry> entry(ImprovementNotice notice, OfficialForm form) {
        if (!papers.kept(notice, form).isEmpty()) {
            return Optional.of(new Entry(form, keptName(notice, form), null));
        }
        try {
            return draft(notice, form).map(sheet -> new Entry(form, draftName(form), null));
        } catch (Refusal hindrance) {
            return Optional.of(new Entry(form, draftName(form), hindrance.getMessage()));
        }
    }

    Optional<Found> find(String caseNo, OfficialForm form) {
        ImprovementNotice notice = caseFile.forReading(caseNo);
        Optional<KeptDocument> kept = papers.kept(notice, form).stream().findFirst();
        return kept.isPresent() ? kept.map(issued -> new Found(notice.caseNo(), keptName(notice, form), issued, null))
            : draft(notice, form).map(sheet -> new Found(notice.caseNo(), draftName(form), null, sheet));
    }

    /** A notice of suspension whose start day came before it had gone notifies nobody; another one has to be issued. */
    private String keptName(ImprovementNotice notice, OfficialForm form) {
        boolean lapsed = form == OfficialForm.SUSPENSION_NOTICE && notice.suspension().lapsed(TaipeiTime.today(clock));
        return form.title() + (lapsed ? "（未生效）" : "");
    }

    /** Says of a notice that has not been issued that it is a draft; a sheet that is always printed anew is none. */
    private static String draftName(OfficialForm form) {
        boolean issuable = form == OfficialForm.IMPROVEMENT_NOTICE || form == OfficialForm.SUSPENSION_NOTICE;
        return form.title() + (issuable ? "（稿）" : "");
    }

    private Optional<Record> draft(ImprovementNotice notice, OfficialForm form) {
        LocalDate today = TaipeiTime.today(clock);
        return switch (form) {
            // one that an older release issued without keeping it is not printed again: it would look like the one that was sent
            case IMPROVEMENT_NOTICE -> when(notice, notice.terms() != null && notice.delivery(Delivery.Document.NOTICE).isEmpty())
                .map(n -> papers.noticeDraft(n, today, n.firstDeadline(today, dates, new Act(Act.SYSTEM, clock.instant())).printed()));
            case FOLLOW_UP_ASSESSMENT -> when(notice, !notice.followUps().rounds().isEmpty()).map(papers::followUps);
            case SUSPENSION_NOTICE -> when(notice, notice.followUps().approvedSuspension().or(notice.followUps()::proposedSuspension).isPresent()
                && notice.delivery(Delivery.Document.SUSPENSION).isEmpty()).map(n -> papers.suspensionDraft(n, today));
            case CONNECTION_CHANGE_FORM -> Optional.empty();
            case OFFICIAL_PHONE_RECORD -> when(notice, !notice.replies().calls().isEmpty()).map(papers::calls);
        };
    }

    private static Optional<ImprovementNotice> when(ImprovementNotice notice, boolean holds) {
        return Optional.of(notice).filter(n -> holds);
    }
}
