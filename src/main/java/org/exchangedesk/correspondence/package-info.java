/**
 * Outgoing mail: register, relay, SMTP; knows no case.
 *
 * <p>May know: the root package alone.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>One class speaks SMTP</b> ({@code SmtpServer}), out of the outbox and outside any transaction.</li>
 * <li><b>The register keeps the bytes that were really sent.</b></li>
 * <li><b>Mails claimed by a killed process are not freed at the start.</b> Nobody knows whether they went, so nothing could be done with
 * them but what happens anyway: after {@code uncertain-after} a person decides.</li>
 * </ul>
 *
 * <p>More on the outbox: src/doc/decisions.md, 10.
 */
package org.exchangedesk.correspondence;
