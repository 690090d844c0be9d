/**
 * The process that lets a person decide on a mail that was not delivered.
 *
 * <p>May know: {@code correspondence}, {@code date}, {@code process}, {@code process.engine}.
 */
package org.exchangedesk.process.mail;
