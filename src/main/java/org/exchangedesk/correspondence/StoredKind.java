package org.exchangedesk.correspondence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A kind of mail is kept by its name. */
@Converter
class StoredKind implements AttributeConverter<MailKind, String> {

    private final MailKinds kinds;

    StoredKind(MailKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public String convertToDatabaseColumn(MailKind kind) {
        return kind == null ? null : kind.name();
    }

    @Override
    public MailKind convertToEntityAttribute(String name) {
        return name == null ? null : kinds.named(name);
    }
}
