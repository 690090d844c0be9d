package org.exchangedesk.correspondence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/**
 * A test of the mail register on a real PostgreSQL; the relay runs only when the test says so. A plain Spring context, because a whole
 * application would ask for settings that have nothing to do with mail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringJUnitConfig(CorrespondenceSlice.class)
@TestPropertySource(properties = {
    "spring.jpa.hibernate.ddl-auto=validate",
    "spring.mail.host=127.0.0.1",
    "spring.mail.properties.mail.smtp.connectiontimeout=2000",
    "spring.mail.properties.mail.smtp.timeout=1000",
    "spring.mail.properties.mail.smtp.writetimeout=1000",
    "exchange-desk.mail.relay-enabled=false",
    "exchange-desk.mail.from=desk@city.invalid",
    "exchange-desk.mail.from-name=公文交換作業平臺"})
@interface CorrespondenceTest {
}
