package org.exchangedesk.organization;

/** What kind of user of the exchange an organisation is; decisions on deadlines read it. */
public enum OrganizationKind {

    AGENCY("機關"),
    ORGANIZATION("組織或團體");

    private final String label;

    OrganizationKind(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
