package org.exchangedesk.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;

/**
 * What is printed is read as the same day; what differs from every day by a little is read as none, and the day meant is among those named.
 */
@Tag("C4")
class TypedDatePropertiesTest {

    private static final List<String> WEEKDAYS = List.of("一", "二", "三", "四", "五", "六", "日");

    @Property
    void whatIsPrintedIsReadAsThatDay(@ForAll("days") LocalDate day) {
        for (String printed : List.of(RocDate.full(day), RocDate.plain(day), RocDate.slashed(day))) {
            assertThat(TypedDate.read(printed)).isEqualTo(new TypedDate(day, null, List.of()));
            assertThat(TypedDate.read(printed + "（星期" + weekday(day.getDayOfWeek()) + "）").day()).isEqualTo(day);
        }
    }

    @Property
    @Tag("D1")
    void noOtherWeekdayIsRead(@ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 6) int off) {
        DayOfWeek other = day.getDayOfWeek().plus(off);
        TypedDate typed = TypedDate.read(RocDate.plain(day) + "（星期" + weekday(other) + "）");

        assertThat(typed.day()).isNull();
        assertThat(typed.candidates()).hasSize(3).endsWith(day)
            .allMatch(each -> Math.abs(each.toEpochDay() - day.toEpochDay()) < 7);
        assertThat(typed.candidates().subList(0, 2)).allMatch(each -> each.getDayOfWeek() == other);
        assertThat(typed.complaint()).contains(RocDate.plain(day) + "（星期" + weekday(day.getDayOfWeek()) + "）");
    }

    @Property
    void noYearOfAnotherCalendarIsRead(@ForAll("days") LocalDate day) {
        String monthAndDay = day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        for (String typed : List.of(day.getYear() + "年" + monthAndDay, "民國" + day.getYear() + "年" + monthAndDay,
            day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth())) {
            assertThat(TypedDate.read(typed).day()).isNull();
            assertThat(TypedDate.read(typed).candidates()).containsExactly(day);
        }
    }

    @Property
    void noDayThatDoesNotExistIsRead(@ForAll @IntRange(min = 90, max = 999) int year, @ForAll @IntRange(min = 0, max = 99) int month,
        @ForAll @IntRange(min = 0, max = 99) int day) {
        boolean exists = month >= 1 && month <= 12 && day >= 1 && day <= LocalDate.of(year + 1911, month, 1).lengthOfMonth();
        TypedDate typed = TypedDate.read("%d年%d月%d日".formatted(year, month, day));

        assertThat(typed.day() != null).isEqualTo(exists);
        assertThat(typed.complaint() == null).isEqualTo(exists);
        assertThat(typed.candidates()).allMatch(each -> each.getYear() > 1911);
        assertThat(exists ? typed.candidates().isEmpty() : year == 999 || !typed.candidates().isEmpty()).isTrue();
    }

    /** Whatever is typed is read or refused with a reason; nothing else happens. */
    @Property
    void everyTextHasADayOrAComplaint(@ForAll("texts") String text) {
        TypedDate typed = TypedDate.read(text);

        assertThat(typed.day() == null).isNotEqualTo(typed.complaint() == null);
        assertThat(TypedMoment.read(text).moment() == null).isNotEqualTo(TypedMoment.read(text).complaint() == null);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(2001, 1, 1), LocalDate.of(2910, 12, 31));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("0123456789１年月日/-.時分:T（）()星期六 　民國").ofMaxLength(24);
    }

    private static String weekday(DayOfWeek day) {
        return WEEKDAYS.get(day.getValue() - 1);
    }
}
