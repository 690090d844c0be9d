package org.exchangedesk.process.engine.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names that a form may send, as a tree, to find unknown names in a submission. */
final class FormNames {

    private static final int LONGEST = 40;

    private final Map<String, FormNames> inside = new LinkedHashMap<>();
    /** What one row of a list may hold; null where there are no rows. */
    private FormNames row;

    FormNames(List<FormField> fields) {
        add(fields);
    }

    private void add(List<FormField> fields) {
        for (FormField field : fields) {
            FormNames place = this;
            for (String name : field.path()) {
                place = place.inside.computeIfAbsent(name, unused -> new FormNames(List.of()));
            }
            if (field.hasRows()) {
                place.row = new FormNames(field.inside());
            } else {
                place.add(field.inside());
            }
        }
    }

    List<String> strangers(Map<String, Object> sent) {
        List<String> complaints = new ArrayList<>();
        sent.forEach((name, value) -> {
            FormNames known = inside.get(name);
            if (known == null) {
                complaints.add("表單沒有「" + (name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…") + "」欄位");
            } else if (known.row != null && value instanceof List<?> rows) {
                rows.forEach(each -> complaints.addAll(known.row.strangers(FormValues.map(each))));
            } else if (!known.inside.isEmpty() && value instanceof Map) {
                complaints.addAll(known.strangers(FormValues.map(value)));
            } else if (!known.inside.isEmpty() && value != null) {
                complaints.add("「" + name + "」的資料型別不符");
            }
        });
        return complaints;
    }
}
