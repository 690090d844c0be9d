/**
 * Steps that load a year of the office calendar or enter a closure.
 *
 * <p>May know: {@code calendar}, {@code notice.calendarchange}, {@code process}, {@code process.engine}, {@code process.notice},
 * {@code process.older}.
 */
package org.exchangedesk.process.calendar;
