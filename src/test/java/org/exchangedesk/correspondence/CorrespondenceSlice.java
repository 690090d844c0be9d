package org.exchangedesk.correspondence;

import javax.sql.DataSource;
import org.exchangedesk.DeskFiles;
import org.exchangedesk.EmbeddedPostgresServer;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * The correspondence alone on a database of its own: no engine. Not annotated as a configuration, so that the scan of the whole
 * application does not find it.
 */
@ImportAutoConfiguration({FlywayAutoConfiguration.class, HibernateJpaAutoConfiguration.class, TransactionAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
    MailSenderAutoConfiguration.class, JpaRepositoriesAutoConfiguration.class})
@ComponentScan(basePackageClasses = Outbox.class)
@EntityScan(basePackageClasses = Outbox.class)
@EnableJpaRepositories(basePackageClasses = Outbox.class)
@EnableConfigurationProperties(MailSettings.class)
@Import({DeskFiles.class, TestClock.class, RecordingLifecycle.class})
class CorrespondenceSlice {

    @Bean
    DataSource dataSource() {
        return DataSourceBuilder.create().url(EmbeddedPostgresServer.forTests().newDatabase()).build();
    }
}
