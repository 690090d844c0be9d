package org.exchangedesk.process.engine.jobs;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import javax.sql.DataSource;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the job executor together; {@code camunda.bpm.job-execution.enabled=false} leaves jobs to another node. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class JobExecution {

    @Bean
    Node node(@Value("${exchange-desk.node-id:}") String id, JdbcClient jdbc, Clock clock, DataSource pool) {
        return new Node(id.isBlank() ? hostName() : id.strip(), NodeLock.beside(pool), new DatabaseClock(jdbc, clock), jdbc);
    }

    @Bean
    DeskJobExecutor jobExecutor(CamundaBpmProperties settings, Node node, JdbcClient jdbc) {
        return new DeskJobExecutor(settings.getJobExecution(), node, jdbc);
    }

    @Bean
    NodeHealth nodeHealthIndicator(Node node) {
        return new NodeHealth(node);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("This machine does not know its name; set exchange-desk.node-id", e);
        }
    }
}
