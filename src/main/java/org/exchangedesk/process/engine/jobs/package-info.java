/**
 * When jobs are acquired and locked, and which node may run them.
 *
 * <p>May know: the root package alone.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>Jobs are acquired by due date, when they are due.</b> {@code DeskJobExecutor} acquires jobs only while its queue is less than half
 * full ({@code JobPace}); when nothing is left it asks when the next timer is due and sleeps until then, a second at most. The engine alone
 * would sleep up to a minute. Nodes that collide back off for 30–50 ms, doubled up to 250–450 ms.</li>
 * <li><b>A lock on a job means something.</b> A step ends within a minute, whatever happens: the transaction has 30 s, a statement 30 s, an
 * answer from the network 40 s. The lock lasts two minutes. A job that waited longer than half of it for a thread, or in a suspended
 * process, is not begun any more ({@code LockCheckedJobs}): the engine itself never checks the lock again. If two nodes ran it all the same, only
 * one can commit.</li>
 * <li><b>A node's id is guarded by the database.</b> At its start a node frees the jobs locked under its id, which is right only if its
 * predecessor is dead. It therefore holds a PostgreSQL advisory lock on its id, on a connection of its own, for as long as it lives. A
 * second process with the same id does not get it; it warns, takes a random name and frees nothing. It does not refuse to start, because
 * after the loss of a machine the server may take a minute to notice that the old connection is gone, and a desk that stays down is worse
 * than locks that expire.</li>
 * <li><b>A node whose clock is wrong acquires no jobs</b> ({@code NodeHealth}, {@code DatabaseClock}), and people can work on it.</li>
 * </ul>
 */
package org.exchangedesk.process.engine.jobs;
