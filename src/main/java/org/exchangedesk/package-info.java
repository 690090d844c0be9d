/**
 * Start of the application, its settings and files, and the few values every package uses.
 *
 * <p>May know: no other package.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>A missing setting stops the start.</b> {@code RequiredSettings} names all that are missing at once, so nobody repairs them one
 * restart at a time; {@code KnownSettings} refuses what nothing reads and what arrived broken.</li>
 * <li><b>The desk waits for the database, not for a person.</b> {@code DatabaseAwaited} waits for a server that boots later; what only a
 * person can mend (password, rights, encoding) is a {@code StartRefused}, one sentence in Chinese and English in place of a stack
 * trace.</li>
 * <li><b>A file beside the jar replaces its twin in it</b> ({@code DeskFiles}), resolved by name before anything is deployed: the engine
 * refuses two resources with one process key in a deployment.</li>
 * <li><b>Time is a value.</b> Office time comes from {@code TaipeiTime}, the present of one {@code Clock}; every change of a case takes an
 * {@code Act}, who did it and when.</li>
 * </ul>
 */
package org.exchangedesk;
