package org.exchangedesk.bench;

import java.util.ArrayList;
import java.util.List;

/** One table of figures, written so that it can be pasted into a text file. */
final class Report {

    private final List<String> rows = new ArrayList<>();

    Report(String title, String... columns) {
        rows.add("#### " + title);
        rows.add("");
        add(columns);
        rows.add("|---".repeat(columns.length) + "|");
    }

    Report add(String... cells) {
        rows.add("| " + String.join(" | ", cells) + " |");
        return this;
    }

    @Override
    public String toString() {
        return String.join("\n", rows) + "\n";
    }
}
