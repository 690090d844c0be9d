package org.exchangedesk.correspondence;

import java.util.Set;

/**
 * One kind of mail that the desk writes. A feature declares its own as an enum of this type and hands them over by its
 * {@link MailLifecycle}. A new kind needs a constant there and a text {@code config/mail/….txt}, whose placeholders are checked against these
 * at start.
 */
public interface MailKind {

    /**
     * The constant's own name, at most 30 characters, under which the register keeps each mail: the same for good, and of one kind only
     * in all features.
     */
    String name();

    /** The name people read, in Chinese. */
    String label();

    /** Path of the text, see {@link org.exchangedesk.DeskFiles}. */
    String template();

    /** Every name the text may use; all values are texts, empty when not applicable, dates are written out as ROC dates. */
    Set<String> placeholders();

    /**
     * Whether somebody has to decide when it cannot be delivered (處理未寄達郵件); a reminder may fail without consequence. Of a mail of
     * which nobody knows whether it arrived, a person decides in any case.
     */
    boolean legallyRelevant();

    /** Whether the case cannot go on without it, so that it may be sent another way but not given up. */
    default boolean indispensable() {
        return false;
    }
}
