package org.exchangedesk.document;

import com.samskivert.mustache.Mustache;
import org.exchangedesk.DeskFiles;
import org.springframework.stereotype.Component;

/**
 * Fills the simple readable text form of an official document from a template in {@code config/documents}. Templates are
 * logic-less, values are printed as they are, and a template that names an unknown value is an error, never a gap.
 */
@Component
public class OfficialTexts {

    private static final Mustache.Compiler MUSTACHE = Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true).strictSections(true);

    private final DeskFiles files;

    OfficialTexts(DeskFiles files) {
        this.files = files;
    }

    /** The document of that name, for example {@code improvementNotice}, with {@code model}, a map or a record, filled in. */
    public String render(String name, Object model) {
        return MUSTACHE.compile(files.text("config/documents/" + name + ".txt")).execute(model);
    }
}
