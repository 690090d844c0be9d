package org.exchangedesk.process.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * What the engine remembers of a case: everything that history level {@code full} does, except what people typed. Form answers are
 * not recorded, and variables only when a process declares them as {@link RoutingFacts}. Personal data of a case stand in the case
 * record alone, where they can be found and cleaned.
 */
final class CaseHistoryLevel extends AbstractHistoryLevel {

    static final String NAME = "case";

    private static final int ID = 115;

    /** A successful job is recorded by its activity already; only failures are worth a row each. */
    private static final Set<HistoryEventTypes> NEVER = Set.of(HistoryEventTypes.FORM_PROPERTY_UPDATE,
        HistoryEventTypes.JOB_CREATE, HistoryEventTypes.JOB_SUCCESS, HistoryEventTypes.JOB_DELETE);

    private static final Set<HistoryEventTypes> VARIABLE_EVENTS = Set.of(
        HistoryEventTypes.VARIABLE_INSTANCE_CREATE, HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
        HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL, HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
        HistoryEventTypes.VARIABLE_INSTANCE_DELETE);

    private final Set<String> routingFacts;

    CaseHistoryLevel(Set<String> routingFacts) {
        this.routingFacts = Set.copyOf(routingFacts);
    }

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
        if (NEVER.contains(eventType)) {
            return false;
        }
        return !VARIABLE_EVENTS.contains(eventType) || isRoutingFact(entity);
    }

    /** Without an entity the engine asks whether such events exist at all. */
    private boolean isRoutingFact(Object entity) {
        if (entity == null) {
            return true;
        }
        if (entity instanceof VariableInstanceEntity variable) {
            return routingFacts.contains(variable.getName());
        }
        return entity instanceof HistoricVariableUpdateEventEntity event && routingFacts.contains(event.getVariableName());
    }
}
