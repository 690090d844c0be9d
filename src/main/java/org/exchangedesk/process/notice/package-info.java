/**
 * Steps of {@code improvementNotice} and of the entries that withdraw or report.
 *
 * <p>May know: {@code calendar}, {@code correspondence}, {@code date}, {@code notice}, {@code notice.casefile}, {@code notice.delivery},
 * {@code notice.followup}, {@code notice.reply}, {@code organization}, {@code process}, {@code process.engine}.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>Recording service is a parallel branch.</b> How the notice was served must not stop the deadline. The branch may stay open to the
 * end; closing ends it, and 「結案歸檔」 shows it among the open points.</li>
 * <li><b>A case is filed before the organisation is told that it is closed.</b> Filing may still show that 「改善完成」 was wrong; a correction
 * then leads back to the same round, and nobody has been told anything yet.</li>
 * </ul>
 */
package org.exchangedesk.process.notice;
