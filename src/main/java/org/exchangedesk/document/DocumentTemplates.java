package org.exchangedesk.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.exchangedesk.DeskFiles;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The templates of the official documents, read and checked once at start: whatever is wrong with one stops the start. */
@Component
class DocumentTemplates {

    private static final String STYLE = "config/documents/official.css";

    private final DeclaredForms forms;
    private final Map<OfficialForm, String> templates = new HashMap<>();
    private final String style;
    private final TemplateEngine engine = new TemplateEngine();

    DocumentTemplates(DeskFiles files, DeclaredForms forms) {
        this.forms = forms;
        StandardDialect dialect = new StandardDialect();
        dialect.setVariableExpressionEvaluator(new PlainProperties());
        engine.setDialect(dialect);
        StringTemplateResolver resolver = new StringTemplateResolver();
        resolver.setTemplateMode(TemplateMode.XML);
        engine.setTemplateResolver(resolver);
        style = files.text(STYLE);
        if (TemplateCheck.fetches(style)) {
            throw new IllegalStateException(STYLE + " has a style that fetches something");
        }
        for (OfficialForm form : forms.all()) {
            String template = files.text(form.template());
            List<String> findings = findings(form, template);
            if (!findings.isEmpty()) {
                throw new IllegalStateException(form.template() + " " + String.join("; ", findings));
            }
            templates.put(form, template);
            requireFillable(form);
        }
    }

    private void requireFillable(OfficialForm form) {
        try {
            fill(SheetReader.sample(form.sheet()));
        } catch (RuntimeException e) {
            throw new IllegalStateException(form.template() + " cannot be filled: " + e.getMessage(), e);
        }
    }

    private static List<String> findings(OfficialForm form, String template) {
        try {
            return TemplateCheck.findings(form, Xml.parse(template));
        } catch (SAXException e) {
            return List.of("is not well-formed: " + e.getMessage());
        }
    }

    /** The document as a page with its style, filled in; what people typed stands in it as text, whatever it says. */
    Document fill(Record sheet) {
        Context values = new Context(Locale.TAIWAN);
        values.setVariable(PlainProperties.SHEET, sheet);
        try {
            Document page = Xml.parse(engine.process(templates.get(forms.of(sheet)), values));
            Element common = page.createElement("style");
            common.setTextContent(style);
            Element head = (Element) page.getElementsByTagName("head").item(0);
            if (head == null) {
                throw new IllegalStateException("its head is left out");
            }
            head.insertBefore(common, head.getFirstChild());
            return page;
        } catch (SAXException e) {
            throw new IllegalStateException("Cannot fill " + forms.of(sheet).template(), e);
        }
    }
}
