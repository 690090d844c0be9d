package org.exchangedesk.document;

import java.util.Set;

/**
 * An official document that the desk prints. A feature declares its own as an enum of this type and hands them over by a bean of type
 * {@link OfficialForms}. A new form needs a constant there, a public record for its fields with a {@link Label} on each text, and a
 * template {@code config/documents/<id>.html}; the three are checked against each other at start.
 */
public interface OfficialForm {

    /** Name of the template, of the file without its ending, and in addresses; the same for good, because kept documents bear it. */
    String id();

    /** What people call it. */
    String title();

    /** The public record that its template is filled from: texts, ticks, such records, and lists of them. */
    Class<? extends Record> sheet();

    /** The fields that a template may leave out, with their paths, for example {@code items.seq}. */
    default Set<String> optional() {
        return Set.of();
    }

    /**
     * The fields that its ODT template {@code config/documents/<id>.odt} must print, from which the file is made that the recipient fills
     * in; empty when there is none. A later release may know more fields, and a template written before it still serves.
     */
    default Set<String> requiredInOdt() {
        return Set.of();
    }

    /** Path of the template, see {@link org.exchangedesk.DeskFiles}. */
    default String template() {
        return "config/documents/" + id() + ".html";
    }

    /** Path of the ODT template, where there is one. */
    default String odtTemplate() {
        return "config/documents/" + id() + ".odt";
    }
}
