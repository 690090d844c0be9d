package org.exchangedesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalTime;
import org.exchangedesk.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Working days as analysts write them. */
class WorkingDayTimeTest {

    private final OfficeCalendar calendar = ShippedDays.closedOn();

    @Test
    void aNumberAndPerhapsATimeOfDay() {
        assertThat(WorkingDayTime.parse("5WD@17:00")).isEqualTo(new WorkingDayTime(5, LocalTime.of(17, 0)));
        assertThat(WorkingDayTime.parse(" 10WD ")).isEqualTo(new WorkingDayTime(10, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5WD@25:00", "5WD@24:00", "5WD@17:60", "5WD@7:00", "5WD@", "0WD", "-1WD", "251WD", "WD", "5 WD", "5wd@17:00",
        "P5WD",
        "5WD@17:00:00", "5WD5WD", "R3/5WD", "５WD"})
    void nothingElse(String text) {
        assertThat(WorkingDayTime.isMeantBy(text)).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingDayTime.parse(text)).withMessageContaining("as in 5WD@17:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT5M", "P5D", "P1W", "2026-11-21T17:00:00Z", "R3/PT10H", "0 0 9 ? * MON-FRI"})
    void whatTheEngineKnowsIsLeftToIt(String text) {
        assertThat(WorkingDayTime.isMeantBy(text)).isFalse();
    }

    /** Late in the evening in UTC it is the next day in Taipei. */
    @ParameterizedTest
    @Tag("D28")
    @CsvSource({"2026-12-24T03:00:00Z,1WD@17:00,2026-12-28T09:00:00Z", "2026-12-23T16:30:00Z,1WD@17:00,2026-12-28T09:00:00Z",
        "2025-02-07T01:00:00Z,1WD@00:00,2025-02-07T16:00:00Z", "2026-12-26T01:00:00Z,1WD,2026-12-28T01:00:00Z"})
    void countedFromTheDayInTaipei(Instant start, String text, Instant due) {
        assertThat(WorkingDayTime.parse(text).after(start, calendar)).isEqualTo(due);
    }

    @Test
    void nothingIsComputedBeyondTheLoadedCalendar() {
        assertThatExceptionOfType(Refusal.class)
            .isThrownBy(() -> WorkingDayTime.parse("5WD@17:00").after(Instant.parse("2027-12-30T01:00:00Z"), calendar));
    }
}
