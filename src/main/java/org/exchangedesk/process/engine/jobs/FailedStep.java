package org.exchangedesk.process.engine.jobs;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
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

    FailedStep(String jobId, Throwable exception) {
        super(jobId, exception);
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
        String reason = "系統內部錯誤";
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
