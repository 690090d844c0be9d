package org.exchangedesk.notice.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.exchangedesk.Refusal;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.date.RocDate;
import org.exchangedesk.document.KeptDocument;
import org.exchangedesk.notice.Cases;
import org.exchangedesk.notice.ImprovementNotice;
import org.exchangedesk.notice.NoticePapers;
import org.exchangedesk.notice.casefile.CaseDocuments.Entry;
import org.exchangedesk.notice.sheet.NoticePaper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what a case has of each official document: those that were kept, and what a draft would be printed from. */
@Component
@Transactional(readOnly = true)
class CaseDocumentReader {

    /**
     * Either {@code kept} or {@code draft} is set.
     *
     * @param kept  which of those that were issued
     * @param draft what it would be printed from
     */
    record Found(String caseNo, String name, KeptDocument kept, Record draft) {
    }

    private static final String EDITABLE_NAME = NoticePaper.IMPROVEMENT_NOTICE.title() + "（可填寫之 ODT 檔）";

    private final Cases cases;
    private final NoticePapers papers;
    private final CaseSheets sheets;
    private final Clock clock;

    CaseDocumentReader(Cases cases, NoticePapers papers, CaseSheets sheets, Clock clock) {
        this.cases = cases;
        this.papers = papers;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** In the order of the forms; of one form what is yet to be issued comes first, then what was issued, the newest first. */
    List<Entry> all(String caseNo) {
        ImprovementNotice notice = cases.forReading(caseNo);
        return Arrays.stream(NoticePaper.values()).flatMap(form -> {
            List<KeptDocument> kept = papers.kept(notice, form);
            return Stream
                .of(draftEntry(notice, form, !kept.isEmpty()).stream(), kept.stream().map(one -> keptEntry(notice, form, one, kept.get(0))),
                    form == NoticePaper.IMPROVEMENT_NOTICE ? editableEntry(notice).stream() : Stream.<Entry>empty())
                .flatMap(entries -> entries);
        }).toList();
    }

    private Optional<Entry> editableEntry(ImprovementNotice notice) {
        return papers.keptEditable(notice).stream().findFirst()
            .map(one -> new Entry(CaseDocuments.EDITABLE_NOTICE, EDITABLE_NAME, made(one), null));
    }

    /** The newest notice as its recipient fills it in. */
    Optional<Found> editableNotice(String caseNo) {
        ImprovementNotice notice = cases.forReading(caseNo);
        return papers.keptEditable(notice).stream().findFirst().map(one -> new Found(notice.caseNo(), EDITABLE_NAME, one, null));
    }

    private Optional<Entry> draftEntry(ImprovementNotice notice, NoticePaper form, boolean besideKept) {
        String address = form.id() + (besideKept ? "/" + CaseDocuments.DRAFT : "");
        try {
            return sheets.of(notice, form).map(sheet -> new Entry(address, draftName(form), "", null));
        } catch (Refusal hindrance) {
            return Optional.of(new Entry(address, draftName(form), "", hindrance.getMessage()));
        }
    }

    private Entry keptEntry(ImprovementNotice notice, NoticePaper form, KeptDocument one, KeptDocument newest) {
        String issued = (newest.occurrence() > 1 ? "第" + one.occurrence() + "次，" : "")
            + made(one);
        return new Entry(form.id() + (one == newest ? "" : "/" + one.occurrence()), keptName(notice, form, one, newest), issued, null);
    }

    private static String made(KeptDocument one) {
        return RocDate.plain(LocalDate.ofInstant(one.at(), TaipeiTime.ZONE)) + "製作";
    }

    /** The newest that was issued, else what would be. */
    Optional<Found> find(String caseNo, NoticePaper form) {
        Optional<Found> kept = kept(caseNo, form, all -> all.stream().findFirst());
        return kept.isPresent() ? kept : draft(caseNo, form);
    }

    /** One of those that were issued. */
    Optional<Found> occurrence(String caseNo, NoticePaper form, int occurrence) {
        return kept(caseNo, form, all -> all.stream().filter(one -> one.occurrence() == occurrence).findFirst());
    }

    /** What would be issued, also beside what was. */
    Optional<Found> draft(String caseNo, NoticePaper form) {
        ImprovementNotice notice = cases.forReading(caseNo);
        return sheets.of(notice, form).map(sheet -> new Found(notice.caseNo(), draftName(form), null, sheet));
    }

    private Optional<Found> kept(String caseNo, NoticePaper form, Function<List<KeptDocument>, Optional<KeptDocument>> wanted) {
        ImprovementNotice notice = cases.forReading(caseNo);
        List<KeptDocument> all = papers.kept(notice, form);
        return wanted.apply(all).map(one -> new Found(notice.caseNo(), keptName(notice, form, one, all.get(0)), one, null));
    }

    /** A notice of suspension whose start day came before it had gone notifies nobody; another one has to be issued. */
    private String keptName(ImprovementNotice notice, NoticePaper form, KeptDocument one, KeptDocument newest) {
        boolean lapsed = form == NoticePaper.SUSPENSION_NOTICE && notice.suspension().lapsed(TaipeiTime.today(clock));
        return form.title() + (one != newest ? "（前次）" : lapsed ? "（未生效）" : "");
    }

    /** Marks unissued notices as drafts; sheets that are always printed anew are never drafts. */
    private static String draftName(NoticePaper form) {
        boolean issuable = form == NoticePaper.IMPROVEMENT_NOTICE || form == NoticePaper.SUSPENSION_NOTICE;
        return form.title() + (issuable ? "（稿）" : "");
    }
}
