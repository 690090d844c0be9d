package org.exchangedesk.process.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.exchangedesk.process.access.LoginThrottle;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Closes in the engine what it leaves open and has no setting for; what has one stands in {@code config/application.yml}. */
@Component
class ClosedEngine extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;
    private final LoginThrottle throttle;

    ClosedEngine(ApplicationContext context, LoginThrottle throttle) {
        this.context = context;
        this.throttle = throttle;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new ModelExpressions(context, configuration.getBeans()));
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setValueTypeResolver(new PlainTypes());
        configuration.setPasswordPolicy(new LongPasswords());
        configuration.setIdentityProviderSessionFactory(new Sessions<>(ThrottledIdentity.class, () -> new ThrottledIdentity(throttle)));
        List<SessionFactory> sessions = new ArrayList<>();
        if (configuration.getCustomSessionFactories() != null) {
            sessions.addAll(configuration.getCustomSessionFactories());
        }
        sessions.add(new Sessions<>(FilterManager.class, PlainFilters::new));
        sessions.add(new Sessions<>(TaskManager.class, OwnTasks::new));
        configuration.setCustomSessionFactories(sessions);
    }

    /** When every other plug-in has added its own. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        PlainTypes.leaveOnly(configuration.getVariableSerializers());
        // Spin's would write an object of any format that nothing else writes
        configuration.setFallbackSerializerFactory(null);
    }

    /** Our own class in the place of one of the engine's. */
    private record Sessions<T extends Session>(Class<T> type, Supplier<? extends T> ours) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return ours.get();
        }
    }
}
