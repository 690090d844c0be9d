package org.exchangedesk.process.engine.timer;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.exchangedesk.calendar.OfficeCalendar;
import org.exchangedesk.process.engine.EngineParts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Lets models name working days for internal tasks, and refuses them where a legal deadline could run. */
@Component
class TimerPlugin extends AbstractProcessEnginePlugin {

    private final Supplier<OfficeCalendar> office;

    /** Resolves the calendar lazily: it reads the database, whose tables are made before the engine is. */
    TimerPlugin(ObjectProvider<OfficeCalendar> office) {
        this.office = SingletonSupplier.of(office::getObject);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setBusinessCalendarManager(WorkingDayCalendars.with(office));
        EngineParts.parseListener(configuration, new WorkingDaysInModels());
        configuration.setBpmnParseFactory(CheckedTimers::new);
    }
}
