package org.exchangedesk.notice;

import java.time.LocalDate;
import org.exchangedesk.date.RocDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assigns case numbers such as 115-0001: unique per ROC year, without gaps, in the caller's transaction. */
@Component
class CaseNumbers {

    private final JdbcClient jdbc;

    CaseNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The counter's row stays locked until the caller commits, so that a rolled-back start gives its number back. */
    String next(LocalDate day) {
        int year = RocDate.year(day);
        int number = jdbc.sql("""
            insert into case_number (roc_year, last_number) values (:year, 1)
            on conflict (roc_year) do update set last_number = case_number.last_number + 1
            returning last_number""")
            .param("year", year).query(Integer.class).single();
        return "%d-%04d".formatted(year, number);
    }
}
