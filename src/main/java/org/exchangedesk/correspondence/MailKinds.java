package org.exchangedesk.correspondence;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The kinds of mail of all features, by the names the register keeps. The same name twice, or one that is too long, stops the start. */
@Component
public class MailKinds {

    private static final int LONGEST_NAME = 30;

    private final Map<String, MailKind> byName = new LinkedHashMap<>();
    private final Map<MailKind, MailLifecycle> features = new LinkedHashMap<>();

    MailKinds(List<MailLifecycle> features) {
        features.forEach(feature -> feature.kinds().forEach(kind -> {
            if (kind.name().length() > LONGEST_NAME) {
                throw new IllegalStateException(
                    "The name of the kind of mail " + kind.name() + " has more than " + LONGEST_NAME + " characters");
            }
            MailKind other = byName.put(kind.name(), kind);
            if (other != null) {
                throw new IllegalStateException(
                    "Two kinds of mail have the name " + kind.name() + ": " + other.label() + " and " + kind.label());
            }
            this.features.put(kind, feature);
        }));
    }

    /** In the order in which they were declared. */
    public Collection<MailKind> all() {
        return byName.values();
    }

    /**
     * One that no feature declares stays readable, so that a release that took it away does not close the register of a case; such a mail
     * is not sent.
     */
    MailKind named(String name) {
        MailKind kind = byName.get(name);
        return kind == null ? new Undeclared(name) : kind;
    }

    Set<String> names() {
        return byName.keySet();
    }

    /** The feature whose mail it is; of a kind that none declares, one that wants to know nothing. */
    MailLifecycle feature(OutgoingMail mail) {
        return features.getOrDefault(mail.kind(), List::of);
    }

    /** A kind of an older or newer release, of which the register still holds mails. */
    private record Undeclared(String name) implements MailKind {

        @Override
        public String label() {
            return name + "（本版未定義之郵件）";
        }

        @Override
        public String template() {
            return "";
        }

        @Override
        public Set<String> placeholders() {
            return Set.of();
        }

        /** A person decides: nobody knows any more whether it mattered. */
        @Override
        public boolean legallyRelevant() {
            return true;
        }
    }
}
