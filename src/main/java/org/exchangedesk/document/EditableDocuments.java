package org.exchangedesk.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.exchangedesk.Checks;
import org.exchangedesk.DeskFiles;
import org.exchangedesk.UnsafeCharacters;
import org.exchangedesk.template.FieldReader;
import org.springframework.stereotype.Component;

/**
 * Official documents as ODT files that the recipient fills in, from templates that staff edit in LibreOffice. A template is checked and
 * filled once at start: what is wrong with it stops the start and not the first document.
 */
@Component
public class EditableDocuments {

    public static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";

    private final Map<Class<? extends Record>, OdtTemplate> templates = new HashMap<>();

    EditableDocuments(DeskFiles files, DeclaredForms forms) {
        forms.all().stream().filter(form -> !form.requiredInOdt().isEmpty()).forEach(form -> {
            String path = form.odtTemplate();
            OdtTemplate template = OdtTemplate.read(path, files.bytes(path), Set.copyOf(FieldReader.paths(form.sheet())),
                form.requiredInOdt());
            template.fill(FieldReader.values(FieldReader.sample(form.sheet())));
            templates.put(form.sheet(), template);
        });
    }

    /** @throws org.exchangedesk.Refusal when a value holds a character that no document can print as what it is */
    public byte[] fill(Record sheet) {
        requirePrintable(sheet);
        return templates.get(sheet.getClass()).fill(FieldReader.values(sheet));
    }

    private static void requirePrintable(Record sheet) {
        Checks checks = new Checks();
        SheetTexts.each(sheet, (field, text) -> checks.require(!UnsafeCharacters.anyInLines(text),
            "「" + aroundTheCharacter(text) + "」含有控制字元或改變文字方向之字元（以「\uFFFD」標示），無法印製"));
        checks.refuseIfAny();
    }

    private static String aroundTheCharacter(String text) {
        String shown = UnsafeCharacters.shownIn(text);
        int at = shown.indexOf('\uFFFD');
        return shown.substring(Math.max(0, at - 20), Math.min(shown.length(), at + 20));
    }
}
