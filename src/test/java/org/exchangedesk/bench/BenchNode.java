package org.exchangedesk.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.exchangedesk.ExchangeDesk;
import org.exchangedesk.SampleCases;
import org.exchangedesk.SampleData;
import org.exchangedesk.correspondence.MailRelay;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One node of the desk in a Java process of its own, as in production, for the benchmark: the whole application with its models and
 * {@code config/application.yml}. It does what it is told line by line on its standard input and answers each line with one that
 * begins with {@code @@}.
 */
final class BenchNode {

    static final String ANSWER = "@@ ";

    private final ConfigurableApplicationContext context;
    private final ProcessEngine engine;
    private final JobExecutor executor;
    private final JobClock jobs;
    private final SqlRecorder recorder;

    private BenchNode(ConfigurableApplicationContext context) {
        this.context = context;
        engine = context.getBean(ProcessEngine.class);
        executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        jobs = context.getBean(JobClock.class);
        recorder = (SqlRecorder) context.getBean(DataSource.class);
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var context = new SpringApplicationBuilder(ExchangeDesk.class).initializers(new Surroundings()).run(arguments);
        BenchNode node = new BenchNode(context);
        for (JobExecutor own : context.getBeansOfType(JobExecutor.class).values()) {
            own.shutdown();
        }
        node.stop();
        answers.println(ANSWER + context.getEnvironment().getProperty("local.server.port"));
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            String answer;
            try {
                answer = node.does(line.split(" "));
            } catch (Exception e) {
                e.printStackTrace();
                answer = "failed " + String.valueOf(e).replace('\n', ' ');
            }
            answers.println(ANSWER + answer);
        }
        context.close();
    }

    private String does(String[] command) throws Exception {
        switch (command[0]) {
            case "play" -> {
                executor.start();
                context.getBean(SampleCases.class).playOnEmptyDatabase();
                stop();
            }
            case "start" -> executor.start();
            case "stop" -> stop();
            case "jobs" -> {
                return jobs(Integer.parseInt(command[1]));
            }
            case "run" -> engine.getManagementService().executeJob(command[1]);
            case "record" -> recorder.listen();
            case "save" -> recorder.heard().save(Path.of(command[1]));
            case "relay" -> {
                long begin = System.nanoTime();
                int taken = context.getBean(MailRelay.class).relayDue();
                return (System.nanoTime() - begin) + " " + taken;
            }
            case "authorization" -> engine.getProcessEngineConfiguration().setAuthorizationEnabled(Boolean.parseBoolean(command[1]));
            case "threads" -> {
                return String.valueOf(((DefaultJobExecutor) executor).getMaxPoolSize());
            }
            case "wait" -> context.getBean(WaitingStep.class).begin(Integer.parseInt(command[1]));
            default -> throw new IllegalArgumentException(command[0]);
        }
        return "done";
    }

    /**
     * Lets the job executor work until that many jobs are done; answers the time from the first one's begin to the last one's end,
     * how many failed, and each job's own time.
     */
    private String jobs(int count) throws InterruptedException {
        jobs.restart();
        executor.start();
        while (jobs.done() < count && System.nanoTime() < jobs.last() + TimeUnit.MINUTES.toNanos(1)) {
            Thread.sleep(5);
        }
        stop();
        return (jobs.last() - jobs.first()) + " " + jobs.failed() + " "
            + Arrays.stream(jobs.micros()).mapToObj(Long::toString).collect(Collectors.joining(","));
    }

    /** Finishes running jobs and unlocks those that were only acquired; otherwise nobody could run them before their locks expire. */
    private void stop() throws InterruptedException {
        executor.shutdown();
        for (int quiet = 0; quiet < 5; quiet = jobs.running() == 0 ? quiet + 1 : 0) {
            Thread.sleep(10);
        }
        context.getBean(JdbcClient.class).sql("update act_ru_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ = ?")
            .param(executor.getLockOwner()).update();
    }

    /** Puts the instruments into the desk. */
    private static final class Surroundings implements ApplicationContextInitializer<GenericApplicationContext> {

        @Override
        public void initialize(GenericApplicationContext context) {
            context.registerBean(SampleData.class);
            context.registerBean(SampleCases.class);
            context.registerBean(JobClock.class);
            context.registerBean("waitingStep", WaitingStep.class);
            if (Boolean.getBoolean("bench.stock")) {
                context.registerBean(StockSettings.class);
            }
            context.registerBean("recording", BeanPostProcessor.class, () -> new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof HikariDataSource pool ? new SqlRecorder(pool) : bean;
                }
            });
        }
    }
}
