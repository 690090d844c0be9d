package org.exchangedesk.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Validates a template before anybody needs it. Allows plain layout and three things of Thymeleaf: printing a field, repeating for a list,
 * and leaving out on a condition. Collects every finding.
 */
final class TemplateCheck {

    private static final Set<String> ELEMENTS = Set.of("html", "head", "title", "style", "body", "div", "p", "span", "b", "br", "h1", "h2",
        "table", "colgroup", "col", "thead", "tbody", "tr", "th", "td", "ol", "ul", "li", "th:block");
    private static final Set<String> ATTRIBUTES = Set.of("class", "lang", "colspan", "rowspan", "xmlns", "xmlns:th");
    private static final Set<String> ASKING = Set.of("th:if", "th:unless");

    private static final Set<Class<?>> PRINTABLE = Set.of(String.class, Tick.class);

    private static final String PATH = "([a-zA-Z]\\w*(?:\\.[a-zA-Z]\\w*)*)";
    private static final Pattern PRINTED = Pattern.compile("\\$\\{" + PATH + "}");
    private static final Pattern REPEATED = Pattern.compile("([a-zA-Z]\\w*) : \\$\\{" + PATH + "}");
    private static final Pattern INLINE = Pattern.compile("\\[\\[\\$\\{" + PATH + "}]]");

    private final OfficialForm form;
    private final List<String> findings = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    private TemplateCheck(OfficialForm form) {
        this.form = form;
    }

    /** What is wrong, in sentences; empty when the template can be used. */
    static List<String> findings(OfficialForm form, Document template) {
        TemplateCheck check = new TemplateCheck(form);
        check.require(template.getElementsByTagName("head").getLength() == 1 && template.getElementsByTagName("body").getLength() == 1,
            "needs one head and one body");
        check.node(template.getDocumentElement(), Map.of());
        SheetReader.paths(form.sheet()).stream().filter(path -> !check.used.contains(path) && !form.optional().contains(path))
            .forEach(path -> check.findings.add("does not print the required field " + path));
        return check.findings;
    }

    static boolean fetches(String style) {
        String lower = style.toLowerCase(Locale.ROOT);
        return lower.contains("url(") || lower.contains("@import") || lower.contains("\\");
    }

    /** @param scope the loop variables around this node, each with the path in the sheet that it stands for */
    private void node(Node node, Map<String, String> scope) {
        switch (node.getNodeType()) {
            case Node.ELEMENT_NODE -> element((Element) node, scope);
            case Node.TEXT_NODE -> text(node.getNodeValue(), scope);
            case Node.COMMENT_NODE -> require(!node.getNodeValue().startsWith("/*"), "has a comment that Thymeleaf reads");
            default -> findings.add("holds something other than elements, text and comments: " + node.getNodeName());
        }
    }

    private void element(Element element, Map<String, String> scope) {
        require(ELEMENTS.contains(element.getTagName()), "has an element that is not allowed: " + element.getTagName());
        Map<String, String> inner = new HashMap<>(scope);
        // the loop variable is known to the element's other attributes, in whatever order they stand
        if (element.hasAttribute("th:each")) {
            repeated(element.getAttribute("th:each"), inner);
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            String name = attribute.getName();
            if (name.equals("th:text") || ASKING.contains(name)) {
                named(PRINTED.matcher(attribute.getValue()), name, attribute.getValue(), inner);
            } else if (!name.equals("th:each")) {
                require(ATTRIBUTES.contains(name), "has an attribute that is not allowed: " + name);
            }
        }
        if (element.getTagName().equals("style")) {
            require(!fetches(element.getTextContent()), "has a style that fetches something");
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            node(child, inner);
        }
    }

    private void repeated(String value, Map<String, String> scope) {
        Matcher m = REPEATED.matcher(value);
        if (!m.matches()) {
            findings.add("has more than a list in th:each=\"" + value + "\"");
            return;
        }
        String path = absolute(m.group(2), scope);
        Class<?> owner = owner(path, known(m.group(2), scope));
        if (owner == null || !SheetReader.isList(owner, path.substring(path.lastIndexOf('.') + 1))) {
            findings.add("repeats for an unknown list: " + m.group(2));
            return;
        }
        scope.put(m.group(1), path);
    }

    private void text(String text, Map<String, String> scope) {
        require(!text.contains("[("), "prints something without escaping: [(");
        String rest = INLINE.matcher(text).replaceAll("");
        require(!rest.contains("[["), "has more than the name of a field in [[…]]: " + rest.strip());
        Matcher m = INLINE.matcher(text);
        while (m.find()) {
            print(m.group(1), scope);
        }
    }

    private void named(Matcher m, String attribute, String value, Map<String, String> scope) {
        if (!m.matches()) {
            findings.add("has more than the name of a field in " + attribute + "=\"" + value + "\"");
        } else if (ASKING.contains(attribute)) {
            type(m.group(1), scope);
        } else {
            print(m.group(1), scope);
        }
    }

    /** Marks the field as used. A condition does not: it asks whether the field is there, but prints nothing. */
    private void print(String path, Map<String, String> scope) {
        String absolute = absolute(path, scope);
        type(path, scope).ifPresent(type -> require(PRINTABLE.contains(type), "prints something that is no text: " + path));
        used.add(absolute);
    }

    private Optional<Class<?>> type(String path, Map<String, String> scope) {
        String absolute = absolute(path, scope);
        Class<?> owner = owner(absolute, known(path, scope));
        Optional<Class<?>> type = owner == null
            ? Optional.empty()
            : SheetReader.type(owner, absolute.substring(absolute.lastIndexOf('.') + 1));
        require(type.isPresent(), "uses an unknown field: " + path);
        return type;
    }

    /** Number of names at the beginning of the absolute path that a loop variable stands for; only this part may pass through a list. */
    private static int known(String path, Map<String, String> scope) {
        String repeated = scope.get(path.split("\\.")[0]);
        return repeated == null ? 0 : repeated.split("\\.").length;
    }

    private static String absolute(String path, Map<String, String> scope) {
        String first = path.split("\\.")[0];
        return scope.containsKey(first) ? scope.get(first) + path.substring(first.length()) : path;
    }

    /** The record that has the last field of the path; null when there is none, or only one for each entry of a list. */
    private Class<?> owner(String path, int known) {
        Class<?> owner = form.sheet();
        String[] names = path.split("\\.");
        for (int i = 0; i < names.length - 1 && owner != null; i++) {
            owner = i >= known && SheetReader.isList(owner, names[i]) ? null : SheetReader.type(owner, names[i]).orElse(null);
        }
        return owner;
    }

    private void require(boolean holds, String finding) {
        if (!holds) {
            findings.add(finding);
        }
    }
}
