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
    DeskJobExecutor jobExecutor(CamundaBpmProperties settings, JdbcClient jdbc, Clock clock, DataSource pool,
            @Value("${exchange-desk.node-id:}") String nodeId) {
        Node node = new Node(nodeId.isBlank() ? hostName() : nodeId.strip(), NodeLock.beside(pool), new DatabaseClock(jdbc, clock), jdbc);
        return new DeskJobExecutor(settings.getJobExecution(), node, jdbc);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("This machine does not know its name; set exchange-desk.node-id", e);
        }
    }
}
