package org.exchangedesk.process.engine;

import java.util.Map;
import org.springframework.stereotype.Component;

/** The groups of the office itself, who have rights in all features; a feature declares the groups that only its own models name. */
@Component
public final class Groups implements DeclaredGroups {

    public static final String STAFF = "staff";
    public static final String SUPERVISOR = "supervisor";
    public static final String ANALYST = "analyst";

    private static final Map<String, String> NAMES = Map.of(STAFF, "承辦人員", SUPERVISOR, "主管", ANALYST, "流程分析師");

    Groups() {
    }

    @Override
    public Map<String, String> groups() {
        return NAMES;
    }
}
