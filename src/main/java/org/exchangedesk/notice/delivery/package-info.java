/**
 * How a document left and how it was served.
 *
 * <p>May know: {@code calendar.legal}, {@code correspondence}.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>A failed service is tried again.</b> 「未能送達」 keeps its task open until another attempt succeeds, and a notice that came back is no
 * ground for a suspension (C5).</li>
 * </ul>
 */
package org.exchangedesk.notice.delivery;
