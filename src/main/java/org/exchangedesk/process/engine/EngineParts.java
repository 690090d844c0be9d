package org.exchangedesk.process.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * Adds to the lists of an engine's configuration, which are null at first and shared by the plug-ins of all rooms. Those come in no
 * particular order: each adds to a list here or sets what no other sets, and what must see the work of all waits until the engine is built.
 */
public final class EngineParts {

    private EngineParts() {
    }

    public static void parseListener(ProcessEngineConfigurationImpl configuration, BpmnParseListener listener) {
        if (configuration.getCustomPostBPMNParseListeners() == null) {
            configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        configuration.getCustomPostBPMNParseListeners().add(listener);
    }

    public static void sessionFactory(ProcessEngineConfigurationImpl configuration, SessionFactory factory) {
        configuration.setCustomSessionFactories(with(configuration.getCustomSessionFactories(), factory));
    }

    /** Around every command, whether it joins a transaction or begins one. */
    public static void commandInterceptor(ProcessEngineConfigurationImpl configuration, CommandInterceptor joining,
        CommandInterceptor beginning) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
            with(configuration.getCustomPreCommandInterceptorsTxRequired(), joining));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
            with(configuration.getCustomPreCommandInterceptorsTxRequiresNew(), beginning));
    }

    /** Our own class in the place of one of the engine's. */
    public static <T extends Session> SessionFactory replacing(Class<T> type, Supplier<? extends T> ours) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return type;
            }

            @Override
            public Session openSession() {
                return ours.get();
            }
        };
    }

    private static <T> List<T> with(List<T> present, T added) {
        List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(added);
        return all;
    }
}
