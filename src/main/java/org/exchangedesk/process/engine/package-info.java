/**
 * What the engine's plug-ins share: deployment, tables, history level. Internals of the engine stay here and below.
 *
 * <p>May know: {@code notice.casefile}.
 *
 * <p>See also src/doc/decisions.md, 8, 18, 19, 20, 22.
 */
package org.exchangedesk.process.engine;
