package org.exchangedesk.calendar.legal;

/**
 * By which rule of 行政程序法 §48 a date counts. Which one applies to which date is a legal question that the office answers in
 * {@code config/application.yml}.
 */
public enum DateRule {

    /** A period (第2項、第4項): the first day is not counted, a last day on a day off moves. For a chosen day only the second half applies. */
    PERIOD,

    /**
     * A disposition against the person (第5項): the first day is counted, a last day on a day off counts; but where {@link #PERIOD} is
     * better for the person, that is how it counts. All dates of the desk are better for the person when they are later.
     */
    ADVERSE_DISPOSITION,

    /** A day that somebody named is no period (期日): it stays as it was named. */
    FIXED_DAY
}
