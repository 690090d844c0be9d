package org.exchangedesk.notice;

/** Who works at the desk; the accounts themselves belong to the engine. */
public interface StaffDirectory {

    /** True when the account exists and belongs to the group that works on cases. */
    boolean isStaff(String userId);

    /** The name of the person, as documents print it; the id itself when nobody has it any more or the account has no name. */
    String nameOf(String userId);
}
