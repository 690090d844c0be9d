package org.exchangedesk.process.engine;

import java.util.Optional;

/** What a task is about, in words. A feature whose processes have a business key has one, as a bean; of another feature's key it says nothing. */
public interface TaskSubject {

    /** What the task lists show, for example {@code 115-0001 臺南市範例公會}. */
    Optional<String> label(String businessKey);

    /** What a form shows that belongs to all features, as that of 處理未寄達郵件 does; at most 4,000 characters. */
    Optional<String> summary(String businessKey);
}
