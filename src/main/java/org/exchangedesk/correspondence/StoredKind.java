package org.exchangedesk.correspondence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.springframework.beans.factory.ObjectProvider;

/** A kind of mail is kept by its name. Asked for when a row is read only: the features that declare them read rows too. */
@Converter
class StoredKind implements AttributeConverter<MailKind, String> {

    private final ObjectProvider<MailKinds> kinds;

    StoredKind(ObjectProvider<MailKinds> kinds) {
        this.kinds = kinds;
    }

    @Override
    public String convertToDatabaseColumn(MailKind kind) {
        return kind == null ? null : kind.name();
    }

    @Override
    public MailKind convertToEntityAttribute(String name) {
        return name == null ? null : kinds.getObject().named(name);
    }
}
