package org.exchangedesk.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.exchangedesk.Act;
import org.exchangedesk.DeskSettings;
import org.exchangedesk.Refusal;
import org.exchangedesk.correspondence.Attachment;
import org.exchangedesk.date.RocDate;
import org.exchangedesk.document.DocumentSettings;
import org.exchangedesk.document.EditableDocuments;
import org.exchangedesk.document.KeptDocument;
import org.exchangedesk.document.KeptDocuments;
import org.exchangedesk.document.OfficialDocuments;
import org.exchangedesk.notice.reply.PhoneCall;
import org.exchangedesk.notice.sheet.ConnectionChange;
import org.exchangedesk.notice.sheet.NoticePaper;
import org.exchangedesk.notice.sheet.NoticeSheet;
import org.exchangedesk.notice.sheet.SuspensionLetter;
import org.exchangedesk.notice.suspension.BureauReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The official documents of a case: printed and kept in the step in which a person issues them, so that what cannot be printed is refused
 * while that person can change it, and read again as they were kept.
 */
@Component
public class NoticePapers {

    private static final Logger LOG = LoggerFactory.getLogger(NoticePapers.class);

    private static final String EDITABLE = ".odt";

    private final OfficialDocuments documents;
    private final EditableDocuments odt;
    private final KeptDocuments kept;
    private final DeskSettings settings;
    private final DocumentSettings office;

    /**
     * @throws IllegalStateException when the name, the address or the fax of the authority cannot be printed: nobody could issue anything
     */
    NoticePapers(OfficialDocuments documents, EditableDocuments odt, KeptDocuments kept, DeskSettings settings, DocumentSettings office) {
        this.documents = documents;
        this.odt = odt;
        this.kept = kept;
        this.settings = settings;
        this.office = office;
        requirePrintable("exchange-desk.authority-name", NoticePaper.IMPROVEMENT_NOTICE, "authorityName", settings.authorityName());
        requirePrintable("exchange-desk.documents.address", NoticePaper.SUSPENSION_NOTICE, "address", office.address());
        requirePrintable("exchange-desk.documents.fax", NoticePaper.SUSPENSION_NOTICE, "fax", office.fax());
    }

    private void requirePrintable(String setting, NoticePaper paper, String field, String value) {
        try {
            documents.check(paper, field, value);
        } catch (Refusal unprintable) {
            throw new IllegalStateException("The desk does not start: " + setting + " cannot be printed: " + unprintable.getMessage(),
                unprintable);
        }
    }

    // ---- checked while somebody is there to change it -----------------------------------------------------------------------

    /** @throws Refusal when the notice holds what cannot be printed */
    void checkNotice(ImprovementNotice notice, LocalDate today) {
        documents.check(notice(notice, "", today, RocDate.full(today)));
    }

    /** Checks once more, since a case may be older than the check at registration; a supervisor can still have it changed. */
    void checkApproval(ImprovementNotice notice, LocalDate today) {
        saying("請選「退回修正」，由承辦人員修正後重新陳核。", () -> {
            checkNotice(notice, today);
            return null;
        });
    }

    /** What an assessment adds to the sheet and, when it comes to that, to the notice of suspension; null adds nothing. */
    void checkAssessment(String otherText, String severityReason) {
        documents.check(NoticePaper.FOLLOW_UP_ASSESSMENT, "otherText", otherText == null ? "" : otherText);
        documents.check(NoticePaper.SUSPENSION_NOTICE, "severityReason", severityReason == null ? "" : severityReason);
    }

    /** What 連線異動表 will say has changed; null adds nothing. */
    void checkCorrection(String correction) {
        documents.check(NoticePaper.CONNECTION_CHANGE_FORM, "correction", correction == null ? "" : correction);
    }

    /** What is typed about one call. */
    void checkCall(PhoneCall typed) {
        documents.check(FilledSheets.typed(typed));
    }

    private void checkNumber(String documentNumber) {
        documents.check(NoticePaper.IMPROVEMENT_NOTICE, "documentNumber", documentNumber);
    }

    /** Adds a way out to the refusal of a text that was typed in an earlier step and cannot be changed in this one. */
    private static <T> T saying(String wayOut, Supplier<T> step) {
        try {
            return step.get();
        } catch (Refusal typedBefore) {
            throw new Refusal(typedBefore.getMessage() + wayOut, typedBefore);
        }
    }

    // ---- issued ---------------------------------------------------------------------------------------------------------------

    /** Prints and keeps the notice as its case was approved; returns its words. */
    String dispatchNotice(ImprovementNotice notice, String documentNumber, LocalDate sentOn, String deadline) {
        checkNumber(documentNumber);
        return saying("本案業經核定，內容不得再修正；請系統管理者加裝字型，或以「撤銷改善單」撤銷後重新登錄。",
            () -> issueNotice(notice, documentNumber, sentOn, deadline));
    }

    /** The same for a letter sent instead of a mail: it has gone already, so only its number may still be refused. */
    String reissueNotice(ImprovementNotice notice, String letterNumber, LocalDate sentOn, String deadline) {
        checkNumber(letterNumber);
        NoticeSheet sheet = notice(notice, letterNumber, sentOn, deadline);
        return printable(notice, NoticePaper.IMPROVEMENT_NOTICE, sheet)
            ? issueNotice(notice, letterNumber, sentOn, deadline)
            : documents.text(sheet);
    }

    /** Prints and keeps the notice, to be read and to be filled in; returns its words. */
    private String issueNotice(ImprovementNotice notice, String documentNumber, LocalDate sentOn, String deadline) {
        NoticeSheet sheet = notice(notice, documentNumber, sentOn, deadline);
        kept.keep(notice.caseNo(), NoticePaper.IMPROVEMENT_NOTICE.id() + EDITABLE, odt.fill(sheet));
        return issue(notice, NoticePaper.IMPROVEMENT_NOTICE, sheet);
    }

    /**
     * Prints and keeps the notice of suspension; returns its words. Every text of 連線異動表 but its correction stands in it too, so that
     * what passes here can be reported to the bureau.
     */
    String dispatchSuspension(ImprovementNotice notice, String documentNumber, LocalDate sentOn, LocalDate startOn) {
        checkNumber(documentNumber);
        SuspensionLetter sheet = suspension(notice, documentNumber, sentOn, startOn);
        return saying("所列內容係先前登錄，於本步驟不得修正；請系統管理者加裝字型後再繕發。",
            () -> issue(notice, NoticePaper.SUSPENSION_NOTICE, sheet));
    }

    /** The same for a letter sent instead of a mail: it has gone already, so only its number may still be refused. */
    String reissueSuspension(ImprovementNotice notice, String letterNumber, LocalDate sentOn, LocalDate startOn) {
        checkNumber(letterNumber);
        SuspensionLetter sheet = suspension(notice, letterNumber, sentOn, startOn);
        return printable(notice, NoticePaper.SUSPENSION_NOTICE, sheet)
            ? issue(notice, NoticePaper.SUSPENSION_NOTICE, sheet)
            : documents.text(sheet);
    }

    /**
     * 連線異動表 for the bureau, printed and kept with the first mail of a report. No person is there to change anything: what cannot be
     * printed goes as text, as everything did in an older release.
     */
    Attachment connectionChange(ImprovementNotice notice, BureauReport report, Act act) {
        NoticePaper form = NoticePaper.CONNECTION_CHANGE_FORM;
        if (report.content() == null) {
            ConnectionChange sheet = FilledSheets.connectionChange(notice, settings.authorityName(), report, act.day());
            notice.inSuspension().reportWritten(documents.text(sheet), act);
            if (!printable(notice, form, sheet)) {
                return asText(form, report.content());
            }
            issue(notice, form, sheet);
        }
        return attachment(notice, form, report.content());
    }

    private boolean printable(ImprovementNotice notice, NoticePaper form, Record sheet) {
        try {
            documents.check(sheet);
            return true;
        } catch (Refusal typedBefore) {
            LOG.warn("Case {}: {} is kept as text, because {}", notice.caseNo(), form.id(), typedBefore.getMessage());
            return false;
        }
    }

    private SuspensionLetter suspension(ImprovementNotice notice, String documentNumber, LocalDate sentOn, LocalDate startOn) {
        return FilledSheets.suspension(notice, notice.followUps().approvedSuspension().orElseThrow(), settings.authorityName(), office,
            documentNumber, sentOn, startOn);
    }

    private String issue(ImprovementNotice notice, NoticePaper form, Record sheet) {
        kept.keep(notice.caseNo(), form.id(), documents.pdf(sheet));
        return documents.text(sheet);
    }

    // ---- read -----------------------------------------------------------------------------------------------------------------

    /** The document as it was kept. One that an older release issued was kept as text only, and goes as that. */
    Attachment attachment(ImprovementNotice notice, NoticePaper form, String textOfOlderRelease) {
        return kept.newest(notice.caseNo(), form.id()).map(pdf -> new Attachment(form.title() + ".pdf", "application/pdf", pdf))
            .orElseGet(() -> asText(form, textOfOlderRelease));
    }

    private static Attachment asText(NoticePaper form, String words) {
        return Attachment.text(form.title() + ".txt", words);
    }

    /** The notice as the recipient fills it in, as it was kept; none of a notice that an older release issued. */
    Optional<Attachment> editableNotice(ImprovementNotice notice) {
        return kept.newest(notice.caseNo(), NoticePaper.IMPROVEMENT_NOTICE.id() + EDITABLE)
            .map(content -> new Attachment(NoticePaper.IMPROVEMENT_NOTICE.title() + EDITABLE, EditableDocuments.MEDIA_TYPE, content));
    }

    /** The notices as their recipient fills them in, the newest first. */
    public List<KeptDocument> keptEditable(ImprovementNotice notice) {
        return kept.all(notice.caseNo(), NoticePaper.IMPROVEMENT_NOTICE.id() + EDITABLE);
    }

    /** What was issued, the newest first. */
    public List<KeptDocument> kept(ImprovementNotice notice, NoticePaper form) {
        return kept.all(notice.caseNo(), form.id());
    }

    private NoticeSheet notice(ImprovementNotice notice, String documentNumber, LocalDate sentOn, String deadline) {
        return NoticePlaceholders.sheet(notice, settings.authorityName(), documentNumber, sentOn, deadline);
    }
}
