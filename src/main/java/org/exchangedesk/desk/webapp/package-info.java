/**
 * The web apps: closed holes, patched scripts, nonces.
 *
 * <p>May know: {@code process.engine.guard}.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>Faults in the scripts of the web apps are corrected while they are served</b> ({@code ServedScripts}): list rows beyond the fifth
 * are submitted, an edited list does not keep {@code Complete} disabled, Enter in a line completes nothing, a draft is read by its writer
 * alone, and drafts of others are removed from the browser when a form is opened. Each patch names a piece of the script that must occur
 * exactly once; otherwise the desk does not start. {@code NeededPatchesTest} leaves out one after the other and shows what goes wrong
 * then.</li>
 * <li><b>The session cookie is {@code SameSite=Lax}.</b> {@code Strict} would give whoever follows a link from a mail a new session and log
 * them out of the one they have. Changing requests need the token against forgery in any case.</li>
 * <li><b>Strangers meet our filters before the web apps</b> ({@code PlainAddresses}, {@code EveryAnswer}, {@code NoSessionForStrangers}): by
 * their own rules the web apps redirect to another server, fail with pages of log, answer without headers and make a session for each
 * anonymous request. Redirects are relative, so that neither a client's {@code Host} nor a proxy's TLS changes where they lead.</li>
 * <li><b>A refusal is no error of the server.</b> The engine's interface knows 500 only; {@code EveryAnswer} says 400, or 503 without a
 * database, and {@code RefusalLog} writes one line without what was typed.</li>
 * </ul>
 *
 * <p>More on known holes: src/doc/decisions.md, 21; the file picker: 17.
 */
package org.exchangedesk.desk.webapp;
