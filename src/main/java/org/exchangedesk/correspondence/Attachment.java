package org.exchangedesk.correspondence;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A file that goes with a mail.
 *
 * @param name        file name the recipient sees, may be Chinese
 * @param contentType media type, for example {@code application/pdf}
 * @param content     the bytes as they are; not copied, so nobody may change them afterwards
 */
public record Attachment(String name, String contentType, byte[] content) {

    public Attachment {
        Objects.requireNonNull(content, "content");
    }

    public static Attachment text(String name, String content) {
        return new Attachment(name, "text/plain; charset=UTF-8", content.getBytes(StandardCharsets.UTF_8));
    }
}
