/**
 * Steps of {@code serviceSuspension} and of its revocation.
 *
 * <p>May know: {@code correspondence}, {@code notice}, {@code notice.delivery}, {@code notice.suspension}, {@code process},
 * {@code process.engine}, {@code process.notice}.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>A reply during the suspension goes its own way.</b> No round is under way then, so each reply calls {@code handleReply} beside
 * the suspension. The approval of the suspension and the readiness for replies are one transaction under the row lock of the case: a reply
 * is there before and hinders the approval, or it is handled. The stop does not wait for a reply; closing does, when the reply came before
 * the suspension was through.</li>
 * </ul>
 */
package org.exchangedesk.process.suspension;
