/**
 * Working days as due dates of tasks and timers.
 *
 * <p>May know: {@code calendar}, {@code process.engine}.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>Working days in models.</b> {@code 5WD@17:00} is 17:00 on the fifth working day from now, {@code 5WD} the same time of day, both
 * in Taipei. It may stand in {@code camunda:dueDate} and {@code camunda:followUpDate} of a user task and in the duration of a timer on a
 * user task, also a multi-instance one; there it serves internal work.</li>
 * <li><b>A model that writes it wrongly, or anywhere else, is not deployed</b>: legal deadlines are dates of the case record
 * ({@code ${deadlineAt}}). A variable that holds a wrong one fails the step that reads it, and so does a valid one at any other timer: an
 * expression cannot carry working days to where a legal deadline runs, it ends as an incident that says so.</li>
 * <li><b>None of the shipped models uses it yet</b>, since the sources give no number for an internal task.</li>
 * </ul>
 */
package org.exchangedesk.process.engine.timer;
