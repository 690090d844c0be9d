package org.exchangedesk.notice;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.exchangedesk.notice.SampleNotice.CALENDAR;
import static org.exchangedesk.notice.SampleNotice.DAY_ONE;
import static org.exchangedesk.notice.SampleNotice.staff;

import java.time.LocalDate;
import org.exchangedesk.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day that a person chooses: it is taken as chosen, and confirmed when offices do not work on it. */
@Tag("C4")
class DatesTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-07", "2026-03-08", "2026-04-03", "2026-12-25"})
    void aDayOffIsConfirmedNotMoved(LocalDate dayOff) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Dates.checkFuture(dayOff, "新改善期限", false, CALENDAR, staff(DAY_ONE)))
            .withMessageContaining("非工作日；請改選工作日，或勾選「已確認為非工作日」。");
        assertThatNoException().isThrownBy(() -> Dates.checkFuture(dayOff, "新改善期限", true, CALENDAR, staff(DAY_ONE)));
    }

    @Test
    void aWorkingDayNeedsNoConfirmation() {
        assertThatNoException().isThrownBy(() -> Dates.checkFuture(DAY_ONE.plusDays(1), "新改善期限", false, CALENDAR, staff(DAY_ONE)));
    }

    @Test
    void todayIsNoFuture() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Dates.checkFuture(DAY_ONE, "擬中止起日", true, CALENDAR, staff(DAY_ONE)))
            .withMessage("「擬中止起日」須晚於今日。");
    }

    @Test
    void nothingIsPromisedBeyondTheLoadedCalendar() {
        assertThatExceptionOfType(Refusal.class)
            .isThrownBy(() -> Dates.checkFuture(LocalDate.of(2028, 1, 3), "新改善期限", true, CALENDAR, staff(DAY_ONE)))
            .withMessageContaining("辦公日曆表尚未載入117年之資料");
    }
}
