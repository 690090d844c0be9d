package org.exchangedesk.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.exchangedesk.Checks;
import org.exchangedesk.UnsafeCharacters;
import org.exchangedesk.template.FieldReader;
import org.exchangedesk.template.PrintableText;
import org.springframework.stereotype.Component;

/** The official documents, each filled from its sheet: as PDF, and in plain text for reading in a form. */
@Component
public class OfficialDocuments {

    private final DocumentTemplates templates;
    private final Typefaces typefaces;
    private final PdfPrinter printer;

    OfficialDocuments(DocumentTemplates templates, DeclaredForms forms, Typefaces typefaces, PdfPrinter printer) {
        this.templates = templates;
        this.typefaces = typefaces;
        this.printer = printer;
        forms.all().forEach(this::requirePrintable);
    }

    /** Checks the template's own words at start: nobody types them, so nobody could be told of them later. */
    private void requirePrintable(OfficialForm form) {
        Record sample = FieldReader.sample(form.sheet());
        check(sample);
        String words = templates.fill(sample).getDocumentElement().getTextContent();
        String missing = missing(words.replaceAll("\\s+", " "));
        if (!missing.isEmpty()) {
            throw new IllegalStateException(form.template() + " has characters that no typeface has: " + missing);
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
        SheetTexts.each(sheet, (label, text) -> finding(label, text, findings));
        refuse(findings);
    }

    /**
     * The same for one text before the document it belongs to exists.
     *
     * @param form  a document that will print it
     * @param field its name in the sheet of that form
     */
    public void check(OfficialForm form, String field, String text) {
        Set<String> findings = new LinkedHashSet<>();
        finding(SheetTexts.label(form.sheet(), field), text, findings);
        refuse(findings);
    }

    private static void refuse(Set<String> findings) {
        Checks checks = new Checks();
        findings.forEach(finding -> checks.require(false, finding));
        checks.refuseIfAny();
    }

    private void finding(String label, String text, Set<String> findings) {
        if (UnsafeCharacters.anyInLines(text)) {
            findings.add("「" + label + "」不得含有控制字元或變更文字方向之字元");
            return;
        }
        String missing = missing(PrintableText.text(text));
        if (!missing.isEmpty()) {
            findings.add("「" + label + "」含有現有字型無法列印之字：" + missing + "，請改用他字，或請系統管理者加裝字型");
        }
    }

    private String missing(String text) {
        return typefaces.missing(text).stream().map(c -> Character.toString(c) + "（U+" + String.format("%04X", c) + "）")
            .collect(Collectors.joining("、"));
    }

    /** Replaces each character that {@link #check} would refuse by its code; for texts that nobody can change any more. */
    public String spelledOut(String text) {
        StringBuilder spelled = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            String character = Character.toString(c);
            boolean stands = !UnsafeCharacters.anyInLines(character) && typefaces.missing(PrintableText.text(character)).isEmpty();
            spelled.append(stands ? character : String.format("〔U+%04X〕", c));
        });
        return spelled.toString();
    }

    /**
     * The document as PDF, to be kept or sent with a mail.
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
     * The document as PDF for one reader, who must close it.
     *
     * @throws org.exchangedesk.Refusal as {@link #check} does
     */
    public DocumentContent spooled(Record sheet) throws IOException {
        check(sheet);
        return SpooledPdf.of(out -> printer.print(templates.fill(sheet), out));
    }

    /** The words of the document without its layout. */
    public String text(Record sheet) {
        return PageAsText.of(templates.fill(sheet));
    }
}
