package org.exchangedesk.notice.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.exchangedesk.notice.SampleNotice.CALENDAR;
import static org.exchangedesk.notice.SampleNotice.DATES;
import static org.exchangedesk.notice.SampleNotice.DAY_ONE;

import java.time.LocalDate;
import org.exchangedesk.Refusal;
import org.exchangedesk.calendar.legal.DateRule;
import org.exchangedesk.calendar.legal.LegalDateSettings;
import org.exchangedesk.calendar.legal.LegalDates;
import org.exchangedesk.calendar.legal.LegalDay;
import org.exchangedesk.date.RocDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day that a person chooses: it is confirmed when offices do not work on it, and moved only where the office has decided so. */
@Tag("C4")
class ChosenDayTest {

    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-07", "2026-03-08", "2026-04-03", "2026-12-25"})
    void aDayOffIsConfirmedNotMoved(LocalDate dayOff) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> chosen(dayOff, null, DATES))
            .withMessageContaining("非工作日；請改選工作日")
            .withMessageEndingWith("；仍要採用者，請於「非工作日確認」再填一次" + RocDate.plain(dayOff) + "，其效果為：仍以該日為準，不順延。");

        LegalDay confirmed = chosen(dayOff, dayOff, DATES);
        assertThat(confirmed.enteredOn()).isEqualTo(dayOff);
        assertThat(confirmed.dueOn()).isEqualTo(dayOff);
        assertThat(confirmed.computation()).contains("經確認仍以該日為準，不順延");
    }

    @Test
    void theWarningNamesTheDayOffAndTheWorkingDaysAround() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> chosen(CHRISTMAS, null, DATES))
            .withMessageStartingWith("「新改善期限」115年12月25日（星期五）為休息日（行憲紀念日），非工作日；請改選工作日（115年12月24日（星期四）或115年12月28日（星期一））");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> chosen(LocalDate.of(2027, 12, 31), null, DATES))
            .withMessageContaining("請改選工作日（116年12月30日（星期四））");
    }

    /** Where the office holds that a chosen day moves too, the person confirms that, and both days are kept. */
    @Test
    void whereAChosenDayMovesThePersonIsToldWhereTo() {
        LegalDates moving = new LegalDates(CALENDAR, new LegalDateSettings(DateRule.PERIOD, DateRule.PERIOD, DateRule.PERIOD, true, false));

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> chosen(CHRISTMAS, null, moving))
            .withMessageEndingWith("其效果為：以中華民國115年12月28日為準。");
        LegalDay confirmed = chosen(CHRISTMAS, CHRISTMAS, moving);
        assertThat(confirmed.enteredOn()).isEqualTo(CHRISTMAS);
        assertThat(confirmed.dueOn()).isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @Test
    void aWorkingDayNeedsNoConfirmation() {
        LocalDate workingDay = DAY_ONE.plusDays(1);
        assertThatNoException().isThrownBy(() -> chosen(workingDay, null, DATES));
        assertThatNoException().isThrownBy(() -> chosen(workingDay, workingDay, DATES));
    }

    /** Whoever confirmed one day has not confirmed the next one that is chosen, whatever that is. */
    @Test
    void aConfirmationHoldsForItsDayOnly() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> chosen(CHRISTMAS, CHRISTMAS.plusDays(1), DATES))
            .withMessage("「非工作日確認」所填115年12月26日（星期六）與「新改善期限」115年12月25日（星期五）不同，請查明後改填。");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> chosen(CHRISTMAS.minusDays(1), CHRISTMAS, DATES))
            .withMessageEndingWith("不同，請查明後改填；「新改善期限」為工作日，無須確認，亦可將該欄清空。");
    }

    @Test
    void todayIsNoFuture() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> chosen(DAY_ONE, DAY_ONE, DATES)).withMessage("「新改善期限」須晚於今日。");
    }

    @Test
    void nothingIsPromisedBeyondTheLoadedCalendar() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> chosen(LocalDate.of(2028, 1, 3), LocalDate.of(2028, 1, 3), DATES))
            .withMessageContaining("辦公日曆表尚未載入117年之資料");
    }

    private static LegalDay chosen(LocalDate day, LocalDate confirmed, LegalDates dates) {
        return ChosenDay.future(day, "新改善期限", confirmed, dates::extension, dates, DAY_ONE);
    }
}
