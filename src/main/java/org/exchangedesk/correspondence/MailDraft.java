package org.exchangedesk.correspondence;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A mail to be written.
 *
 * @param caseNo      case number (案號)
 * @param occurrence  what tells this mail from others of its kind in the case, for example {@code 1} for the first round;
 *                    case, kind and occurrence together are sent once. May not contain {@code |} or {@code #}
 * @param recipient   one e-mail address
 * @param model       values for the template, dates already as ROC dates; every one of the kind's placeholders that the
 *                    template uses must be there, empty when not applicable
 * @param attachments in the order the recipient shall see
 */
public record MailDraft(String caseNo, MailKind kind, String occurrence, String recipient, Map<String, Object> model,
    List<Attachment> attachments) {

    public MailDraft {
        Objects.requireNonNull(kind, "kind");
        model = Collections.unmodifiableMap(new HashMap<>(model));
        attachments = List.copyOf(attachments);
    }
}
