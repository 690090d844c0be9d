package org.exchangedesk.survival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.exchangedesk.correspondence.MailDraft;
import org.exchangedesk.correspondence.MailLifecycle;
import org.exchangedesk.correspondence.Outbox;
import org.exchangedesk.correspondence.OutgoingMail;
import org.exchangedesk.correspondence.UndeliveredMail;
import org.exchangedesk.notice.NoticeMail;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a process under test has beside the application: a process of two steps with a timer between them, each of which leaves a row,
 * the second also a mail; and the means to stand still at one {@link Point}. Not annotated, so that no other test finds it.
 */
class StandStill {

    /** What a process says when it is ready, its port behind it. */
    static final String READY = "under test and ready on port ";
    static final List<String> STEPS = List.of("first", "second");

    private static final Map<String, Object> MODEL = NoticeMail.CLOSING.placeholders().stream()
        .collect(Collectors.toMap(key -> key, key -> "範例"));

    private final AtomicInteger passed = new AtomicInteger();
    private Point point;
    private int times;
    private Socket ledger;

    @Bean
    ApplicationListener<ApplicationReadyEvent> start(Environment settings, RepositoryService models, RuntimeService cases) {
        return ready -> {
            models.createDeployment().name("under test").enableDuplicateFiltering(true).addModelInstance("underTest.bpmn",
                Bpmn.createExecutableProcess("underTest").camundaHistoryTimeToLiveString("P1D").startEvent()
                    .serviceTask("first").camundaAsyncBefore().camundaDelegateExpression("${effectDelegate}")
                    .intermediateCatchEvent("pause").timerWithDuration("PT0.3S")
                    .serviceTask("second").camundaAsyncBefore().camundaDelegateExpression("${effectDelegate}").endEvent().done())
                .deploy();
            int from = settings.getProperty("under-test.from", Integer.class, 0);
            for (int n = from; n < from + settings.getProperty("under-test.cases", Integer.class, 0); n++) {
                cases.startProcessInstanceByKey("underTest", "115-%04d".formatted(n));
            }
            System.out.println(READY + settings.getProperty("local.server.port"));
        };
    }

    @Bean
    JavaDelegate effectDelegate(JdbcClient jdbc, Outbox outbox) {
        return step -> {
            reach(Point.BEFORE_STEP);
            String caseNo = step.getProcessBusinessKey();
            String attempt = UUID.randomUUID().toString();
            String effect = caseNo + " " + step.getCurrentActivityId() + " " + attempt;
            // told before anything is done, so that no end of this process can hide it
            tell(Ledger.DID + effect);
            jdbc.sql("insert into under_test.effect (case_no, step, attempt) values (?, ?, ?)")
                .params(caseNo, step.getCurrentActivityId(), attempt)
                .update();
            if (step.getCurrentActivityId().equals(STEPS.get(1))) {
                outbox.enqueue(new MailDraft(caseNo, NoticeMail.CLOSING, "1", "case-" + caseNo + "@org.example", MODEL, List.of()));
            }
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    tell(Ledger.DONE + effect);
                    reach(Point.AFTER_COMMIT);
                }
            });
            reach(Point.BEFORE_COMMIT);
        };
    }

    @Bean
    ProcessEnginePlugin standingWhileAcquiring() {
        return new AbstractProcessEnginePlugin() {
            /** The engine's own interceptors, transaction and all, stand between the two. */
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setCustomPreCommandInterceptorsTxRequired(with(Point.ACQUIRED,
                    configuration.getCustomPreCommandInterceptorsTxRequired()));
                configuration.setCustomPostCommandInterceptorsTxRequired(with(Point.ACQUIRING,
                    configuration.getCustomPostCommandInterceptorsTxRequired()));
            }
        };
    }

    private List<CommandInterceptor> with(Point here, List<CommandInterceptor> present) {
        List<CommandInterceptor> all = new ArrayList<>(present == null ? List.of() : present);
        all.add(new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> command) {
                T result = next.execute(command);
                if (command instanceof AcquireJobsCmd && ((AcquiredJobs) result).size() > 0) {
                    reach(here);
                }
                return result;
            }
        });
        return all;
    }

    /** The cases are made up, so nobody but the ledger is told of their mails. */
    @Bean
    static BeanPostProcessor mailHeardOf(ObjectProvider<StandStill> here) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof UndeliveredMail) {
                    return (UndeliveredMail) mail -> {
                    };
                }
                if (!(bean instanceof MailLifecycle declared)) {
                    return bean;
                }
                return Proxy.newProxyInstance(bean.getClass().getClassLoader(), new Class<?>[]{MailLifecycle.class},
                    (proxy, method, args) -> switch (method.getName()) {
                        case "sent" -> {
                            here.getObject().reach(Point.AFTER_250, ((OutgoingMail) args[0]).caseNo());
                            yield null;
                        }
                        case "kinds" -> declared.kinds();
                        case "whyOvertaken", "whyStale" -> Optional.empty();
                        case "toString" -> "mail under test";
                        default -> null;
                    });
            }
        };
    }

    @Bean
    InitializingBean place(Environment settings) {
        return () -> {
            point = settings.getProperty("under-test.point", Point.class, Point.NOWHERE);
            times = settings.getProperty("under-test.times", Integer.class, 1);
            ledger = new Socket(InetAddress.getLoopbackAddress(), settings.getRequiredProperty("under-test.ledger", Integer.class));
        };
    }

    private void reach(Point here) {
        reach(here, "");
    }

    private void reach(Point here, String caseNo) {
        if (here == point && passed.incrementAndGet() == times) {
            tell((Ledger.AT + here + " " + caseNo).strip());
            try {
                if (ledger.getInputStream().read() < 0) {
                    throw new IllegalStateException("The ledger has gone");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private synchronized void tell(String line) {
        try {
            ledger.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
