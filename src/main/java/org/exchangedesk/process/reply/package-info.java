/**
 * Steps of {@code handleReply} and of the entry that registers a reply.
 *
 * <p>May know: {@code notice}, {@code notice.reply}, {@code process}, {@code process.engine}, {@code process.notice},
 * {@code process.older}.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>A reply is handled by one called process.</b> A round and a suspension call it with the number of the reply and the deadline
 * that runs meanwhile, if any. It asks the record itself what the reply waits for, so that neither caller has to know, and asks again
 * when a correction arrives: the corrected reply then needs nothing more. The price is one more job for each reply in a round.</li>
 * </ul>
 */
package org.exchangedesk.process.reply;
