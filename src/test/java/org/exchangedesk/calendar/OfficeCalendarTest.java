package org.exchangedesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.exchangedesk.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("D28")
class OfficeCalendarTest {

    private final OfficeCalendar calendar = ShippedDays.closedOn();

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-20", "2021-09-11", "2022-01-22", "2023-01-07", "2023-02-04", "2023-02-18", "2023-03-25",
        "2023-06-17", "2023-09-23", "2024-02-17", "2025-02-08"})
    void makeUpSaturdaysAreWorkingDays(LocalDate saturday) {
        assertThat(saturday.getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(calendar.isWorkingDay(saturday)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2026, 2027})
    void noSaturdayIsWorkedIn2026And2027(int year) {
        assertThat(LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
            .filter(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY)
            .filter(calendar::isWorkingDay)).isEmpty();
    }

    @Test
    void holidaysOnWeekdaysOf2026AndOf2027AreOff() {
        assertThat(weekdaysOff(2026)).containsExactlyElementsOf(days(2026, "1/1", "2/16", "2/17", "2/18", "2/19", "2/20", "2/27",
            "4/3", "4/6", "5/1", "6/19", "9/25", "9/28", "10/9", "10/26", "12/25"));
        assertThat(weekdaysOff(2027)).containsExactlyElementsOf(days(2027, "1/1", "2/4", "2/5", "2/8", "2/9", "2/10", "3/1", "4/5",
            "4/6", "4/30", "6/9", "9/15", "9/28", "10/11", "10/25", "12/24", "12/31"));
    }

    @Test
    void theHolidayOf14June2021IsOffAndTheNextWorkingDayIsThe15th() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2021, 6, 14))).isFalse();
        assertThat(calendar.plusWorkingDays(LocalDate.of(2021, 6, 13), 1)).isEqualTo(LocalDate.of(2021, 6, 15));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 5, 2026-03-09",
        "2026-12-24, 1, 2026-12-28",
        "2025-02-07, 1, 2025-02-08",
        "2026-02-13, 3, 2026-02-25",
        "2026-03-07, 0, 2026-03-07"})
    void workingDaysExcludeTheFirstDay(LocalDate from, int days, LocalDate end) {
        assertThat(calendar.plus(from, days, DayKind.WORKING)).isEqualTo(end);
    }

    @Test
    void calendarDaysAreNotMoved() {
        assertThat(calendar.plus(LocalDate.of(2026, 12, 22), 3, DayKind.CALENDAR)).isEqualTo(LocalDate.of(2026, 12, 25));
    }

    @Test
    void aDateBeyondTheLoadedCalendarIsRefused() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2027, 12, 30), 1))
            .withMessageContaining("辦公日曆表尚未載入117年之資料");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> calendar.plus(LocalDate.of(2027, 12, 30), 3, DayKind.CALENDAR));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> calendar.requireCovered(LocalDate.of(2020, 12, 31)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-01,N,x", "2026-01-01,X,x", "2026-01-01,N,x\n2026-01-01,Y,x"})
    void aLineThatCannotBeReadStopsTheStart(String lines) {
        assertThatIllegalStateException().isThrownBy(() -> ShippedDays.of("date,working,description\n" + lines))
            .withMessageContaining("config/office-calendar.csv, line ");
    }

    private List<LocalDate> weekdaysOff(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
            .filter(day -> day.getDayOfWeek().getValue() <= 5)
            .filter(day -> !calendar.isWorkingDay(day))
            .toList();
    }

    private static List<LocalDate> days(int year, String... monthAndDay) {
        return List.of(monthAndDay).stream().map(text -> text.split("/"))
            .map(parts -> LocalDate.of(year, Integer.parseInt(parts[0]), Integer.parseInt(parts[1])))
            .toList();
    }
}
