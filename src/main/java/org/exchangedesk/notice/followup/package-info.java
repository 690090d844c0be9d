/**
 * Follow-up rounds: deadlines, results and their corrections.
 *
 * <p>May know: {@code calendar}, {@code calendar.legal}, {@code date}.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>COMPLETED needs a complete reply.</b> 「改善完成」 is refused without a reply that was checked as complete, and while an e-mail reply
 * lacks its telephone confirmation (F-15, F-28), even when a later reply is complete: staff then register the e-mail anew as a correction,
 * with the call or as the letter that replaced it.</li>
 * </ul>
 */
package org.exchangedesk.notice.followup;
