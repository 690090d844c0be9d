package org.exchangedesk.document;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the official documents need to know of the office.
 *
 * @param fonts   TrueType files in the order in which they are tried for a character, before the one that ships
 * @param address of the authority, in the head of a 函; may be empty
 * @param fax     of the authority, in the head of a 函; may be empty
 */
@ConfigurationProperties("exchange-desk.documents")
public record DocumentSettings(List<Path> fonts, String address, String fax) {

    public DocumentSettings {
        fonts = fonts == null ? List.of() : fonts.stream().filter(font -> !font.toString().isBlank()).toList();
        address = address == null ? "" : address;
        fax = fax == null ? "" : fax;
    }
}
