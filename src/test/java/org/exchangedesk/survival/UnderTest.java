package org.exchangedesk.survival;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the steps under test leave what they did. Nothing keeps them from doing it twice. */
final class UnderTest {

    private UnderTest() {
    }

    static void tables(JdbcClient jdbc) {
        jdbc.sql("create schema under_test").update();
        jdbc.sql("create table under_test.effect (case_no text, step text, attempt text, at timestamptz default clock_timestamp())")
            .update();
    }
}
