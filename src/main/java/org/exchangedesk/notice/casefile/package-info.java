/**
 * What people read of a case: summaries, history, printed record; changes nothing.
 *
 * <p>May know: {@code calendar.legal}, {@code correspondence}, {@code date}, {@code document}, {@code notice}, {@code notice.delivery},
 * {@code notice.followup}, {@code notice.reply}, {@code notice.sheet}, {@code notice.suspension}, {@code organization}.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>A start of a suspension stands on 期限計算表 once it is approved</b>, since that sheet may be handed to the organisation; a proposal
 * stands in 案件歷程 only.</li>
 * <li><b>The list of documents</b> names each issued one with its day, the newest first, and above a notice of suspension that never took
 * effect (「（未生效）」) the draft of the next.</li>
 * </ul>
 */
package org.exchangedesk.notice.casefile;
