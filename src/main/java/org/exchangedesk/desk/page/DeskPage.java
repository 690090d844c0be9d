package org.exchangedesk.desk.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.exchangedesk.template.ClosedTemplate;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A page of the desk, made from its template in {@code pages}. That folder lies in the jar and is not one of those an office may replace:
 * what a page shows changes with the code, and a copy of a template would stop the start of the next release.
 *
 * @param <T> what the page shows
 */
final class DeskPage<T extends Record> {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final ClosedTemplate template;

    /** @throws IllegalStateException when the template is missing, or something is wrong with it */
    DeskPage(String name, Class<T> shown) {
        String path = "pages/" + name + ".html";
        template = new ClosedTemplate(ClosedTemplate.Kind.PAGE, path, text(path), shown, Set.of());
    }

    ResponseEntity<String> of(T shown) {
        return DeskAnswer.with(HttpStatus.OK).contentType(HTML).body("<!DOCTYPE html>\n" + template.fill(shown));
    }

    static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " is missing", e);
        }
    }
}
