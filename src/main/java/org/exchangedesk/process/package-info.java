/**
 * BPMN glue shared by all processes: form answers, decisions, messages, who acts.
 *
 * <p>May know: {@code date}, {@code process.engine}, {@code process.engine.form}.
 */
package org.exchangedesk.process;
