package org.exchangedesk.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.exchangedesk.Checks;
import org.exchangedesk.UnsafeCharacters;
import org.exchangedesk.template.FieldReader;
import org.exchangedesk.template.Printed;
import org.springframework.stereotype.Component;

/** The official documents, each filled from its sheet: as PDF, and in plain text for reading in a form. */
@Component
public class OfficialDocuments {

    private final DocumentTemplates templates;
    private final Typefaces typefaces;
    private final PdfPrinter printer;

    OfficialDocuments(DocumentTemplates templates, Typefaces typefaces, PdfPrinter printer) {
        this.templates = templates;
        this.typefaces = typefaces;
        this.printer = printer;
        Arrays.stream(OfficialForm.values()).forEach(this::requirePrintable);
    }

    /** The template's own words, which nobody types and so nobody would be told of. */
    private void requirePrintable(OfficialForm form) {
        String words = templates.fill(FieldReader.sample(form.sheet())).getDocumentElement().getTextContent();
        String missing = missing(words.replaceAll("\\s+", " "));
        if (!missing.isEmpty()) {
            throw new IllegalStateException(form.path() + " has characters that no typeface has: " + missing);
        }
    }

    /**
     * Refuses what could not be printed as it is: characters that no typeface has, and characters that do something to a text instead of
     * standing in it. To be asked while the person who can change the text is still there.
     *
     * @throws org.exchangedesk.Refusal naming each field and its characters
     */
    public void check(Record sheet) {
        Set<String> findings = new LinkedHashSet<>();
        FieldReader.eachText(sheet, OfficialForm.of(sheet).title(), (field, text) -> finding(field, text, findings));
        refuse(findings);
    }

    /**
     * The same for one text before the document it belongs to exists.
     *
     * @param field its name in the sheet
     */
    public void check(String field, String text) {
        Set<String> findings = new LinkedHashSet<>();
        finding(field, text, findings);
        refuse(findings);
    }

    private static void refuse(Set<String> findings) {
        Checks checks = new Checks();
        findings.forEach(finding -> checks.require(false, finding));
        checks.refuseIfAny();
    }

    private void finding(String field, String text, Set<String> findings) {
        String label = FieldLabels.of(field);
        if (UnsafeCharacters.anyInLines(text)) {
            findings.add("「" + label + "」不得含有控制字元或變更文字方向之字元");
            return;
        }
        String missing = missing(Printed.text(text));
        if (!missing.isEmpty()) {
            findings.add("「" + label + "」含有現有字型無法列印之字：" + missing + "，請改用他字，或請系統管理者加裝字型");
        }
    }

    private String missing(String text) {
        return typefaces.missing(text).stream().map(c -> Character.toString(c) + "（U+" + String.format("%04X", c) + "）")
            .collect(Collectors.joining("、"));
    }

    /** The text with the code of each character that {@link #check} would refuse in its place, where nobody can change the text any more. */
    public String spelledOut(String text) {
        StringBuilder spelled = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            String character = Character.toString(c);
            boolean stands = !UnsafeCharacters.anyInLines(character) && typefaces.missing(Printed.text(character)).isEmpty();
            spelled.append(stands ? character : String.format("〔U+%04X〕", c));
        });
        return spelled.toString();
    }

    /**
     * To be kept, or sent with a mail.
     *
     * @throws org.exchangedesk.Refusal as {@link #check} does
     */
    public byte[] pdf(Record sheet) {
        check(sheet);
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
        printer.print(templates.fill(sheet), out);
        return out.toByteArray();
    }

    /**
     * For one reader, who closes it.
     *
     * @throws org.exchangedesk.Refusal as {@link #check} does
     */
    public DocumentContent spooled(Record sheet) throws IOException {
        check(sheet);
        return SpooledPdf.of(out -> printer.print(templates.fill(sheet), out));
    }

    /** The words of the document without its layout. */
    public String text(Record sheet) {
        return PlainText.of(templates.fill(sheet));
    }
}
