/**
 * The office calendar: loaded years, closures, working days.
 *
 * <p>May know: {@code date}.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>The office calendar lies in the database, and each transaction asks for its version once.</b> Its days are cached in memory; one
 * statement says whether they are still valid. A change therefore counts on every node for each transaction that begins after its commit,
 * and days do not change within a transaction. A broadcast to the nodes could be late or lost, and a legal date would be computed from days
 * that are no longer valid.</li>
 * <li><b>Versions come from a sequence.</b> A number returned by a rollback would stand for two calendars.</li>
 * <li><b>Changes are serialised.</b> Whoever changes the calendar locks it exclusively, and closures are numbered behind that lock: for
 * each day the entry decided last wins, whatever the clocks of the nodes say.</li>
 * </ul>
 */
package org.exchangedesk.calendar;
