/**
 * What a change of the office calendar does to dates of open cases.
 *
 * <p>May know: {@code calendar}, {@code calendar.legal}, {@code date}.
 *
 * <p>More: src/doc/decisions.md, 13 and 14.
 */
package org.exchangedesk.notice.calendarchange;
