package org.exchangedesk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The tests of this class together pass every node and every flow of one process; the class fails and names what it left out when
 * they do not. Beside {@link DeskTest}. A class run in part (one method) cannot keep the promise and fails too.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Covers {

    /** Key of the process. */
    String value();
}
