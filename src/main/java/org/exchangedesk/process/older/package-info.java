/**
 * What only models of older releases need, so that their cases finish as they began.
 *
 * <p>May know: {@code notice}, {@code notice.reply}, {@code process.engine}.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>Running cases stay on their models.</b> A case ends on the models and forms it began with; nothing is migrated. Whatever these
 * name (beans, methods, variables, messages, field keys) stays, and what today's models do without stands here, in one place, with the
 * last release that needs it. The models themselves lie under {@code src/test/resources/olderRelease}; {@code RunningCasesTest} brings
 * cases through every element of them.</li>
 * <li><b>It may go</b> when no office runs an instance on these models any more, which Cockpit shows per version of a process.</li>
 * </ul>
 */
package org.exchangedesk.process.older;
