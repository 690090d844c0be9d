package org.exchangedesk.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A date is read as the paper forms write it, and never corrected. */
@Tag("C4")
class TypedDateTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @ValueSource(strings = {"中華民國115年11月21日", "115年11月21日", "115/11/21", "民國115年11月21日", "中華民國115年11月21日（星期六）",
        "115年11月21日（星期六）", "115/11/21（星期六）", "115年11月21日(星期六)", "115年11月21日（六）", "115年11月21日星期六", "115年11月21日 週六",
        "１１５年１１月２１日", "１１５／１１／２１", "115 年 11 月 21 日", " 115/11/21 ", "2026-11-21"})
    void aDateIsReadInTheThreeFormatsWithOrWithoutItsWeekday(String typed) {
        assertThat(TypedDate.read(typed).complaint()).isNull();
        assertThat(TypedDate.read(typed).day()).isEqualTo(DAY);
    }

    @ParameterizedTest
    @CsvSource({"99年1月5日,2010-01-05", "099/01/05,2010-01-05", "90年1月1日,2001-01-01", "113年2月29日,2024-02-29", "113年9月1日（星期天）,2024-09-01",
        "999年12月31日,2910-12-31"})
    void aYearHasUpToThreeDigits(String typed, LocalDate day) {
        assertThat(TypedDate.read(typed).day()).isEqualTo(day);
    }

    /** 110年6月13日 was a Sunday; nobody knows which day the letter means. */
    @Test
    @Tag("D1")
    void aWeekdayThatDoesNotFitIsRefusedWithTheNearestDays() {
        TypedDate typed = TypedDate.read("110年6月13日（星期四）");

        assertThat(typed.day()).isNull();
        assertThat(typed.candidates()).containsExactly(LocalDate.of(2021, 6, 10), LocalDate.of(2021, 6, 17), LocalDate.of(2021, 6, 13));
        assertThat(typed.complaint()).isEqualTo("所填「110年6月13日（星期四）」之星期不符，110年6月13日為星期日，請查明後改填；"
            + "相近之日期：110年6月10日（星期四）、110年6月17日（星期四）、110年6月13日（星期日）");
    }

    @ParameterizedTest
    @Tag("D1")
    @CsvSource(delimiter = '|', value = {
        "115年2月30日|並無該日|115年2月28日（星期六）、115年3月1日（星期日）",
        "114年2月29日|並無該日|114年2月28日（星期五）、114年3月1日（星期六）",
        "115/11/31|並無該日|115年11月30日（星期一）、115年12月1日（星期二）",
        "115年11月0日|並無該日|115年10月31日（星期六）、115年11月1日（星期日）",
        "115年13月5日|並無該日|115年5月13日（星期三）、115年12月5日（星期六）、116年1月5日（星期二）",
        "115/21/11|並無該日|115年11月21日（星期六）、115年12月11日（星期五）、116年1月11日（星期一）",
        "115年0月7日|並無該日|114年12月7日（星期日）、115年1月7日（星期三）",
        "115年2月30日（星期一）|並無該日|115年2月28日（星期六）、115年3月1日（星期日）",
        "2026年11月21日|之年份不是民國年|115年11月21日（星期六）",
        "2026/11/21|之年份不是民國年|115年11月21日（星期六）",
        "民國2026年11月21日|之年份不是民國年|115年11月21日（星期六）",
        "0115-11-21|之年份不是民國年|115年11月21日（星期六）",
        "115-11-21|不是規定的寫法|115年11月21日（星期六）",
        "115.11.21|不是規定的寫法|115年11月21日（星期六）",
        "2026.11.21|不是規定的寫法|115年11月21日（星期六）",
        "1151121|不是規定的寫法|115年11月21日（星期六）",
        "20261121|不是規定的寫法|115年11月21日（星期六）"})
    void whatIsNoDayIsRefusedWithTheNearestOnes(String typed, String why, String nearest) {
        TypedDate read = TypedDate.read(typed);

        assertThat(read.day()).isNull();
        assertThat(read.complaint()).startsWith("所填「" + typed + "」" + why).endsWith("請查明後改填；相近之日期：" + nearest);
    }

    @ParameterizedTest
    @CsvSource({"15年11月3日,115年11月3日（星期二）", "15/11/03,115年11月3日（星期二）", "5年11月3日,115年11月3日（星期二）", "05年11月3日,115年11月3日（星期二）",
        "89年12月31日,189年12月31日（星期五）", "1926-11-03,115年11月3日（星期二）"})
    void aYearThatLacksADigitIsRefusedWithTheOneThatIsMeant(String typed, String meant) {
        assertThat(TypedDate.read(typed).day()).isNull();
        assertThat(TypedDate.read(typed).complaint())
            .isEqualTo("所填「" + typed + "」之年份早於民國90年，恐有漏字，請查明後改填；相近之日期：" + meant);
    }

    /** Blanks in the middle of a text are where the patterns try over and over. */
    @Test
    void whatIsLongerThanAnyDateIsRefusedAndQuotedShort() {
        String padded = "115年11月21日" + " ".repeat(60) + "14時37分";

        assertThat(TypedMoment.read(padded).moment()).isNull();
        assertThat(TypedMoment.read(padded).complaint()).contains("…」不是有效的日期與時間").hasSizeLessThan(150);
        assertThat(TypedDate.read("民國" + "1".repeat(100_000)).complaint()).contains("1…」不是有效的日期").hasSizeLessThan(150);
    }

    @Test
    void whatCannotBeSeenIsQuotedAsABox() {
        assertThat(TypedDate.read("115\n11/21").complaint()).startsWith("所填「115□11/21」");
        assertThat(TypedDate.read("\u202E115年11月21日").complaint()).startsWith("所填「□115年11月21日」");
        assertThat(TypedMoment.read("115年\u0000").complaint()).startsWith("所填「115年□」");
    }

    @ParameterizedTest
    @ValueSource(strings = {"明天", "11月21日", "115年11月", "0年1月1日", "民國前1年1月1日", "1500年1月1日", "115年11月21日下班前", "115年11月21日14時",
        "115/11/21/3", "115年11月21日（星期八）", "115年11月21日（星期六", "-115/11/21", "+115/11/21", "一一五年十一月二十一日", "115年2026月1日",
        "2026-02-30", "20260", "9999-12-31", "115－11－99"})
    void anythingElseIsNoDate(String typed) {
        assertThat(TypedDate.read(typed).day()).isNull();
        assertThat(TypedDate.read(typed).complaint()).startsWith("所填「" + typed + "」");
    }

    @ParameterizedTest
    @ValueSource(strings = {"115年11月21日14時37分", "115年11月21日 14時37分", "115/11/21 14:37", "115年11月21日（星期六）14:37",
        "１１５年１１月２１日１４時３７分", "115/11/21　14：37", "2026-11-21T14:37", "2026-11-21T14:37+08:00", "2026-11-21T06:37Z"})
    @Tag("D28")
    void aMomentIsADayWithATimeInTaipei(String typed) {
        assertThat(TypedMoment.read(typed)).isEqualTo(new TypedMoment(Instant.parse("2026-11-21T06:37:00Z"), null));
    }

    @Test
    void anHourMayStandAlone() {
        assertThat(TypedMoment.read("115年11月21日9時").moment()).isEqualTo(Instant.parse("2026-11-21T01:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"115年11月21日", "14:37", "115年11月21日25時0分", "115年11月21日14時60分", "115/11/2114:37", "2026-02-30T08:00",
        "2026-11-21T14:37[Asia/Taipei]", "9999-12-31T23:59", "0115-11-21T08:00Z", "現在", "115年11月21日下午2時"})
    void anythingElseIsNoMoment(String typed) {
        assertThat(TypedMoment.read(typed).moment()).isNull();
        assertThat(TypedMoment.read(typed).complaint()).startsWith("所填「");
    }

    @Test
    void theDayOfAMomentIsHeldToTheCalendarToo() {
        assertThat(TypedMoment.read("110年6月13日（星期四）17時0分").complaint()).contains("110年6月10日（星期四）");
    }
}
