package org.exchangedesk.process.engine.jobs;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ClassLoadingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.impl.juel.jakarta.el.MethodNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.exchangedesk.Refusal;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/**
 * Schedules the retry of a failed step as the engine does, and records the reason in words that do not need a programmer. The stack trace
 * is kept beside them.
 */
final class FailedStep extends DefaultJobRetryCmd {

    private static final int LONGEST_HINT = 300;

    /** Opens the reason of a step that no retry can bring about. */
    static final String CANNOT_HEAL = "流程模型或程式有誤，重試無法排除";

    /** A name in a model that means nothing: a bean, a method, a variable, a class. */
    private static final Set<Class<? extends Throwable>> WRONG_NAME = Set.of(PropertyNotFoundException.class, MethodNotFoundException.class,
        ClassLoadingException.class);

    /** What the engine says of a timer that is no time, and of a called process or a table that is not deployed. */
    private static final Pattern WRONG_MODEL = Pattern.compile(
        "ENGINE-0902[67]|no processes deployed with key|no decision definition deployed",
        Pattern.CASE_INSENSITIVE);

    FailedStep(String jobId, Throwable exception) {
        super(jobId, exception);
    }

    /** What only another model or another program can mend becomes an incident at once; everything else is tried again first. */
    @Override
    public Object execute(CommandContext commandContext) {
        JobEntity job = exception != null && cannotHeal(exception) ? getJob() : null;
        if (job == null) {
            return super.execute(commandContext);
        }
        job.unlock();
        logException(job);
        job.setRetries(0);
        return null;
    }

    private static boolean cannotHeal(Throwable failure) {
        boolean wrong = false;
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof Refusal) {
                return false;
            }
            wrong |= WRONG_NAME.contains(e.getClass()) || e instanceof ProcessEngineException && e.getMessage() != null
                && WRONG_MODEL.matcher(e.getMessage()).find();
        }
        return wrong;
    }

    @Override
    protected void logException(JobEntity job) {
        super.logException(job);
        if (exception != null) {
            job.setExceptionMessage(reason(exception));
        }
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        String reason = cannotHeal(failure) ? CANNOT_HEAL : "系統內部錯誤";
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof Refusal) {
                return withoutFullStop(e.getMessage());
            }
            if (e instanceof TransactionTimedOutException) {
                reason = "逾時未完成";
            } else if (isOfTheDatabase(e) && reason.equals("系統內部錯誤")) {
                reason = "資料庫無法讀寫";
            }
            root = e;
        }
        String hint = root.getClass().getSimpleName() + ": " + root.getMessage();
        return reason + "（技術訊息：" + hint.substring(0, Math.min(hint.length(), LONGEST_HINT)) + "）";
    }

    private static boolean isOfTheDatabase(Throwable e) {
        return e instanceof SQLException || e instanceof DataAccessException || e instanceof PersistenceException
            || e instanceof TransactionException;
    }

    private static String withoutFullStop(String sentence) {
        return sentence != null && sentence.endsWith("。") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
