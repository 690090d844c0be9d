/**
 * Groups, rights and filters, brought to the state of the release at every start.
 *
 * <p>May know: {@code process.engine}, {@code process.engine.guard}.
 *
 * <p>More on rights to start: src/doc/decisions.md, 3; filters that need no user: {@code CurrentUserTasks} in
 * {@code process.engine.guard}.
 */
package org.exchangedesk.process.access;
