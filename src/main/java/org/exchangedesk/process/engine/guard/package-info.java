/**
 * Locks of the engine: who may do what past the case record, passwords, expressions, types.
 *
 * <p>May know: {@code process.engine}.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>The task guard bounds the right to assign.</b> The engine's right to hand a task back is the right to assign any task
 * ({@code TASK_ASSIGN}), and staff have it. {@code TaskGuard} defines it here: only candidates hold a task, only its holder or a supervisor
 * hands it on, only the holder completes it.</li>
 * <li><b>{@code OutsideCommands} lets a person, the administrator included, give the engine only the commands of a list</b>, besides
 * reading. A list of what is forbidden had gaps each time somebody looked: an administrator could delete, modify or migrate a case, set its
 * variables and due dates, or send its messages, and the record then went on without a process. Comments and attachments of the engine are
 * closed as well: they require no right and would keep personal data outside the case record.</li>
 * <li><b>The last administrator stays</b> ({@code LastAdministrator}, {@code AdministratorsRights}), decided one after the other under the
 * engine's own lock.</li>
 * <li><b>The administrator alone retries a job</b>: the engine's right to retry includes the due date.</li>
 * <li><b>Nobody has a right to a single task.</b> The engine would write a row for each open task and candidate group and join them to
 * every list. {@code RightsByDefinition} writes none; staff and supervisors may work on tasks as far as the engine is concerned, and the
 * task guard says whose task is whose.</li>
 * <li><b>「我的待辦」 without an expression.</b> The shipped filters name {@code $whoAsks} as the assignee or candidate, and {@code CurrentUserTasks}
 * replaces it with the user who asks when the statement is written. One word becomes one user id and nothing is evaluated; no user can have
 * that id. Filters per user would have to follow every new user, and an allow-list of expressions would leave the evaluation on.</li>
 * <li><b>The engine runs no script and stores no object.</b> Its own jars bring JUEL and FEEL as script languages, so {@code NoScripts}
 * finds no engine, whatever is on the class path. Variables are text, numbers, booleans, dates, and JSON for the rows of a list
 * ({@code AllowedVariableTypes}), which forms accept as a list or object only; files and objects, also objects in JSON, are refused by the interface
 * and by the engine behind it.</li>
 * <li><b>The engine's own lock of accounts is off.</b> After ten wrong passwords it locks an account until an administrator unlocks it,
 * which any stranger can cause. {@code LoginThrottle} slows down instead, at the one place where a password is checked, so it holds for the
 * log-in page and for the interface alike.</li>
 * </ul>
 *
 * <p>More on known holes: src/doc/decisions.md, 21.
 */
package org.exchangedesk.process.engine.guard;
