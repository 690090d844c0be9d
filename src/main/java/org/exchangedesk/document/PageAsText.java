package org.exchangedesk.document;

import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A page as people read it in a form of Tasklist: the same words without the layout, one line per block, the label of a row in front of its
 * value. What stands in an element of class {@code paper} belongs to the paper only and is left out.
 */
final class PageAsText {

    private static final Set<String> BLOCKS = Set.of("div", "p", "h1", "h2", "tr", "th", "td", "li", "table", "ol", "ul");

    private final StringBuilder text = new StringBuilder();
    private boolean afterLabel;

    private PageAsText() {
    }

    static String of(Document page) {
        PageAsText plain = new PageAsText();
        plain.read(page.getElementsByTagName("body").item(0), false);
        return plain.text.toString().strip();
    }

    private void read(Node node, boolean asTyped) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            String value = node.getNodeValue();
            String words = asTyped ? value : collapsed(value);
            afterLabel &= words.isBlank();
            text.append(afterLabel ? "" : words);
        } else if (node instanceof Element element && !has(element, "paper")) {
            boolean label = has(element, "label");
            boolean block = BLOCKS.contains(element.getTagName());
            if (element.getTagName().equals("br") || block && !(afterLabel && element.getTagName().equals("td"))) {
                newLine();
            }
            for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                read(child, asTyped || has(element, "typed"));
            }
            if (label && element.getTagName().equals("td")) {
                newLine();
                text.insert(text.length() - 1, '：').setLength(text.length() - 1);
                afterLabel = true;
            } else if (block) {
                newLine();
            }
        }
    }

    /** As a browser does: white space of the template is one space, and none at the beginning of a line. */
    private String collapsed(String value) {
        String one = value.replaceAll("[ \t\r\n]+", " ");
        return atLineStart() ? one.stripLeading() : one;
    }

    private void newLine() {
        afterLabel = false;
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        if (!atLineStart()) {
            text.append('\n');
        }
    }

    private boolean atLineStart() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    private static boolean has(Element element, String className) {
        return Set.of(element.getAttribute("class").split(" ")).contains(className);
    }
}
