/**
 * What the engine's plug-ins share: deployment, tables, history level, groups, and what features declare to them. Internals of the engine stay here
 * and below.
 *
 * <p>May know: the root package alone.
 *
 * <p>More: src/doc/decisions.md, 8, 18, 19, 20, 22.
 */
package org.exchangedesk.process.engine;
