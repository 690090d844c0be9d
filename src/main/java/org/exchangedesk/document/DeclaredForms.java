package org.exchangedesk.document;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The official forms of all features. Two with the same id, two that are filled from one record, or an id that is too
 * long stop the start. */
@Component
class DeclaredForms {

    private static final int LONGEST_ID = 40;

    private final Map<Class<? extends Record>, OfficialForm> bySheet = new LinkedHashMap<>();

    DeclaredForms(List<OfficialForms> features) {
        Set<String> ids = new HashSet<>();
        features.stream().flatMap(feature -> feature.forms().stream()).forEach(form -> {
            if (form.id().length() > LONGEST_ID) {
                throw new IllegalStateException(
                    "The id of the official form " + form.id() + " has more than " + LONGEST_ID + " characters");
            }
            if (!ids.add(form.id())) {
                throw new IllegalStateException("Two official forms have the id " + form.id());
            }
            OfficialForm other = bySheet.put(form.sheet(), form);
            if (other != null) {
                throw new IllegalStateException("The official forms " + other.id() + " and " + form.id() + " are both filled from "
                    + form.sheet().getSimpleName());
            }
        });
    }

    Collection<OfficialForm> all() {
        return bySheet.values();
    }

    /** The form that a sheet is for. */
    OfficialForm of(Record filled) {
        OfficialForm form = bySheet.get(filled.getClass());
        if (form == null) {
            throw new IllegalArgumentException("No official form is filled from " + filled.getClass().getSimpleName());
        }
        return form;
    }
}
