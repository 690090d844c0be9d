package org.exchangedesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;
import net.jqwik.time.api.Times;
import org.exchangedesk.Refusal;
import org.exchangedesk.TaipeiTime;

/** What holds for adding working days, whatever the day, the number and the machine. */
@Tag("C4")
class WorkingDaysPropertiesTest {

    private static final LocalDate LOADED_FROM = LocalDate.of(2021, 1, 1);
    private static final LocalDate LOADED_UNTIL = LocalDate.of(2027, 12, 31);

    private final OfficeCalendar calendar = ShippedDays.closedOn();

    @Property
    void thereAndBackFromAWorkingDayIsTheSameDay(@ForAll("days") LocalDate any, @ForAll @IntRange(max = 250) int n) {
        LocalDate day = calendar.plusWorkingDays(any, 1);

        assertThat(before(calendar.plusWorkingDays(day, n), n)).isEqualTo(day);
        assertThat(calendar.plusWorkingDays(before(day, n), n)).isEqualTo(day);
    }

    @Property
    void fromADayOffItIsTheWorkingDayBefore(@ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 250) int n) {
        LocalDate back = before(calendar.plusWorkingDays(day, n), n);

        assertThat(back).isEqualTo(calendar.isWorkingDay(day) ? day : before(day, 1));
    }

    @Property
    void oneMoreDayIsLaterAndALaterDayIsNotEarlier(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 250) int n) {
        LocalDate end = calendar.plusWorkingDays(day, n);

        assertThat(calendar.plusWorkingDays(day, n + 1)).isAfter(end);
        assertThat(calendar.plusWorkingDays(day.plusDays(1), n)).isAfterOrEqualTo(end);
        assertThat(n == 0 || calendar.isWorkingDay(end)).isTrue();
    }

    @Property
    void inTwoStepsItIsTheSameDay(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 120) int a, @ForAll @IntRange(max = 120) int b) {
        assertThat(calendar.plusWorkingDays(calendar.plusWorkingDays(day, a), b)).isEqualTo(calendar.plusWorkingDays(day, a + b));
    }

    @Property
    void aPeriodHasAsManyWorkingDaysAsItSays(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 250) int n) {
        assertThat(day.plusDays(1).datesUntil(calendar.plusWorkingDays(day, n).plusDays(1)).filter(calendar::isWorkingDay)).hasSize(n);
    }

    /** Up to the last loaded day it is the n-th of the working days in a row; beyond, nothing is computed. */
    @Property
    void nearTheEndsOfTheCalendarItIsRightOrRefused(@ForAll("loaded") LocalDate day, @ForAll @IntRange(min = 1, max = 250) int n) {
        List<LocalDate> later = day.plusDays(1).datesUntil(LOADED_UNTIL.plusDays(1)).filter(calendar::isWorkingDay).toList();

        if (n <= later.size()) {
            assertThat(calendar.plusWorkingDays(day, n)).isEqualTo(later.get(n - 1));
        } else {
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> calendar.plusWorkingDays(day, n))
                .withMessageContaining("辦公日曆表尚未載入");
        }
    }

    /** The way back, which the desk itself never goes. */
    private LocalDate before(LocalDate day, int workingDays) {
        return Stream.iterate(day, earlier -> earlier.minusDays(1)).skip(1).filter(calendar::isWorkingDay).limit(workingDays)
            .reduce(day, (later, earlier) -> earlier);
    }

    /** A timer falls on the same instant wherever the machine thinks it is. */
    @Property(tries = 200)
    void theZoneOfTheMachineDoesNotMatter(@ForAll("days") LocalDate day, @ForAll("times") LocalTime time,
        @ForAll @IntRange(min = 1, max = 250) int n) {
        Instant start = day.atTime(time).atZone(TaipeiTime.ZONE).toInstant();
        Instant expected = calendar.plusWorkingDays(day, n).atTime(17, 0).atZone(TaipeiTime.ZONE).toInstant();
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : new String[]{"UTC", "Asia/Taipei", "America/Los_Angeles", "Pacific/Kiritimati"}) {
                TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zone)));
                assertThat(WorkingDayTime.parse(n + "WD@17:00").after(start, calendar)).isEqualTo(expected);
                assertThat(WorkingDayTime.parse(n + "WD").after(start, calendar).atZone(TaipeiTime.ZONE).toLocalTime()).isEqualTo(time);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(2022, 3, 1), LocalDate.of(2026, 11, 30));
    }

    @Provide
    Arbitrary<LocalDate> loaded() {
        return Dates.dates().between(LOADED_FROM, LOADED_UNTIL);
    }

    @Provide
    Arbitrary<LocalTime> times() {
        return Times.times();
    }
}
