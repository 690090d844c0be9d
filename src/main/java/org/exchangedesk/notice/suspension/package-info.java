/**
 * Suspension of the service: approval, notification, report to the bureau, stop, revocation.
 *
 * <p>May know: the root package alone.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>A revocation rests on the supervisor's judgment.</b> Staff propose it with a reason and a second person decides. Unlike 「改善完成」 it
 * does not require a reply checked as complete. But no reply may be unprocessed, and no e-mail unconfirmed unless a later reply was
 * complete: what the organisation sent may be the very reason to go on.</li>
 * </ul>
 */
package org.exchangedesk.notice.suspension;
