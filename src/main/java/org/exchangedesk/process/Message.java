package org.exchangedesk.process;

/**
 * A message that models wait for. A feature declares its own as an enum beside the class that sends them; a model may wait for declared
 * messages only.
 */
public interface Message {

    /** The {@code name} that the models give it. */
    String messageName();
}
