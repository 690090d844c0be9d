package org.exchangedesk.notice;

import java.time.LocalDate;
import java.util.Optional;
import org.exchangedesk.DeskSettings;
import org.exchangedesk.calendar.RocDate;
import org.exchangedesk.correspondence.Attachment;
import org.exchangedesk.document.DocumentSettings;
import org.exchangedesk.document.KeptDocuments;
import org.exchangedesk.document.NoticeOdt;
import org.exchangedesk.document.NoticeSheet;
import org.exchangedesk.document.OfficialDocuments;
import org.exchangedesk.document.OfficialForm;
import org.springframework.stereotype.Component;

/**
 * The official documents of a case: printed and kept in the step in which a person issues them, so that what cannot be printed is refused
 * while that person can change it, and read again as they were kept.
 */
@Component
class CasePapers {

    private static final String EDITABLE = ".odt";
    private static final String UNNUMBERED = "（繕發時填入）";

    private final OfficialDocuments documents;
    private final NoticeOdt odt;
    private final KeptDocuments kept;
    private final DeskSettings settings;
    private final DocumentSettings office;

    CasePapers(OfficialDocuments documents, NoticeOdt odt, KeptDocuments kept, DeskSettings settings, DocumentSettings office) {
        this.documents = documents;
        this.odt = odt;
        this.kept = kept;
        this.settings = settings;
        this.office = office;
    }

    // ---- checked while somebody is there to change it -----------------------------------------------------------------------

    /** @throws org.exchangedesk.Refusal when the notice holds what cannot be printed */
    void checkNotice(ImprovementNotice notice, LocalDate today) {
        documents.check(notice(notice, "", today, RocDate.full(today)));
    }

    /** What an assessment adds to the sheet and, when it comes to that, to the notice of suspension. */
    void checkRow(Assessment row) {
        documents.check("otherText", row.otherText() == null ? "" : row.otherText());
        documents.check("severityReason", row.severityReason() == null ? "" : row.severityReason());
    }

    /** What 連線異動表 will say has changed. */
    void checkCorrection(String correction) {
        documents.check("correction", correction);
    }

    void checkCalls(ImprovementNotice notice) {
        documents.check(calls(notice));
    }

    // ---- issued ---------------------------------------------------------------------------------------------------------------

    /** Prints and keeps the notice, to be read and to be filled in; returns its words. */
    String issueNotice(ImprovementNotice notice, String documentNumber, LocalDate sentOn, String deadline) {
        NoticeSheet sheet = notice(notice, documentNumber, sentOn, deadline);
        kept.keep(notice.caseNo(), OfficialForm.IMPROVEMENT_NOTICE.id() + EDITABLE, odt.fill(sheet));
        return issue(notice, OfficialForm.IMPROVEMENT_NOTICE, sheet);
    }

    /** Prints and keeps the notice of suspension; returns its words. */
    String issueSuspension(ImprovementNotice notice, String documentNumber, LocalDate sentOn, LocalDate startOn) {
        return issue(notice, OfficialForm.SUSPENSION_NOTICE,
            Sheets.suspension(notice, notice.followUps().approvedSuspension().orElseThrow(), settings.authorityName(), office,
                documentNumber, sentOn, startOn));
    }

    /** Prints and keeps 連線異動表; returns its words. */
    String issueConnectionChange(ImprovementNotice notice, BureauReport report, LocalDate today) {
        return issue(notice, OfficialForm.CONNECTION_CHANGE_FORM,
            Sheets.connectionChange(notice, settings.authorityName(), report, today));
    }

    private String issue(ImprovementNotice notice, OfficialForm form, Record sheet) {
        kept.keep(notice.caseNo(), form.id(), documents.pdf(sheet));
        return documents.text(sheet);
    }

    // ---- read -----------------------------------------------------------------------------------------------------------------

    /** The document as it was kept. One that an older release issued was kept as text only, and goes as that. */
    Attachment attachment(ImprovementNotice notice, OfficialForm form, String textOfOlderRelease) {
        return kept.newest(notice.caseNo(), form.id()).map(pdf -> new Attachment(form.title() + ".pdf", "application/pdf", pdf))
            .orElseGet(() -> Attachment.text(form.title() + ".txt", textOfOlderRelease));
    }

    /** The notice as the recipient fills it in, as it was kept; none of a notice that an older release issued. */
    Optional<Attachment> editableNotice(ImprovementNotice notice) {
        return kept.newest(notice.caseNo(), OfficialForm.IMPROVEMENT_NOTICE.id() + EDITABLE)
            .map(content -> new Attachment(OfficialForm.IMPROVEMENT_NOTICE.title() + EDITABLE, NoticeOdt.MEDIA_TYPE, content));
    }

    Optional<byte[]> kept(ImprovementNotice notice, OfficialForm form) {
        return kept.newest(notice.caseNo(), form.id());
    }

    Record noticeDraft(ImprovementNotice notice, LocalDate today, String deadline) {
        return notice(notice, UNNUMBERED, today, deadline);
    }

    /** From the suspension that is proposed or approved. */
    Record suspensionDraft(ImprovementNotice notice, LocalDate today) {
        Assessment row = notice.followUps().proposedSuspension().or(notice.followUps()::approvedSuspension).orElseThrow();
        return Sheets.suspension(notice, row, settings.authorityName(), office, UNNUMBERED, today, row.proposedStartOn());
    }

    Record followUps(ImprovementNotice notice) {
        return Sheets.followUps(notice, settings.authorityName());
    }

    Record calls(ImprovementNotice notice) {
        return Sheets.calls(notice, settings.authorityName());
    }

    /** The words of the notice as it would be issued on that day, before it has a number. */
    String noticePreview(ImprovementNotice notice, LocalDate today, String deadline) {
        return documents.text(noticeDraft(notice, today, deadline));
    }

    private NoticeSheet notice(ImprovementNotice notice, String documentNumber, LocalDate sentOn, String deadline) {
        return NoticeTexts.sheet(notice, settings.authorityName(), documentNumber, sentOn, deadline);
    }
}
