/**
 * Replies of the organisation: items, evidence, telephone confirmation.
 *
 * <p>May know: the root package alone.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>Text areas instead of dynamic lists.</b> Lists work now, but their rows arrive as a JSON document. One line per item is what the
 * paper form does; the domain parses it and says which line is wrong. A list may be used where rows have several columns.</li>
 * <li><b>Giving up the telephone call</b> requires at least one attempt that nobody answered. A later call back is recorded by registering
 * the reply anew as a correction (D6).</li>
 * </ul>
 */
package org.exchangedesk.notice.reply;
