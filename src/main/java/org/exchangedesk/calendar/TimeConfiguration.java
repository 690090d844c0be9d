package org.exchangedesk.calendar;

import java.time.Clock;
import org.exchangedesk.DeskFiles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TimeConfiguration {

    /** The one source of "now"; tests put a clock here that they move. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(TaipeiTime.ZONE);
    }

    @Bean
    OfficeCalendar officeCalendar(DeskFiles files) {
        return new OfficeCalendar(files.text("config/office-calendar.csv"));
    }
}
