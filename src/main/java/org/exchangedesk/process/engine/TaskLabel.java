package org.exchangedesk.process.engine;

import java.util.Optional;

/** What the task lists show of the thing that a task is about. A feature whose processes have a business key has one, as a bean. */
public interface TaskLabel {

    /** For example {@code 115-0001 臺南市範例公會}; empty for a business key of another feature. */
    Optional<String> of(String businessKey);
}
