package org.exchangedesk.process.engine.guard;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.exchangedesk.Refusal;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Unwraps refusals, so that a person reads the reason and nothing else: the engine wraps what a step throws into English sentences of its
 * own. Runs outside the transaction, which has been rolled back when the exception gets here. Leaves jobs alone, since the engine tells
 * their failures apart by type.
 */
final class UnwrappedRefusals extends CommandInterceptor {

    /** The engine has no type of its own for it. */
    private static final String PASSWORD_REFUSED = "Password does not match policy";

    private final ProcessEngineConfigurationImpl configuration;

    UnwrappedRefusals(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public <T> T execute(Command<T> command) {
        boolean fromAPerson = Context.getCommandContext() == null
            && configuration.getIdentityService().getCurrentAuthentication() != null;
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            throw fromAPerson ? plain(failure) : failure;
        }
    }

    private static RuntimeException plain(RuntimeException failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof Refusal refusal) {
                return new Refusal(refusal.getMessage(), failure);
            }
            if (PASSWORD_REFUSED.equals(e.getMessage())) {
                return new Refusal(LongPasswords.TOO_SHORT, failure);
            }
            if (e instanceof OptimisticLockingException || e instanceof OptimisticLockingFailureException) {
                return new Refusal("他人剛才已處理同一案件或工作，請重新整理後再試。", failure);
            }
        }
        return failure;
    }
}
