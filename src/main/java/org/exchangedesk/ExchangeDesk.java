package org.exchangedesk;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.freemarker.FreeMarkerAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application: engine, web apps, mail relay. */
@SpringBootApplication(exclude = FreeMarkerAutoConfiguration.class) // FreeMarker fills ODT files, not web pages
@ConfigurationPropertiesScan
@EnableScheduling
public class ExchangeDesk {

    public static void main(String[] args) {
        runInUtc();
        SpringApplication.run(ExchangeDesk.class, args);
    }

    /**
     * The engine keeps due dates as timestamps without zone, in the zone of the JVM that wrote them; so every JVM runs in UTC and
     * office time is always asked of {@link org.exchangedesk.TaipeiTime}.
     */
    static void runInUtc() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }
}
