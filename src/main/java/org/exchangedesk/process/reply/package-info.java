/**
 * Steps that register, confirm and check a reply.
 *
 * <p>May know: {@code notice}, {@code notice.reply}, {@code process}.
 */
package org.exchangedesk.process.reply;
