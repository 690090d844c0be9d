/**
 * Holds the open records against the engine: at start and daily, what does not fit is said in the log and in health.
 *
 * <p>May know: {@code process}, {@code process.engine}, {@code process.notice}.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>Nothing is mended behind people's backs, but a missing model.</b> Whether a case without a process goes on is for people to decide;
 * a model that is gone keeps everybody from beginning a case, and brings nothing back that ran on it.</li>
 * <li><b>One snapshot.</b> Record and engine lie in one database; both are read in one repeatable-read transaction, so that a step that is
 * committed in between does not look like a case without its process.</li>
 * <li><b>A case is begun anew only where the comparison says that it does not fit.</b> That ends what is left of its process with the open
 * tasks of it, so a supervisor does it, with a reason; the record says where it goes on.</li>
 * </ul>
 */
package org.exchangedesk.process.consistency;
