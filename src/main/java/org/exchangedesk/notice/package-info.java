/**
 * The case: the aggregate {@code ImprovementNotice}, its phases and services.
 *
 * <p>May know: {@code calendar}, {@code calendar.legal}, {@code correspondence}, {@code date}, {@code document}, {@code notice.delivery},
 * {@code notice.followup}, {@code notice.reply}, {@code notice.sheet}, {@code notice.suspension}, {@code organization}, {@code template}.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>One row lock per case.</b> Every change loads the case with a row lock ({@code Cases.forChange}). A reply registered while a
 * round looks at the record is therefore either seen by it or finds the round waiting. Optimistic locking alone would tell a user to repeat
 * what they just did.</li>
 * <li><b>A notice goes as PDF and as ODT</b>, each from a template an office can edit and both from one record, {@code NoticeSheet}. Like
 * the PDF, the ODT is made and kept in the step that issues the notice.</li>
 * <li><b>What is possible but unlikely needs a reason</b> ({@code Doubts}): an open case of the same organisation, a citation nobody can
 * read, an incident of years. The refusal names each doubt and the field 「仍予辦理之理由」; the log keeps both. The same facts once more are
 * the same case, whoever sends them, and get its number.</li>
 * <li><b>{@code Notice…} changes or issues, {@code Case…} reads.</b> {@code …InWords} is text for a screen, {@code …Sheets} fills what a
 * form prints, {@code …Papers} prints and keeps it, {@code …Letters} goes out by mail.</li>
 * </ul>
 */
package org.exchangedesk.notice;
