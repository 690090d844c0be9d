/**
 * Pages the desk serves itself: documents of a case, effects of a calendar change.
 *
 * <p>May know: {@code calendar}, {@code document}, {@code notice.calendarchange}, {@code notice.casefile}, {@code notice.sheet},
 * {@code template}.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>Documents are opened under {@code /camunda/api/desk/cases/…/documents}</b>, where the filters of the web apps know the session, by
 * whoever may read the variables of tasks of {@code improvementNotice}: staff, supervisors, administrators. The forms hold one link to the
 * list of the case, made from the case number at the head of 「案件摘要」, so no form needs another variable.</li>
 * <li><b>The templates of pages lie in the jar</b>, in {@code pages} with their one style sheet, and cannot be replaced as files under
 * {@code config} can: what a page shows changes with the code, so an office's copy would stop the start of the next release.</li>
 * </ul>
 */
package org.exchangedesk.desk.page;
