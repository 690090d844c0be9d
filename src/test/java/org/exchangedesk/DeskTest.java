package org.exchangedesk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.exchangedesk.correspondence.RelayOfOneCase;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * The whole desk for a test, one context for all classes that carry this: real PostgreSQL with a database of its own, a real mail
 * server, authorizations on, the people and organisations of {@link SampleData}; job executor and mail relay off, so that a test
 * fires what it wants fired. A {@link MovableClock} is set back to its start before every test. A random port is open, for tests
 * that speak HTTP. The tag lets the command line leave these tests out, {@code mvn test -DexcludedGroups=desk,slow,browser}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("desk")
@SpringBootTest(classes = ExchangeDesk.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DeskTest.Surroundings.class)
@TestExecutionListeners(listeners = {DeskTest.ClockReset.class, ProcessCoverage.class}, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface DeskTest {

    /** Differs from the server's default, so that a test sees the setting. */
    int SESSION_MINUTES = 20;

    /** Starts what the desk needs around it and tells the desk where it is. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    final class Surroundings implements ApplicationContextInitializer<GenericApplicationContext> {

        private static final Set<String> ENGINES = ConcurrentHashMap.newKeySet();

        /** @throws IllegalStateException for a second engine of one name: the web apps of all desks in a JVM would find the newest */
        @Override
        public void initialize(GenericApplicationContext context) {
            String engine = context.getEnvironment().getProperty("camunda.bpm.process-engine-name", "default");
            if (!ENGINES.add(engine)) {
                throw new IllegalStateException("There is a desk with the engine " + engine
                    + " already: the test needs the same context, or an engine name of its own");
            }
            ExchangeDesk.runInUtc();
            LocalMailServer mail = LocalMailServer.started();
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("deskTest", Map.ofEntries(
                Map.entry("spring.datasource.url", EmbeddedPostgresServer.forTests().newDatabase()),
                Map.entry("spring.datasource.hikari.maximum-pool-size", "8"),
                Map.entry("spring.mail.host", "127.0.0.1"),
                Map.entry("spring.mail.port", mail.smtpPort()),
                Map.entry("exchange-desk.authority-name", "範例市政府"),
                Map.entry("exchange-desk.mail.from", "desk@city.example"),
                Map.entry("exchange-desk.bureau-email", "bureau@archives.example"),
                Map.entry("exchange-desk.admin-id", "admin"),
                Map.entry("exchange-desk.admin-password", "only-in-tests"),
                Map.entry("server.servlet.session.timeout", SESSION_MINUTES + "m"),
                Map.entry("exchange-desk.mail.relay-enabled", "false"),
                Map.entry("camunda.bpm.job-execution.enabled", "false"))));
            context.registerBean(LocalMailServer.class, () -> mail);
            context.registerBean(MovableClock.class);
            context.registerBean(SampleData.class);
            context.registerBean(RelayOfOneCase.class);
            context.registerBean(Office.class);
            context.registerBean(ProcessCoverage.EnginePlugin.class);
        }
    }

    /** A test that moved the clock must not be felt by the next one. */
    final class ClockReset extends AbstractTestExecutionListener {

        @Override
        public void beforeTestMethod(TestContext test) {
            test.getApplicationContext().getBean(MovableClock.class).reset();
        }
    }
}
