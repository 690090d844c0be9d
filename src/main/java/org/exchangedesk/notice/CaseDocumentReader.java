package org.exchangedesk.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.exchangedesk.calendar.LegalDates;
import org.exchangedesk.calendar.TaipeiTime;
import org.exchangedesk.document.OfficialForm;
import org.exchangedesk.notice.CaseDocuments.Document;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what a case has of each official document: the kept one, else what a draft would be printed from. */
@Component
@Transactional(readOnly = true)
class CaseDocumentReader {

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

    List<Document> all(String caseNo) {
        return Arrays.stream(OfficialForm.values()).flatMap(form -> find(caseNo, form).stream()).toList();
    }

    Optional<Document> find(String caseNo, OfficialForm form) {
        ImprovementNotice notice = caseFile.forReading(caseNo);
        Optional<byte[]> kept = papers.kept(notice, form);
        return kept.isPresent() ? kept.map(pdf -> new Document(notice.caseNo(), form, pdf, null))
            : draft(notice, form).map(sheet -> new Document(notice.caseNo(), form, null, sheet));
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
