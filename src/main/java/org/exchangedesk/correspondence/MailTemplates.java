package org.exchangedesk.correspondence;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.exchangedesk.DeskFiles;
import org.exchangedesk.UnsafeCharacters;
import org.springframework.stereotype.Component;

/**
 * The mail texts, read once at start: an unreadable text, a name nobody provides or a broken tag stops the start instead of
 * the first mail that needs it. First line {@code 主旨：…}, then an empty line, then the body.
 */
@Component
public class MailTemplates {

    private static final String SUBJECT = "主旨：";

    // no escaping, the mail is plain text; an empty value hides its section; everything missing is an error
    private static final Mustache.Compiler COMPILER = Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true).strictSections(true);

    private final Map<MailKind, Text> texts = new HashMap<>();

    MailTemplates(DeskFiles files, MailKinds kinds) {
        kinds.all().forEach(kind -> texts.put(kind, compile(kind, files.text(kind.template()))));
    }

    /**
     * Values are printed as they are, whatever they contain. In the body only characters that would hide or reorder text are made
     * visible, because a mail the law requires must not be stopped by what somebody typed; in the subject they are refused.
     *
     * @throws IllegalStateException when the model lacks a value
     * @throws org.exchangedesk.Refusal when a value would break the subject line
     */
    Rendered render(MailKind kind, Map<String, Object> model) {
        try {
            Text text = texts.get(kind);
            String subject = HeaderText.checked("主旨", text.subject().execute(model));
            return new Rendered(subject, UnsafeCharacters.shownIn(text.body().execute(model)));
        } catch (MustacheException e) {
            throw new IllegalStateException("Cannot write " + kind.template() + ": " + e.getMessage(), e);
        }
    }

    private static Text compile(MailKind kind, String text) {
        String path = kind.template();
        String[] lines = text.split("\n", 3);
        if (lines.length < 3 || !lines[0].startsWith(SUBJECT) || !lines[1].isBlank() || lines[2].isBlank()) {
            throw new IllegalStateException(path + " must be 「" + SUBJECT + "…」, an empty line and a body");
        }
        return new Text(compilePart(kind, lines[0].substring(SUBJECT.length())), compilePart(kind, lines[2]));
    }

    private static Template compilePart(MailKind kind, String part) {
        try {
            Template template = COMPILER.compile(part);
            template.visit(new NamesAreKnown(kind.template(), kind.placeholders()));
            return template;
        } catch (MustacheException e) {
            throw new IllegalStateException(kind.template() + ": " + e.getMessage(), e);
        }
    }

    record Rendered(String subject, String body) {
    }

    private record Text(Template subject, Template body) {
    }

    private record NamesAreKnown(String path, Set<String> known) implements Mustache.Visitor {

        @Override
        public void visitText(String text) {
            // any text is allowed
        }

        @Override
        public void visitVariable(String name) {
            require(name);
        }

        @Override
        public boolean visitInclude(String name) {
            throw new IllegalStateException(path + " includes another file, which is not possible: " + name);
        }

        @Override
        public boolean visitSection(String name) {
            require(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            require(name);
            return true;
        }

        private void require(String name) {
            if (!known.contains(name)) {
                throw new IllegalStateException(path + " uses an unknown name: " + name);
            }
        }
    }
}
