package org.exchangedesk.document;

import java.util.List;
import java.util.Set;
import org.exchangedesk.DeskFiles;
import org.springframework.stereotype.Component;

/**
 * The improvement notice (限期改善單) as an ODT file that the recipient fills in, from a template that staff edit in LibreOffice. The
 * template is checked and filled once at start: what is wrong with it stops the start and not the first notice.
 */
@Component
public class NoticeOdt {

    public static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";

    static final String TEMPLATE = "config/documents/improvementNotice.odt";

    /** What a template must print. A later release may know more fields, and a template written before it still serves. */
    static final Set<String> REQUIRED = Set.of("caseNo", "documentNumber", "issueDate", "orgCode", "orgName", "userComputerIps",
        "maliciousIps", "periodFrom", "periodTo", "reasonText", "items.text", "legalBases", "deadline", "contactUnit", "contactName",
        "contactPhone", "contactEmail");

    private final OdtTemplate template;

    NoticeOdt(DeskFiles files) {
        template = OdtTemplate.read(TEMPLATE, files.bytes(TEMPLATE), SheetFields.names(NoticeSheet.class), REQUIRED);
        template.fill(SheetFields.values(trial()));
    }

    /** @throws org.exchangedesk.Refusal when a value holds a character that no document can print as what it is */
    public byte[] fill(NoticeSheet sheet) {
        SheetFields.requirePrintable(sheet);
        return template.fill(SheetFields.values(sheet));
    }

    private static NoticeSheet trial() {
        return new NoticeSheet("-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", List.of(new NoticeSheet.Item("1", "-")),
            List.of(new NoticeSheet.Answer("1")), "-", "-", "-", "-", "-", "-");
    }
}
