package org.exchangedesk.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;

/** The typefaces of this office in their order: each character is printed in the first that has it. */
@Component
class Typefaces {

    private static final String SHIPPED = "fonts/ttf/NotoSansHK/NotoSansHK-Regular.ttf";

    private final List<Typeface> inOrder = new ArrayList<>();

    Typefaces(DocumentSettings settings) {
        for (Path font : settings.fonts()) {
            if (!Files.isReadable(font)) {
                throw new IllegalStateException("exchange-desk.documents.fonts: cannot read " + font);
            }
            inOrder.add(new Typeface(new FileSystemResource(font)));
        }
        inOrder.add(new Typeface(new ClassPathResource(SHIPPED)));
    }

    /** The characters of a text that no typeface has, each once, in their order. */
    List<Integer> missing(String text) {
        return text.codePoints().filter(c -> c != '\n').distinct().filter(c -> inOrder.stream().noneMatch(t -> t.has(c))).boxed().toList();
    }

    /** Those that a text needs, in their order; the first is always there. */
    List<Typeface> neededFor(String text) {
        List<Typeface> needed = new ArrayList<>(List.of(inOrder.get(0)));
        text.codePoints().distinct().forEach(c -> inOrder.stream().filter(t -> t.has(c)).findFirst().filter(t -> !needed.contains(t))
            .ifPresent(needed::add));
        return inOrder.stream().filter(needed::contains).toList();
    }
}
