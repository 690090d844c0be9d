/**
 * Checks every answer against the deployed form on the server.
 *
 * <p>May know: {@code date}, {@code process.engine}, {@code process.engine.guard}.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>Every answer is checked against the deployed form on the server.</b> form-js checks in the browser alone, and the engine accepts
 * whatever is sent. {@code FormCheck} reads the {@code .form} of the task's deployment and refuses what the form does not ask for, what is
 * missing, of the wrong type, out of range, not an option, behind a hidden condition, or changed though read-only, in list rows too, all in
 * one message.</li>
 * <li><b>It guards every way in</b>: the form's own ({@code submit-form}) and plain {@code complete}; a plain start is closed to people.
 * Where a model has no form a user sends nothing, and a process is started in its newest version only.</li>
 * <li><b>Conditions are evaluated as the browser does</b>: from the submitted values over the variables of the task.</li>
 * <li><b>A required field counts only when it is sent</b>, also where the task proposes a value: the user answers.</li>
 * <li><b>A form with a component or expression that the server cannot check is refused as a whole.</b></li>
 * <li><b>The case record keeps its own rules behind all that</b>, since an office may edit forms.</li>
 * </ul>
 */
package org.exchangedesk.process.engine.form;
