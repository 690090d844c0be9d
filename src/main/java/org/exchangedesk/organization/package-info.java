/**
 * The register of the organisations that use the exchange.
 *
 * <p>May know: {@code correspondence}.
 */
package org.exchangedesk.organization;
