package org.exchangedesk.document;

import java.time.Instant;

/**
 * What is known of a kept document without reading its bytes.
 *
 * @param occurrence 1 for the first of its name in its case
 * @param at         when it was issued
 */
public record KeptDocument(long id, int occurrence, Instant at, int length) {
}
