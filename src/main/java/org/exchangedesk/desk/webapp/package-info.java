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
 * </ul>
 *
 * <p>More on known holes: src/doc/decisions.md, 21; the file picker: 17.
 */
package org.exchangedesk.desk.webapp;
