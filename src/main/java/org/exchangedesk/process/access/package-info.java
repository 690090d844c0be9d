/**
 * Groups, rights and filters, brought to the state of the release at every start.
 *
 * <p>May know: {@code process}, {@code process.engine}, {@code process.engine.guard}.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>Filters per user</b> would have to follow every new user; the shipped filters name {@code $whoAsks} instead ({@code CurrentUserTasks} in
 * {@code process.engine.guard}).</li>
 * </ul>
 */
package org.exchangedesk.process.access;
