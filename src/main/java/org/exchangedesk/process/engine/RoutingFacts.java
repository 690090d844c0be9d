package org.exchangedesk.process.engine;

import java.util.Set;

/**
 * Which variables of a process its history keeps: those that gateways, timers and decisions read and that say nothing about a person. A
 * bean that needs no other bean; the class that names the variables of the process implements it. A variable that nobody names here is not
 * recorded: forgetting one costs a line in Cockpit, not a leak. A name counts in
 * the processes of every feature, so a fact is named so that nobody calls what a person typed the same.
 */
public interface RoutingFacts {

    Set<String> routingFacts();
}
