package org.exchangedesk.process.engine;

import java.util.Map;

/**
 * The groups of people that the models of one feature name, as a bean that needs no other bean. They are added to the engine at start. A
 * group may start, see and work on the processes whose model names it; what more it may do stands in {@code process.access.Access}.
 */
public interface DeclaredGroups {

    /** By id, the name people read, in Chinese. */
    Map<String, String> groups();
}
