package org.exchangedesk.notice;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.exchangedesk.Refusal;
import org.exchangedesk.document.DocumentContent;
import org.exchangedesk.document.KeptDocuments;
import org.exchangedesk.document.OfficialDocuments;
import org.exchangedesk.document.OfficialForm;
import org.springframework.stereotype.Service;

/** The official documents of a case for people to open: as they were kept, or as they would look today. */
@Service
public class CaseDocuments {

    /** A document that was opened, to be closed when it has been read. */
    public record Document(String caseNo, String name, DocumentContent content) implements Closeable {

        @Override
        public void close() throws IOException {
            content.close();
        }
    }

    /**
     * A document in the list of a case.
     *
     * @param hindrance why it cannot be opened now; null when it can
     */
    public record Entry(OfficialForm form, String name, String hindrance) {
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
     * Outside any transaction, so that neither printing nor a slow reader holds a connection to the database.
     *
     * @throws Refusal when the case has no such document yet, or its draft holds what cannot be printed
     */
    public Document open(String caseNo, OfficialForm form) throws IOException {
        CaseDocumentReader.Found found = reader.find(caseNo, form)
            .orElseThrow(() -> new Refusal("案件 " + caseNo + " 尚無「" + form.title() + "」可開啟。"));
        return new Document(found.caseNo(), found.name(), found.kept() != null ? kept.content(found.kept()) : printer.spooled(found.draft()));
    }
}
