package org.exchangedesk.process.engine.guard;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.exchangedesk.Refusal;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Unwraps refusals, so that a person reads the reason and nothing else: the engine wraps what a step throws into English sentences of its
 * own. Runs outside the transaction, which has been rolled back when the exception gets here. Leaves jobs alone, since the engine tells
 * their failures apart by type.
 */
final class UnwrappedRefusals extends CommandInterceptor {

    /** The engine has no type of its own for it. */
    private static final String PASSWORD_REFUSED = "Password does not match policy";

    /** Likewise; what follows is the task's id. */
    private static final String NO_TASK = "Cannot find task with id";

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
            if (isDatabaseGone(e)) {
                RefusedRequest.mark(RefusedRequest.UNAVAILABLE);
                return new Refusal("系統暫時無法存取資料庫；請稍後重新整理，確認所填內容是否已送出，再行辦理。", failure);
            }
            String reason = reason(e);
            if (reason != null) {
                RefusedRequest.mark(RefusedRequest.WRONG);
                return new Refusal(reason, failure);
            }
        }
        return failure;
    }

    private static String reason(Throwable e) {
        if (e instanceof Refusal) {
            return e.getMessage();
        }
        if (PASSWORD_REFUSED.equals(e.getMessage())) {
            return LongPasswords.TOO_SHORT;
        }
        if (e instanceof TaskAlreadyClaimedException) {
            return "這項工作已由他人認領，請重新整理清單。";
        }
        if (e instanceof ProcessEngineException && e.getMessage() != null && e.getMessage().contains(NO_TASK)) {
            return "這項工作已完成或已取消，請重新整理清單。";
        }
        if (e instanceof OptimisticLockingException || e instanceof OptimisticLockingFailureException) {
            return "他人剛才已處理同一案件或工作，請重新整理後再試。";
        }
        return null;
    }

    /** Whether the step was committed is unknown then: no connection, a connection that broke, or a server that only reads (SQLSTATE 25006), as after a fail-over. */
    private static boolean isDatabaseGone(Throwable e) {
        return e instanceof CannotCreateTransactionException || e instanceof DataAccessResourceFailureException
            || e instanceof SQLException sql && sql.getSQLState() != null
                && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P") || sql.getSQLState().equals("25006"));
    }
}
