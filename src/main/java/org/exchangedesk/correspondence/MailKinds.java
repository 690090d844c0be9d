package org.exchangedesk.correspondence;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The kinds of mail of all features, by the names the register keeps. The same name twice stops the start. */
@Component
public class MailKinds {

    private final Map<String, MailKind> byName = new LinkedHashMap<>();
    private final Map<MailKind, MailLifecycle> features = new LinkedHashMap<>();

    MailKinds(List<MailLifecycle> features) {
        features.forEach(feature -> feature.kinds().forEach(kind -> {
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

    /** @throws IllegalStateException when no feature of this release declares it, as after a release that took it away */
    MailKind named(String name) {
        return Optional.ofNullable(byName.get(name)).orElseThrow(() -> new IllegalStateException(
            "outgoing_mail holds a mail of the kind " + name + ", which no feature of this release declares; known are "
                + byName.keySet()));
    }

    /** The feature whose mail it is. */
    MailLifecycle feature(OutgoingMail mail) {
        return features.get(mail.kind());
    }
}
