package org.exchangedesk.notice.casefile;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.exchangedesk.Refusal;
import org.exchangedesk.document.DocumentContent;
import org.exchangedesk.document.EditableDocuments;
import org.exchangedesk.document.KeptDocuments;
import org.exchangedesk.document.OfficialDocuments;
import org.exchangedesk.notice.sheet.NoticePaper;
import org.springframework.stereotype.Service;

/** The official documents of a case for people to open: as they were kept, or as they would look today. */
@Service
public class CaseDocuments {

    /** In an address, instead of the number of one that was issued. */
    public static final String DRAFT = "draft";

    /** The address of the notice as its recipient fills it in. */
    public static final String EDITABLE_NOTICE = "improvementNotice.odt";

    /**
     * A document that was opened, to be closed when it has been read.
     *
     * @param fileName under which a reader saves it
     */
    public record Document(String fileName, String mediaType, DocumentContent content) implements Closeable {

        @Override
        public void close() throws IOException {
            content.close();
        }
    }

    /**
     * A document in the list of a case.
     *
     * @param address   behind that of the list
     * @param issued    which one of its name and when; empty while it is printed anew
     * @param hindrance why it cannot be opened now; null when it can
     */
    public record Entry(String address, String name, String issued, String hindrance) {
    }

    private final CaseDocumentReader reader;
    private final KeptDocuments kept;
    private final OfficialDocuments printer;

    CaseDocuments(CaseDocumentReader reader, KeptDocuments kept, OfficialDocuments printer) {
        this.reader = reader;
        this.kept = kept;
        this.printer = printer;
    }

    /** What there is for this case, in the order of its life. */
    public List<Entry> of(String caseNo) {
        return reader.all(caseNo);
    }

    /**
     * The newest that was issued, else its draft.
     *
     * @throws Refusal when the case has no such document yet, or its draft holds what cannot be printed
     */
    public Document open(String caseNo, NoticePaper form) throws IOException {
        return opened(caseNo, form, reader.find(caseNo, form));
    }

    /**
     * The draft of what is to be issued, or to be issued once more.
     *
     * @throws Refusal when nothing is, or the draft holds what cannot be printed
     */
    public Document openDraft(String caseNo, NoticePaper form) throws IOException {
        return opened(caseNo, form, reader.draft(caseNo, form));
    }

    /**
     * One of those that were issued.
     *
     * @throws Refusal when there is none of that number
     */
    public Document open(String caseNo, NoticePaper form, int occurrence) throws IOException {
        return opened(caseNo, form, reader.occurrence(caseNo, form, occurrence));
    }

    /**
     * The notice as its recipient fills it in: who sends it by letter sends this along, or on request.
     *
     * @throws Refusal when none was issued
     */
    public Document openEditableNotice(String caseNo) {
        CaseDocumentReader.Found found = reader.editableNotice(caseNo)
            .orElseThrow(() -> new Refusal("案件 " + caseNo + " 尚無可填寫之「" + NoticePaper.IMPROVEMENT_NOTICE.title() + "」。"));
        return new Document(found.caseNo() + found.name() + ".odt", EditableDocuments.MEDIA_TYPE, kept.content(found.kept()));
    }

    /** Outside any transaction, so that neither printing nor a slow reader holds a connection to the database. */
    private Document opened(String caseNo, NoticePaper form, Optional<CaseDocumentReader.Found> wanted) throws IOException {
        CaseDocumentReader.Found found = wanted.orElseThrow(() -> new Refusal("案件 " + caseNo + " 尚無「" + form.title() + "」可開啟。"));
        return new Document(found.caseNo() + found.name() + ".pdf", "application/pdf",
            found.kept() != null ? kept.content(found.kept()) : printer.spooled(found.draft()));
    }
}
