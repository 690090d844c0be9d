package org.exchangedesk.document;

import java.util.Set;
import org.exchangedesk.Checks;
import org.exchangedesk.DeskFiles;
import org.exchangedesk.UnsafeCharacters;
import org.exchangedesk.template.FieldReader;
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
        template = OdtTemplate.read(TEMPLATE, files.bytes(TEMPLATE), Set.copyOf(FieldReader.paths(NoticeSheet.class)), REQUIRED);
        template.fill(FieldReader.values(FieldReader.sample(NoticeSheet.class)));
    }

    /** @throws org.exchangedesk.Refusal when a value holds a character that no document can print as what it is */
    public byte[] fill(NoticeSheet sheet) {
        requirePrintable(sheet);
        return template.fill(FieldReader.values(sheet));
    }

    private static void requirePrintable(NoticeSheet sheet) {
        Checks checks = new Checks();
        FieldReader.eachText(sheet, "", (field, text) -> checks.require(!UnsafeCharacters.anyInLines(text),
            "「" + aroundTheCharacter(text) + "」含有控制字元或改變文字方向之字元（以「\uFFFD」標示），無法印製"));
        checks.refuseIfAny();
    }

    private static String aroundTheCharacter(String text) {
        String shown = UnsafeCharacters.shownIn(text);
        int at = shown.indexOf('\uFFFD');
        return shown.substring(Math.max(0, at - 20), Math.min(shown.length(), at + 20));
    }
}
