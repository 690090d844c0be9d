package org.exchangedesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.exchangedesk.DeskFiles;
import org.exchangedesk.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 行政機關辦公日曆表 as it comes: in two encodings, whole or wrong, and what else lies beside it on the government's page (C4). */
@Tag("C4")
class OfficialCalendarFileTest {

    private static final String NAME = "115年中華民國政府行政機關辦公日曆表.csv";
    private static final List<CalendarYear> SHIPPED = ShippedCalendar.read(new DeskFiles().text("config/office-calendar.csv"));

    private final String text = OfficialFiles.text(2026);

    /** As published by 行政院人事行政總處: with and without a byte order mark, in both encodings. */
    @ParameterizedTest
    @ValueSource(strings = {"110.csv", "111.csv", "112.csv", "112-big5.csv", "113.csv", "114-updated.csv", "115.csv", "116.csv"})
    void whatShipsIsWhatWasPublished(String name) {
        CalendarYear published = published(name);

        assertThat(published.year() - 1911).isEqualTo(Integer.parseInt(name.substring(0, 3)));
        assertThat(SHIPPED.stream().filter(each -> each.year() == published.year())).containsExactly(published);
    }

    /** 紀念日及節日實施條例 of May 2025: three more days off in that year, then remarks for two of them. */
    @Test
    void theEditionsOf2025Differ() {
        CalendarYear first = published("114-first.csv");
        CalendarYear revised = published("114-revised.csv");
        CalendarYear updated = published("114-updated.csv");

        assertThat(first.days().keySet()).filteredOn(day -> first.isWorkingDay(day) != revised.isWorkingDay(day))
            .containsExactly(LocalDate.of(2025, 9, 29), LocalDate.of(2025, 10, 24), LocalDate.of(2025, 12, 25));
        assertThat(revised.days().keySet()).filteredOn(day -> revised.isWorkingDay(day) != updated.isWorkingDay(day)).isEmpty();
        assertThat(revised.days().keySet()).filteredOn(day -> !revised.days().get(day).equals(updated.days().get(day)))
            .containsExactly(LocalDate.of(2025, 9, 29), LocalDate.of(2025, 10, 24));
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023, 2024, 2025, 2026, 2027})
    void everyShippedYearComesBackFromItsOfficialFile(int year) {
        CalendarYear shipped = SHIPPED.stream().filter(each -> each.year() == year).findFirst().orElseThrow();
        String official = OfficialFiles.text(year);

        assertThat(read(OfficialFiles.utf8(official))).isEqualTo(shipped);
        assertThat(read(OfficialFiles.big5(official))).isEqualTo(shipped);
        assertThat(read(OfficialFiles.utf8("\uFEFF" + official.replace("\n", "\r\n")))).isEqualTo(shipped);
        assertThat(read(OfficialFiles.big5(official.replace("\n", "\r\n")))).isEqualTo(shipped);
        assertThat(read(OfficialFiles.utf8(official.replace(',', '\t')))).as("copied out of a spreadsheet").isEqualTo(shipped);
    }

    @Test
    void theFlagCountsAndNotTheRemark() {
        CalendarYear year = read(OfficialFiles.utf8(OfficialFiles.with(text, LocalDate.of(2026, 3, 7), true, "調整上班")));

        assertThat(year.isWorkingDay(LocalDate.of(2026, 3, 7))).isTrue();
        assertThat(year.isWorkingDay(LocalDate.of(2026, 3, 14))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"115年中華民國政府行政機關辦公日曆表.csv,''", "115年中華民國政府行政機關辦公日曆表(修正版).csv,修正版",
        "114年中華民國政府行政機關辦公日曆表1141020更新.csv,更新", "114年辦公日曆表(更新版).csv,更新版", "114年辦公日曆表(未更新).csv,''",
        "C:\\下載\\112年辦公日曆表_1120102修正.csv,修正", "115年辦公日曆表(未修正).csv,''", "115年辦公日曆表_未修正版之更新版.csv,更新版"})
    void aRevisionSaysSoInItsName(String name, String revision) {
        OfficialCalendarFile file = OfficialCalendarFile.of(name, OfficialFiles.utf8(text));

        assertThat(OfficialCalendarFile.revision(file.name())).isEqualTo(revision);
        assertThat(file.revised()).isEqualTo(!revision.isEmpty());
        assertThat(file.name()).doesNotContain("\\");
    }

    @Test
    void theFilesForGoogleAreRefusedByNameAndByContent() {
        refused(OfficialCalendarFile.class, "115年辦公日曆表(Google行事曆專用).csv", text).contains("Google 行事曆專用檔", "西元日期,星期,是否放假,備註");
        refused(OfficialCalendarFile.class, NAME, "Subject,Start Date,Start Time,End Date,End Time,All Day Event\n開國紀念日,2026/1/1,,,,TRUE\n")
            .contains("Google 行事曆專用檔");
    }

    @Test
    void aWeekdayThatDoesNotFitIsNamedWithItsLine() {
        refusedTable(OfficialFiles.changed(text, LocalDate.of(2026, 1, 5), line -> line.replace(",一,", ",二,")))
            .contains("第6行", "115年1月5日為星期一，檔案為「二」").doesNotContain("第5行", "第7行");
    }

    @Test
    void theLastLineIsCountedAsTheFirst() {
        String last = OfficialFiles.changed(text, LocalDate.of(2026, 12, 31), line -> line.replace(",四,", ",五,"));

        refusedTable(last).contains("第366行");
        refusedTable(last.stripTrailing()).contains("第366行");
        refusedTable(last.replace("\n", "\r\n")).contains("第366行");
    }

    @Test
    void aDayThatIsMissingOrStandsTwiceIsNamed() {
        refusedTable(OfficialFiles.changed(text, LocalDate.of(2026, 6, 19), line -> "")).contains("缺少 1 日，自115年6月19日起");
        refusedTable(OfficialFiles.changed(text, LocalDate.of(2026, 6, 19), line -> line + "\n" + line)).contains("第172行：115年6月19日重複");
        refusedTable(text.substring(0, text.indexOf("20260701"))).contains("缺少 184 日，自115年7月1日起");
        refusedTable(text + OfficialFiles.text(2027).lines().skip(1).findFirst().orElseThrow()).contains("跨越不同年度");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "20260105,一,1,|「是否放假」須為 0（上班）或 2（放假），檔案為「1」", "20260105,一,,|檔案為「」", "20260105,一,0|有3欄，須為4欄",
        "20260105,一,0,a,b|有5欄", "20260230,一,0,|「20260230」不存在或格式不符", "1150105,一,0,|「1150105」不存在或格式不符",
        "2026-01-05,一,0,|不存在或格式不符", "＝cmd,一,0,|「＝cmd」不存在"})
    void aLineThatIsWrongIsNamedWithWhatToChange(String wrong, String words) {
        refusedTable(OfficialFiles.changed(text, LocalDate.of(2026, 1, 5), line -> wrong)).contains("第6行", words);
    }

    @Test
    void manyFindingsAreCountedAndSomeNamed() {
        refusedTable(text.replace(",0,", ",9,")).contains("第6行", "；另有 ").hasSizeLessThan(700);
    }

    @Test
    void aYearThatCannotBeIsRefused() {
        refusedTable(text.replace(",2,", ",0,")).contains("全年上班日 365 日，不合常理");
        refusedTable(text.replace(",0,", ",2,")).contains("全年上班日 0 日，不合常理");
        refusedTable("西元日期,星期,是否放假,備註\n").contains("沒有任何日期");
        refusedTable(text.substring(text.indexOf('\n') + 1)).contains("第1行須為欄位名稱");
    }

    @ParameterizedTest
    @ValueSource(ints = {1911, 1999, 2100, 9999})
    void aYearNobodyCanMeanIsRefused(int year) {
        refusedTable(OfficialFiles.plain(year)).contains("西元 " + year + " 年不在可匯入之範圍（西元 2000 至 2099 年）");
    }

    @Test
    void hostileTextIsRefusedOrStaysText() {
        LocalDate day = LocalDate.of(2026, 1, 5);
        for (String hostile : List.of("\u202E放假", "a\u0000b", "a\u0007b", "a\u2028b", "長".repeat(201))) {
            refusedTable(OfficialFiles.with(text, day, true, hostile)).contains("第6行：「備註」過長或含有不可見字元");
        }
        refusedTable(OfficialFiles.changed(text, day, line -> "\u202E" + "x".repeat(100) + ",一,0,")).contains("「□xxx").hasSizeLessThan(300);
        refusedTable(OfficialFiles.with(text, day, true, "\"沒有結尾")).contains("引號不成對");
        for (String harmless : List.of("=HYPERLINK(1)", "'; drop table calendar_day; --", "<script>alert(1)</script>", "${7*7}",
            "\"含,逗號\"")) {
            assertThat(read(OfficialFiles.utf8(OfficialFiles.with(text, day, true, harmless))).days().get(day).description())
                .isEqualTo(harmless.replace("\"", ""));
        }
    }

    @Test
    void whatIsNoTextOrTooMuchIsRefusedBeforeItIsRead() {
        byte[] huge = new byte[2 * 1024 * 1024];
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, (byte) 0xFF, (byte) 0xFF};

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> OfficialCalendarFile.of(NAME, huge)).withMessageContaining("檔案有 2048 KB");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> OfficialCalendarFile.of(NAME, picture))
            .withMessageContaining("既非 UTF-8 亦非 Big5");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> OfficialCalendarFile.of(NAME, text.getBytes(StandardCharsets.UTF_16)))
            .isNotNull();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> OfficialCalendarFile.of(NAME, new byte[0])).withMessageContaining("沒有內容");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> OfficialCalendarFile.of(" ", huge)).withMessageContaining("檔名");
    }

    private static CalendarYear published(String name) {
        return OfficialCalendarTable.read(OfficialCalendarFile.of(NAME, OfficialFiles.published(name)).text());
    }

    private static CalendarYear read(byte[] content) {
        return OfficialCalendarTable.read(OfficialCalendarFile.of(NAME, content).text());
    }

    private static AbstractStringAssert<?> refusedTable(String text) {
        return refused(OfficialCalendarTable.class, NAME, text);
    }

    private static AbstractStringAssert<?> refused(Class<?> by, String name, String text) {
        Throwable thrown = Assertions.catchThrowable(() -> {
            OfficialCalendarFile file = OfficialCalendarFile.of(name, OfficialFiles.utf8(text));
            OfficialCalendarTable.read(file.text());
        });
        assertThat(thrown).isInstanceOf(Refusal.class);
        assertThat(thrown.getStackTrace()).as("refused by").anyMatch(frame -> frame.getClassName().equals(by.getName()));
        return assertThat(thrown.getMessage());
    }
}
