/**
 * Suspension of the service: approval, notification, report to the bureau, stop, revocation.
 *
 * <p>May know: the root package alone.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>A revocation rests on the supervisor's judgment.</b> Staff propose it with a reason and a second person decides. Unlike 「改善完成」 it
 * does not require a reply checked as complete, but no reply may be unprocessed and no e-mail unconfirmed.</li>
 * <li><b>The suspension is not revoked</b> while a reply is unprocessed, or an e-mail is unconfirmed and no later reply was complete.</li>
 * </ul>
 */
package org.exchangedesk.notice.suspension;
