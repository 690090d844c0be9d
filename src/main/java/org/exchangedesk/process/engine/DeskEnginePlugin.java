package org.exchangedesk.process.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.exchangedesk.calendar.OfficeCalendar;
import org.exchangedesk.notice.CaseTexts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Puts the desk's rules into the engine, before it is built and after its tables are there. */
@Component
@DependsOnDatabaseInitialization
class DeskEnginePlugin extends AbstractProcessEnginePlugin {

    private final Supplier<CaseTexts> cases;
    private final Supplier<Clock> clock;
    private final Supplier<OfficeCalendar> office;

    /** The texts come late: the features behind them call the engine, which is built with this plugin. */
    DeskEnginePlugin(ObjectProvider<CaseTexts> cases, ObjectProvider<Clock> clock, ObjectProvider<OfficeCalendar> office) {
        this.cases = SingletonSupplier.of(cases::getObject);
        this.clock = SingletonSupplier.of(clock::getObject);
        this.office = SingletonSupplier.of(office::getObject);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        sessionFactories(configuration).add(new PlainEntities());
        configuration.setCustomHistoryLevels(List.of(new CaseHistoryLevel()));
        configuration.setResourceAuthorizationProvider(new RightsByDefinition());
        FormCheck forms = new FormCheck(clock);
        CheckedTaskForms taskForms = new CheckedTaskForms(forms);
        parseListeners(configuration).add(new TransientStartForms(forms));
        parseListeners(configuration).add(taskForms);
        configuration.setTaskService(new CheckedTaskService(taskForms));
        configuration.setBusinessCalendarManager(WorkingDayCalendars.with(office));
        parseListeners(configuration).add(new WorkingDaysInModels());
        configuration.setBpmnParseFactory(TimersOfModels::new);
        parseListeners(configuration).add(new TaskGuard());
        parseListeners(configuration).add(new CaseOnTask(caseNo -> cases.get().label(caseNo)));
        configuration.setCustomPreCommandInterceptorsTxRequired(with(
                configuration.getCustomPreCommandInterceptorsTxRequired(), configuration));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(with(
                configuration.getCustomPreCommandInterceptorsTxRequiresNew(), configuration));
    }

    private static List<SessionFactory> sessionFactories(ProcessEngineConfigurationImpl configuration) {
        List<SessionFactory> present = configuration.getCustomSessionFactories();
        configuration.setCustomSessionFactories(present == null ? new ArrayList<>() : new ArrayList<>(present));
        return configuration.getCustomSessionFactories();
    }

    private static List<BpmnParseListener> parseListeners(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getCustomPostBPMNParseListeners() == null) {
            configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        return configuration.getCustomPostBPMNParseListeners();
    }

    private static List<CommandInterceptor> with(List<CommandInterceptor> present, ProcessEngineConfigurationImpl configuration) {
        List<CommandInterceptor> all = new ArrayList<>();
        if (present != null) {
            all.addAll(present);
        }
        all.add(new PlainRefusals(configuration));
        all.add(new OutsideCommands(configuration));
        return all;
    }
}
