package org.exchangedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.exchangedesk.date.RocDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TaipeiTimeTest {

    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

    @Test
    @Tag("D28")
    void aDayBeginsAndEndsInTaipei() {
        assertThat(TaipeiTime.startOf(CHRISTMAS)).isEqualTo(Instant.parse("2026-12-24T16:00:00Z"));
        assertThat(TaipeiTime.endOf(CHRISTMAS)).isEqualTo(Instant.parse("2026-12-25T16:00:00Z"));
    }

    @Test
    @Tag("D28")
    void todayIsTheDayInTaipeiOnAClockInUtc() {
        assertThat(TaipeiTime.today(Clock.fixed(Instant.parse("2026-12-24T16:00:00Z"), ZoneOffset.UTC))).isEqualTo(CHRISTMAS);
        assertThat(TaipeiTime.today(Clock.fixed(Instant.parse("2026-12-24T15:59:59Z"), ZoneOffset.UTC)))
            .isEqualTo(CHRISTMAS.minusDays(1));
    }

    @Test
    void datesAreWrittenInTheThreeWaysOfThePaperForms() {
        LocalDate date = LocalDate.of(2026, 11, 2);

        assertThat(RocDate.full(date)).isEqualTo("中華民國115年11月2日");
        assertThat(RocDate.plain(date)).isEqualTo("115年11月2日");
        assertThat(RocDate.slashed(date)).isEqualTo("115/11/02");
        assertThat(RocDate.year(LocalDate.of(2010, 1, 1))).isEqualTo(99);
    }
}
