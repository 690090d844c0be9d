package org.exchangedesk.notice;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.exchangedesk.Refusal;
import org.exchangedesk.document.OfficialDocuments;
import org.exchangedesk.document.OfficialForm;
import org.springframework.stereotype.Service;

/** The official documents of a case for people to open: as they were kept, or as they would look today. */
@Service
public class CaseDocuments {

    /**
     * A document that can be opened.
     *
     * @param kept  the bytes that were issued; null while it is a draft
     * @param draft what it would be printed from; null once it was issued
     */
    public record Document(String caseNo, String name, byte[] kept, Record draft) {
    }

    /**
     * A document in the list of a case.
     *
     * @param hindrance why it cannot be opened now; null when it can
     */
    public record Entry(OfficialForm form, String name, String hindrance) {
    }

    private final CaseDocumentReader reader;
    private final OfficialDocuments printer;

    CaseDocuments(CaseDocumentReader reader, OfficialDocuments printer) {
        this.reader = reader;
        this.printer = printer;
    }

    /** What there is for this case, in the order of its life. */
    public List<Entry> of(String caseNo) {
        return reader.all(caseNo);
    }

    /** @throws Refusal when the case has no such document yet, or its draft holds what cannot be printed */
    public Document open(String caseNo, OfficialForm form) {
        Document document = reader.find(caseNo, form)
            .orElseThrow(() -> new Refusal("案件 " + caseNo + " 尚無「" + form.title() + "」可開啟。"));
        if (document.draft() != null) {
            printer.check(document.draft());
        }
        return document;
    }

    /** Outside any transaction, so that neither printing nor a slow reader holds a connection to the database. */
    public void write(Document document, OutputStream out) throws IOException {
        if (document.kept() != null) {
            out.write(document.kept());
        } else {
            out.write(printer.pdf(document.draft()));
        }
    }
}
