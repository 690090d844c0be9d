package org.exchangedesk.document;

import java.util.HashMap;
import java.util.Map;
import org.exchangedesk.DeskFiles;
import org.exchangedesk.template.ClosedTemplate;
import org.exchangedesk.template.FieldReader;
import org.exchangedesk.template.Xml;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The templates of the official documents, read and checked once at start: whatever is wrong with one stops the start. */
@Component
class DocumentTemplates {

    private static final String STYLE = "config/documents/official.css";

    private final DeclaredForms forms;
    private final Map<OfficialForm, ClosedTemplate> templates = new HashMap<>();
    private final String style;

    DocumentTemplates(DeskFiles files, DeclaredForms forms) {
        this.forms = forms;
        style = files.text(STYLE);
        if (ClosedTemplate.fetches(style)) {
            throw new IllegalStateException(STYLE + " has a style that fetches something");
        }
        for (OfficialForm form : forms.all()) {
            templates.put(form, new ClosedTemplate(ClosedTemplate.Kind.PAPER, form.template(), files.text(form.template()), form.sheet(),
                form.optional()));
            fill(FieldReader.sample(form.sheet()));
        }
    }

    /** The document as a page with its style, filled in; what people typed stands in it as text, whatever it says. */
    Document fill(Record sheet) {
        OfficialForm form = forms.of(sheet);
        try {
            Document page = Xml.parse(templates.get(form).fill(sheet));
            Element common = page.createElement("style");
            common.setTextContent(style);
            Element head = (Element) page.getElementsByTagName("head").item(0);
            if (head == null) {
                throw new IllegalStateException(form.template() + " cannot be filled: its head is left out");
            }
            head.insertBefore(common, head.getFirstChild());
            return page;
        } catch (SAXException e) {
            throw new IllegalStateException(form.template() + " cannot be filled: " + e.getMessage(), e);
        }
    }
}
