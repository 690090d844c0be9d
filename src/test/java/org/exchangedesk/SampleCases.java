package org.exchangedesk;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;

/** A few cases in different stages to look at, made once, on an empty database. */
@Order(SampleData.ORDER + 10)
class SampleCases implements ApplicationRunner {

    private final JdbcTemplate jdbc;

    SampleCases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean empty = jdbc.queryForObject("select count(*) from act_hi_procinst", Integer.class) == 0;
        if (empty) {
            play();
        }
    }

    private void play() {
    }
}
