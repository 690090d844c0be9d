package org.exchangedesk.document;

import java.util.List;

/** The official forms of one feature, as a bean that needs no other bean. */
public interface OfficialForms {

    /** In the order in which people read them. */
    List<? extends OfficialForm> forms();
}
