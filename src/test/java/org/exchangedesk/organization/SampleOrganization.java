package org.exchangedesk.organization;

/** An organisation without a register around it, for tests of the rules alone. */
public final class SampleOrganization {

    private SampleOrganization() {
    }

    /** The target of the paper form; nobody has this code. */
    public static Organization guild() {
        Organization guild = new Organization("XC12345678");
        guild.describe("臺南市範例公會", OrganizationKind.ORGANIZATION, "office@guild.example", "06-0000001", "臺南市範例區範例路1號");
        return guild;
    }
}
