package org.exchangedesk.process.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.exchangedesk.notice.casefile.CaseTexts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * What the engine remembers, and the case that a task names. The one plug-in that waits for the database: no engine is built without it,
 * so none is built before its tables are there.
 */
@Component
@DependsOnDatabaseInitialization
class DeskEnginePlugin extends AbstractProcessEnginePlugin {

    private final Supplier<CaseTexts> cases;

    /** The texts come late: the features behind them call the engine, which is built with this plugin. */
    DeskEnginePlugin(ObjectProvider<CaseTexts> cases) {
        this.cases = SingletonSupplier.of(cases::getObject);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomHistoryLevels(List.of(new CaseHistoryLevel()));
        EngineParts.parseListener(configuration, new CaseOnTask(caseNo -> cases.get().label(caseNo)));
    }
}
