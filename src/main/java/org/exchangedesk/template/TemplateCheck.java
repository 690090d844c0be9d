package org.exchangedesk.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

    private static final Set<String> ASKING = Set.of("th:if", "th:unless");

    private static final Set<Class<?>> PRINTABLE = Set.of(String.class, Tick.class);
    private static final String LINK = "th:href";
    private static final Pattern ELSEWHERE = Pattern.compile(":|//|\\\\");

    private static final String PATH = "([a-zA-Z]\\w*(?:\\.[a-zA-Z]\\w*)*)";
    private static final Pattern PRINTED = Pattern.compile("\\$\\{" + PATH + "}");
    private static final Pattern REPEATED = Pattern.compile("([a-zA-Z]\\w*) : \\$\\{" + PATH + "}");
    private static final Pattern INLINE = Pattern.compile("\\[\\[\\$\\{" + PATH + "}]]");

    private final ClosedTemplate.Kind kind;
    private final Class<?> filled;
    private final List<String> findings = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    private TemplateCheck(ClosedTemplate.Kind kind, Class<?> filled) {
        this.kind = kind;
        this.filled = filled;
    }

    /**
     * What is wrong, in sentences; empty when the template can be used.
     *
     * @param filled   the record that the template is filled from
     * @param optional fields that it may leave out
     */
    static List<String> findings(ClosedTemplate.Kind kind, Document template, Class<?> filled, Set<String> optional) {
        TemplateCheck check = new TemplateCheck(kind, filled);
        check.require(template.getElementsByTagName("head").getLength() == 1 && template.getElementsByTagName("body").getLength() == 1,
            "needs one head and one body");
        check.node(template.getDocumentElement(), Map.of());
        FieldReader.paths(filled).stream().filter(path -> !check.used.contains(path) && !optional.contains(path))
            .forEach(path -> check.findings.add("does not print the required field " + path));
        return check.findings;
    }

    /** @param scope the loop variables around this node, each with the path in the record that it stands for */
    private void node(Node node, Map<String, String> scope) {
        switch (node.getNodeType()) {
            case Node.ELEMENT_NODE -> element((Element) node, scope);
            case Node.TEXT_NODE -> text(node.getNodeValue(), scope);
            case Node.COMMENT_NODE -> require(!node.getNodeValue().startsWith("/*"), "has a comment that Thymeleaf reads");
            default -> findings.add("holds something other than elements, text and comments: " + node.getNodeName());
        }
    }

    private void element(Element element, Map<String, String> scope) {
        require(kind.elements.contains(element.getTagName()), "has an element that is not allowed: " + element.getTagName());
        Map<String, String> inner = new HashMap<>(scope);
        // the loop variable is known to the element's other attributes, in whatever order they stand
        if (element.hasAttribute("th:each")) {
            repeated(element.getAttribute("th:each"), inner);
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            String name = attribute.getName();
            if (name.equals("th:text") || ASKING.contains(name) || name.equals(LINK) && kind.attributes.contains(LINK)) {
                named(PRINTED.matcher(attribute.getValue()), name, attribute.getValue(), inner);
            } else if (!name.equals("th:each")) {
                require(kind.attributes.contains(name), "has an attribute that is not allowed: " + name);
                require(!name.equals("href") || !ELSEWHERE.matcher(attribute.getValue()).find(),
                    "has a link that leads elsewhere: " + attribute.getValue());
            }
        }
        if (element.getTagName().equals("style")) {
            require(!ClosedTemplate.fetches(element.getTextContent()), "has a style that fetches something");
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
        if (owner == null || !FieldReader.isList(owner, path.substring(path.lastIndexOf('.') + 1))) {
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
            print(m.group(1), scope, PRINTABLE);
        }
    }

    private void named(Matcher m, String attribute, String value, Map<String, String> scope) {
        if (!m.matches()) {
            findings.add("has more than the name of a field in " + attribute + "=\"" + value + "\"");
        } else if (ASKING.contains(attribute)) {
            type(m.group(1), scope);
        } else {
            print(m.group(1), scope, attribute.equals(LINK) ? Set.of(Link.class) : PRINTABLE);
        }
    }

    /** Marks the field as used. A condition does not: it asks whether the field is there, but prints nothing. */
    private void print(String path, Map<String, String> scope, Set<Class<?>> printable) {
        String absolute = absolute(path, scope);
        type(path, scope).ifPresent(type -> require(printable.contains(type) && !isWholeList(absolute, known(path, scope)),
            printable == PRINTABLE ? "prints something that is no text: " + path : "links to something that is no link: " + path));
        used.add(absolute);
    }

    private Optional<Class<?>> type(String path, Map<String, String> scope) {
        String absolute = absolute(path, scope);
        Class<?> owner = owner(absolute, known(path, scope));
        Optional<Class<?>> type = owner == null
            ? Optional.empty()
            : FieldReader.type(owner, absolute.substring(absolute.lastIndexOf('.') + 1));
        require(type.isPresent(), "uses an unknown field: " + path);
        return type;
    }

    private boolean isWholeList(String path, int known) {
        return path.split("\\.").length > known && FieldReader.isList(owner(path, known), path.substring(path.lastIndexOf('.') + 1));
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
        Class<?> owner = filled;
        String[] names = path.split("\\.");
        for (int i = 0; i < names.length - 1 && owner != null; i++) {
            owner = i >= known && FieldReader.isList(owner, names[i]) ? null : FieldReader.type(owner, names[i]).orElse(null);
        }
        return owner;
    }

    private void require(boolean holds, String finding) {
        if (!holds) {
            findings.add(finding);
        }
    }
}
