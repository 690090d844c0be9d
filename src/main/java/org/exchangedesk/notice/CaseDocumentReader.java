package org.exchangedesk.notice;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.exchangedesk.Refusal;
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
    private final CaseSheets sheets;
    private final Clock clock;

    CaseDocumentReader(CaseFile caseFile, CasePapers papers, CaseSheets sheets, Clock clock) {
        this.caseFile = caseFile;
        this.papers = papers;
        this.sheets = sheets;
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
            return sheets.of(notice, form).map(sheet -> new Entry(form, draftName(form), null));
        } catch (Refusal hindrance) {
            return Optional.of(new Entry(form, draftName(form), hindrance.getMessage()));
        }
    }

    Optional<Found> find(String caseNo, OfficialForm form) {
        ImprovementNotice notice = caseFile.forReading(caseNo);
        Optional<KeptDocument> kept = papers.kept(notice, form).stream().findFirst();
        return kept.isPresent() ? kept.map(issued -> new Found(notice.caseNo(), keptName(notice, form), issued, null))
            : sheets.of(notice, form).map(sheet -> new Found(notice.caseNo(), draftName(form), null, sheet));
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
}
