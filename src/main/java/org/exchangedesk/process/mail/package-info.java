/**
 * The process that lets a person decide on a mail that was not delivered.
 *
 * <p>May know: {@code correspondence}, {@code date}, {@code notice}, {@code notice.delivery}, {@code process}.
 */
package org.exchangedesk.process.mail;
