package org.exchangedesk.process.engine;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Refuses to build an engine in a JVM that does not run in UTC. Due dates are kept without a zone: another node would fire them hours
 * early or late. The application sets the zone itself before anything else; whoever starts it another way must do the same.
 */
@Component
class UtcOnly extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        ZoneId zone = ZoneId.systemDefault();
        if (!zone.getRules().equals(ZoneOffset.UTC.getRules())) {
            throw new IllegalStateException("The desk does not start: the JVM runs in " + zone + " instead of UTC. Start it with"
                + " org.exchangedesk.ExchangeDesk as main class, or with -Duser.timezone=UTC.");
        }
    }
}
