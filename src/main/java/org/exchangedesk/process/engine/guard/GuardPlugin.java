package org.exchangedesk.process.engine.guard;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.exchangedesk.process.engine.EngineParts;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Closes in the engine what it leaves open and has no setting for; what has one stands in {@code config/application.yml}. */
@Component
class GuardPlugin extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;
    private final LoginThrottle throttle;

    GuardPlugin(ApplicationContext context, LoginThrottle throttle) {
        this.context = context;
        this.throttle = throttle;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new ModelExpressions(context, configuration.getBeans()));
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setValueTypeResolver(new AllowedVariableTypes());
        configuration.setPasswordPolicy(new LongPasswords());
        configuration.setResourceAuthorizationProvider(new RightsByDefinition());
        configuration
            .setIdentityProviderSessionFactory(EngineParts.replacing(ThrottledIdentity.class, () -> new ThrottledIdentity(throttle)));
        EngineParts.sessionFactory(configuration, EngineParts.replacing(FilterManager.class, FiltersWithoutExpressions::new));
        EngineParts.sessionFactory(configuration, EngineParts.replacing(TaskManager.class, CurrentUserTasks::new));
        EngineParts.sessionFactory(configuration, EngineParts.replacing(AuthorizationManager.class, AdministratorsRights::new));
        EngineParts.parseListener(configuration, new TaskGuard());
        EngineParts.commandInterceptor(configuration, new UnwrappedRefusals(configuration), new UnwrappedRefusals(configuration));
        EngineParts.commandInterceptor(configuration, new OutsideCommands(configuration), new OutsideCommands(configuration));
    }

    /** Runs when every other plug-in has added its serializers. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        AllowedVariableTypes.leaveOnly(configuration.getVariableSerializers());
        // Spin's fallback would serialise any object that no other serializer takes
        configuration.setFallbackSerializerFactory(null);
    }
}
