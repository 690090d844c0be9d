package org.exchangedesk.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Says at start whether an ODT may serve as a template: a whole file without macros, embedded objects or links to elsewhere, in which
 * every field is an input field of LibreOffice ({@code 輸入欄位}) that holds one known {@code ${name}}. So nothing in a template is code.
 */
final class OdtCheck {

    private static final Pattern PARTS = Pattern.compile("mimetype|(content|styles|meta|settings)\\.xml|manifest\\.rdf|layout-cache"
        + "|META-INF/(manifest\\.xml)?|(Pictures|Thumbnails|Configurations2)/.*");
    /** Limit in bytes for all parts together, unpacked; a form with a picture or two needs a small part of it. */
    private static final int LARGEST = 32 << 20;
    private static final Pattern FIELD = Pattern.compile("\\$\\{([A-Za-z]+(?:\\.[A-Za-z]+)?)}");
    private static final Pattern CODE = Pattern.compile("[$#]\\{[^}]{0,40}|\\[/?[#@][^]]{0,40}");
    private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*|/.*|\\.\\./.*|\\\\.*", Pattern.DOTALL);
    private static final String SCRIPT = "urn:oasis:names:tc:opendocument:xmlns:script:1.0";
    private static final String XLINK = "http://www.w3.org/1999/xlink";

    private final String path;
    private final Set<String> known;
    private final Set<String> used = new TreeSet<>();

    private OdtCheck(String path, Set<String> known) {
        this.path = path;
        this.known = known;
    }

    /** @throws IllegalStateException naming the file and what is wrong with it */
    static void check(String path, byte[] odt, Set<String> known, Set<String> required) {
        OdtCheck check = new OdtCheck(path, known);
        var parts = check.parts(odt);
        for (String part : parts.keySet()) {
            check.require(PARTS.matcher(part).matches(), "holds " + part + "; a template has no macros, scripts or embedded objects");
        }
        for (String part : new String[]{"content.xml", "styles.xml", "META-INF/manifest.xml"}) {
            check.require(parts.containsKey(part), "is no ODT file, it lacks " + part);
        }
        for (String part : new String[]{"content.xml", "styles.xml", "meta.xml", "settings.xml", "META-INF/manifest.xml"}) {
            if (parts.containsKey(part)) {
                check.xml(part, parts.get(part));
            }
        }
        Set<String> missing = new TreeSet<>(required);
        missing.removeAll(check.used);
        check.require(missing.isEmpty(), "lacks the fields " + missing);
    }

    private TreeMap<String, byte[]> parts(byte[] odt) {
        TreeMap<String, byte[]> parts = new TreeMap<>();
        int left = LARGEST;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(odt))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes(left + 1);
                require(part.length <= left, "unpacks to more than " + (LARGEST >> 20) + " MB");
                left -= part.length;
                require(parts.put(entry.getName(), part) == null, "holds " + entry.getName() + " twice");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw wrong("is no ODT file or a broken one: " + e.getMessage(), e);
        }
        return parts;
    }

    private void xml(String part, byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        StringBuilder plain = new StringBuilder();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> throw wrong("has a document type declaration in " + part, null);
                    case XMLStreamConstants.START_ELEMENT -> element(part, reader);
                    case XMLStreamConstants.COMMENT, XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> plain.append(reader.getText());
                    case XMLStreamConstants.PROCESSING_INSTRUCTION -> plain.append(reader.getPIData());
                    default -> {
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw wrong("has a broken " + part + ": " + e.getMessage(), e);
        }
        plain(plain.toString());
    }

    private void element(String part, XMLStreamReader reader) throws XMLStreamException {
        String name = reader.getLocalName();
        require(!SCRIPT.equals(reader.getNamespaceURI()), "holds a macro or an event that calls one (script:" + name + " in " + part + ")");
        require(!name.startsWith("dde-"), "holds a link to another program (" + name + ")");
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String value = reader.getAttributeValue(i);
            boolean link = XLINK.equals(reader.getAttributeNamespace(i)) && reader.getAttributeLocalName(i).equals("href");
            require(!link || !ELSEWHERE.matcher(value).matches(), "links to " + value + "; remove the link");
            plain(value);
        }
        if (name.equals("text-input")) {
            field(reader.getElementText());
        }
    }

    private void field(String text) {
        Matcher field = FIELD.matcher(text);
        require(field.matches(), "has an input field 「" + text + "」; a field is a single ${name}");
        require(known.contains(field.group(1)), "uses an unknown field: " + field.group(1) + "; known are " + new TreeSet<>(known));
        used.add(field.group(1));
    }

    private void plain(String text) {
        Matcher code = CODE.matcher(text);
        if (code.find()) {
            throw wrong("has 「" + code.group() + "」 as plain text; a field is inserted as an input field (輸入欄位)", null);
        }
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            throw wrong(what, null);
        }
    }

    private IllegalStateException wrong(String what, Exception cause) {
        return new IllegalStateException(path + " " + what, cause);
    }
}
