package org.exchangedesk.calendar;

import java.time.Clock;
import org.exchangedesk.TaipeiTime;
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

    /** Seeds the calendar before any bean can get it. */
    @Bean
    OfficeCalendar officeCalendar(CalendarSeed seed, StoredDays stored) {
        seed.sow();
        return new OfficeCalendar(stored);
    }
}
