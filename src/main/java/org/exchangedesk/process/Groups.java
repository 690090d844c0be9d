package org.exchangedesk.process;

/** Ids of the groups that models, rights and guards name. */
public final class Groups {

    public static final String STAFF = "staff";
    public static final String SUPERVISOR = "supervisor";
    public static final String ANALYST = "analyst";

    private Groups() {
    }
}
