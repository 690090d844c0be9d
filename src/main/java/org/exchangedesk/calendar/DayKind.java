package org.exchangedesk.calendar;

/** How the days of a period are counted. */
public enum DayKind {

    WORKING("工作日"),
    CALENDAR("日曆天");

    private final String label;

    DayKind(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
