package org.exchangedesk.correspondence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of the mail register on a real PostgreSQL; the relay runs only when the test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = CorrespondenceSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = {
    "spring.jpa.hibernate.ddl-auto=validate",
    "spring.main.banner-mode=off",
    "spring.mail.host=127.0.0.1",
    "spring.mail.properties.mail.smtp.connectiontimeout=2000",
    "spring.mail.properties.mail.smtp.timeout=1000",
    "spring.mail.properties.mail.smtp.writetimeout=1000",
    "exchange-desk.mail.relay-enabled=false",
    "exchange-desk.mail.from=desk@city.invalid",
    "exchange-desk.mail.from-name=公文交換作業平臺"})
@interface CorrespondenceTest {
}
