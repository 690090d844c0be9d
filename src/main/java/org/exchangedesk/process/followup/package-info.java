/**
 * Steps of {@code followUpRound} and of the entries that start or correct an assessment.
 *
 * <p>May know: {@code notice}, {@code notice.followup}, {@code process}, {@code process.engine}, {@code process.notice},
 * {@code process.older}.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>Reminders are a chain of single timers.</b> The waiting sub-process has one interrupting boundary timer. It leads through 「寄發催辦通知」
 * back to 「檢視回復與期限」, which reads the next day from the record, so a corrected deadline or a reply needs no bookkeeping of timers. It is a
 * boundary timer and not an event sub-process, because the latter fires again after a migration (camunda-bpm-platform#3713). Several missed
 * reminders become one mail. An early timer finds nothing due and looks again, so a changed time of day is safe for running rounds.</li>
 * <li><b>Complete replies return to 「檢視回復與期限」</b> and not straight to the assessment, so that a second reply that arrived meanwhile is
 * handled first.</li>
 * <li><b>{@code AssessFollowUpOfficer} stands beside its task</b> and records who the follow-up officer is when 「查核評估」 changes hands.</li>
 * </ul>
 */
package org.exchangedesk.process.followup;
