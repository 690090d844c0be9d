/**
 * How dates and times are written and typed: ROC years, weekdays, nearest days.
 *
 * <p>May know: the root package alone.
 *
 * <p>More on typed dates: src/doc/decisions.md, 16.
 */
package org.exchangedesk.date;
