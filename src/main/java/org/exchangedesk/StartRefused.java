package org.exchangedesk;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * What the operator has to mend before the desk can start: the start prints this sentence in place of a stack trace. Both languages,
 * because a console without UTF-8 prints no Chinese.
 */
public final class StartRefused extends IllegalStateException {

    /**
     * @param chinese what is wrong, where, and what to change
     * @param english the same in ASCII as far as the fault itself allows
     */
    public StartRefused(String chinese, String english) {
        super("系統不啟動：" + chinese + "\nThe desk does not start: " + english);
    }

    static final class Analyzer extends AbstractFailureAnalyzer<StartRefused> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, StartRefused cause) {
            return new FailureAnalysis(cause.getMessage(), "更正後再行啟動。\nCorrect it and start again.", cause);
        }
    }
}
