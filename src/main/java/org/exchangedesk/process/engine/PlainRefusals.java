package org.exchangedesk.process.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.exchangedesk.Refusal;

/**
 * Lets a refusal reach the person in its own words. The engine wraps it on its way out, and what Tasklist then shows begins with
 * "ENGINE-03051 There was an exception while invoking the TaskListener".
 */
final class PlainRefusals extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException wrapped) {
            throw unwrapped(wrapped);
        }
    }

    private static RuntimeException unwrapped(ProcessEngineException wrapped) {
        for (Throwable cause = wrapped.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return new Refusal(refusal.getMessage(), wrapped);
            }
        }
        return wrapped;
    }
}
