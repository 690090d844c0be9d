package org.exchangedesk.process.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tolerates two seconds of difference and not a millisecond more; the round trip of the query counts against neither clock. */
class DatabaseClockTest {

    private static final Instant ASKED = Instant.parse("2026-03-02T01:00:00Z");

    private final JdbcClient jdbc = mock(JdbcClient.class);
    private final JdbcClient.StatementSpec question = mock(JdbcClient.StatementSpec.class);
    @SuppressWarnings("unchecked")
    private final JdbcClient.MappedQuerySpec<OffsetDateTime> answer = mock(JdbcClient.MappedQuerySpec.class);
    private final Clock ours = mock(Clock.class);

    /**
     * Milliseconds after the question: the database's clock, our clock at the answer; then the expected difference, and whether it fits.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, true", "2000, 0, -2000, true", "2001, 0, -2001, false", "-2000, 0, 2000, true", "-2001, 0, 2001, false",
        "4000, 5000, 0, true", "7000, 5000, -2000, true", "7001, 5000, -2001, false", "-2000, 5000, 2000, true", "-2001, 5000, 2001, false",
        "-86400000, 0, 86400000, false"})
    void aDifferenceOfTwoSecondsIsTheGreatest(long there, long answered, long difference, boolean fits) {
        when(ours.instant()).thenReturn(ASKED, ASKED.plusMillis(answered));
        when(jdbc.sql(anyString())).thenReturn(question);
        when(question.query(OffsetDateTime.class)).thenReturn(answer);
        when(answer.single()).thenReturn(ASKED.plusMillis(there).atOffset(ZoneOffset.UTC));
        DatabaseClock clock = new DatabaseClock(jdbc, ours);

        assertThat(clock.fits()).isEqualTo(fits);
        assertThat(clock.difference()).isEqualTo(Duration.ofMillis(difference));
    }
}
