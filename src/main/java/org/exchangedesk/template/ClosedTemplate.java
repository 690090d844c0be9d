package org.exchangedesk.template;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.xml.sax.SAXException;

/**
 * A Thymeleaf template in which nothing is evaluated: layout, and the fields of one record. It is checked and filled once when it is made,
 * so that what is wrong with it stops the start and not the first person who needs it.
 */
public final class ClosedTemplate {

    /** What a template is for, which says what it may hold. */
    public enum Kind {

        /** A document to be printed, which comes out as well-formed XML. */
        PAPER(TemplateMode.XML, Set.of("style"), Set.of()),
        /** A page that a browser shows: it has links, and its style in a sheet beside it. */
        PAGE(TemplateMode.HTML, Set.of("meta", "link", "a"), Set.of("charset", "name", "content", "rel", "href", "th:href", "scope"));

        final Set<String> elements;
        final Set<String> attributes;
        private final TemplateEngine engine = new TemplateEngine();

        Kind(TemplateMode mode, Set<String> elements, Set<String> attributes) {
            this.elements = with(elements, "html", "head", "title", "body", "div", "p", "span", "b", "br", "h1", "h2", "table", "colgroup",
                "col", "thead", "tbody", "tr", "th", "td", "ol", "ul", "li", "th:block");
            this.attributes = with(attributes, "class", "lang", "colspan", "rowspan", "xmlns", "xmlns:th");
            StandardDialect dialect = new StandardDialect();
            dialect.setVariableExpressionEvaluator(new FieldExpressions());
            engine.setDialect(dialect);
            StringTemplateResolver resolver = new StringTemplateResolver();
            resolver.setTemplateMode(mode);
            engine.setTemplateResolver(resolver);
        }

        private static Set<String> with(Set<String> own, String... common) {
            return Stream.concat(own.stream(), Stream.of(common)).collect(Collectors.toUnmodifiableSet());
        }
    }

    private final Kind kind;
    private final String text;

    /**
     * @param path     where the template was read, for messages
     * @param filled   the record that it is filled from
     * @param optional fields of that record which the template may leave out
     * @throws IllegalStateException naming the path and everything that is wrong
     */
    public ClosedTemplate(Kind kind, String path, String text, Class<? extends Record> filled, Set<String> optional) {
        this.kind = kind;
        this.text = text;
        List<String> findings = findings(filled, optional);
        if (!findings.isEmpty()) {
            throw new IllegalStateException(path + " " + String.join("; ", findings));
        }
        try {
            fill(FieldReader.sample(filled));
        } catch (RuntimeException e) {
            throw new IllegalStateException(path + " cannot be filled: " + e.getMessage(), e);
        }
    }

    private List<String> findings(Class<? extends Record> filled, Set<String> optional) {
        try {
            return TemplateCheck.findings(kind, Xml.parse(text), filled, optional);
        } catch (SAXException e) {
            return List.of("is not well-formed: " + e.getMessage());
        }
    }

    /** The template with the fields of the record in it; what people typed stands there as text, whatever it says. */
    public String fill(Record record) {
        Context values = new Context(Locale.TAIWAN);
        values.setVariable(FieldExpressions.FILLED, record);
        return kind.engine.process(text, values);
    }

    /** Whether a style sheet would have something loaded from elsewhere. */
    public static boolean fetches(String style) {
        String lower = style.toLowerCase(Locale.ROOT);
        return lower.contains("url(") || lower.contains("@import") || lower.contains("\\");
    }
}
