package org.exchangedesk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to start without the settings that have no safe default, naming all that are missing at once. Runs before the first bean
 * is made, so that the operator reads one sentence and not the failure of whichever bean came first.
 */
@Component
public class RequiredSettings implements BeanFactoryPostProcessor, EnvironmentAware {

    /** Minimum length of every user's password, including the administrator's from the settings. */
    public static final int SHORTEST_PASSWORD = 12;

    private static final String ADMIN_PASSWORD = "exchange-desk.admin-password";

    private static final Map<String, String> VARIABLES = new LinkedHashMap<>();

    static {
        VARIABLES.put("spring.datasource.url", "SPRING_DATASOURCE_URL");
        VARIABLES.put("spring.mail.host", "SPRING_MAIL_HOST");
        VARIABLES.put("exchange-desk.admin-id", "EXCHANGE_DESK_ADMIN_ID");
        VARIABLES.put(ADMIN_PASSWORD, "EXCHANGE_DESK_ADMIN_PASSWORD");
        VARIABLES.put("exchange-desk.authority-name", "EXCHANGE_DESK_AUTHORITY_NAME");
        VARIABLES.put("exchange-desk.mail.from", "EXCHANGE_DESK_MAIL_FROM");
        VARIABLES.put("exchange-desk.bureau-email", "EXCHANGE_DESK_BUREAU_EMAIL");
    }

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        List<String> missing = VARIABLES.entrySet().stream()
            .filter(setting -> environment.getProperty(setting.getKey(), "").isBlank())
            .map(Map.Entry::getValue)
            .toList();
        if (!missing.isEmpty()) {
            throw new Missing("required settings are missing: " + String.join(", ", missing));
        }
        if (environment.getRequiredProperty(ADMIN_PASSWORD).length() < SHORTEST_PASSWORD) {
            throw new Missing(VARIABLES.get(ADMIN_PASSWORD) + " must have at least " + SHORTEST_PASSWORD + " characters");
        }
    }

    static final class Missing extends RuntimeException {

        private Missing(String what) {
            super("The desk does not start: " + what);
        }
    }

    static final class Analyzer extends AbstractFailureAnalyzer<Missing> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, Missing cause) {
            return new FailureAnalysis(cause.getMessage(),
                "Set them as environment variables, or the corresponding entries in config/application.yml beside the jar.", cause);
        }
    }
}
