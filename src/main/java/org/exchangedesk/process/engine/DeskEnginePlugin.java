package org.exchangedesk.process.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Sets the history level and puts on each task what it is about. The one plug-in that waits for the database: no engine is built without
 * it, so none is built before its tables exist.
 */
@Component
@DependsOnDatabaseInitialization
class DeskEnginePlugin extends AbstractProcessEnginePlugin {

    private final Supplier<List<TaskSubject>> subjects;
    private final Set<String> routingFacts;

    /** Resolves the subjects lazily: the features behind them call the engine, which is built with this plugin. */
    DeskEnginePlugin(ObjectProvider<TaskSubject> subjects, List<RoutingFacts> processes) {
        this.subjects = SingletonSupplier.of(() -> subjects.orderedStream().toList());
        routingFacts = processes.stream().flatMap(process -> process.routingFacts().stream()).collect(Collectors.toSet());
    }

    private Optional<String> label(String businessKey) {
        return subjects.get().stream().map(subject -> subject.label(businessKey)).flatMap(Optional::stream).findFirst();
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomHistoryLevels(List.of(new CaseHistoryLevel(routingFacts)));
        EngineParts.parseListener(configuration, new CaseOnTask(this::label));
    }
}
