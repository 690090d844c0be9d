package org.exchangedesk.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an ODT as its reader sees it, a paragraph a line, or changes a part of it; refuses what is no well-formed XML. */
public final class OdtText {

    private OdtText() {
    }

    /** Everything between the page's head and foot, frames and boxes included. */
    public static String of(byte[] odt) {
        return text(parts(odt).get("content.xml"));
    }

    /** Head and foot of the pages. */
    static String ofHead(byte[] odt) {
        return text(parts(odt).get("styles.xml"));
    }

    static Map<String, byte[]> parts(byte[] odt) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(odt))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    static byte[] with(byte[] odt, String part, UnaryOperator<String> change) {
        Map<String, byte[]> parts = parts(odt);
        String old = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
        String changed = change.apply(old);
        if (changed.equals(old)) {
            throw new IllegalStateException("nothing to change in " + part);
        }
        parts.put(part, changed.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String text(byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        StringBuilder text = new StringBuilder();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.CHARACTERS -> text.append(reader.getText());
                    case XMLStreamConstants.START_ELEMENT -> text.append(switch (reader.getLocalName()) {
                        case "line-break" -> "\n";
                        case "tab" -> "\t";
                        case "s" -> " ".repeat(blanks(reader));
                        default -> "";
                    });
                    case XMLStreamConstants.END_ELEMENT -> text.append(reader.getLocalName().matches("p|h") ? "\n" : "");
                    default -> {
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("no well-formed XML", e);
        }
        return text.toString();
    }

    private static int blanks(XMLStreamReader reader) {
        String count = reader.getAttributeValue("urn:oasis:names:tc:opendocument:xmlns:text:1.0", "c");
        return count == null ? 1 : Integer.parseInt(count);
    }
}
