/**
 * The connections to PostgreSQL after a fail-over, and whether this process can write at all.
 *
 * <p>May know: the root package alone.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>A connection that cannot write is dropped, with all others.</b> After a fail-over a pool may hold connections to a server that only
 * reads; they are alive, so nothing else would ever drop them. The first refused write says so, and costs one person one sentence.</li>
 * <li><b>Readiness asks beside the pool.</b> A pool that is exhausted or waits for a silent server answers after ten seconds, a probe gives up
 * before that.</li>
 * </ul>
 */
package org.exchangedesk.database;
