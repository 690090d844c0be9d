package org.exchangedesk.organization;

/** Whether an organisation may use the exchange. */
public enum ServiceState {

    IN_SERVICE("使用中"),
    SUSPENDED("已中止");

    private final String label;

    ServiceState(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
