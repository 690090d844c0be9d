/**
 * Dates with legal effect by 行政程序法 §48, each with its computation in words.
 *
 * <p>May know: {@code calendar}, {@code date}.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>A date is computed once, when it is set.</b> Entered day, effective day, end and computation are kept together; a later change of
 * setting or calendar moves nothing. The legal questions stand in src/doc/legal-dates.md.</li>
 * </ul>
 */
package org.exchangedesk.calendar.legal;
