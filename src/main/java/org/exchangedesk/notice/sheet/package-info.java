/**
 * The official forms of a case: their titles, the record that fills each, and the names of their fields.
 *
 * <p>May know: {@code document}, {@code template}.
 */
package org.exchangedesk.notice.sheet;
