package org.exchangedesk.calendar.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exchangedesk.calendar.DayKind;
import org.exchangedesk.calendar.OfficeCalendar;
import org.exchangedesk.calendar.OfficialFiles;
import org.exchangedesk.calendar.ShippedDays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;

/**
 * 行政程序法 §48 (C4) for every day of 2021 to 2027 and periods of many lengths, against a second computation that shares nothing with
 * the first: here every day is a line of a file as the government published it, on or off, and a period is walked through line by line.
 */
@Tag("C4")
class LegalDatesTest {

    private static final String LEGAL_DATES = "exchange-desk.legal-dates";
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);
    private static final int[] LENGTHS = {1, 2, 3, 5, 7, 10, 14, 15, 20, 30, 60};
    private static final String[] PUBLISHED = {"110.csv", "111.csv", "112.csv", "113.csv", "114-updated.csv", "115.csv", "116.csv"};
    private static final Set<LocalDate> NAMED = new HashSet<>();
    private static final Set<LocalDate> OFF = daysOff();

    private final OfficeCalendar calendar = ShippedDays.closedOn();

    // ---- every day of seven years -------------------------------------------------------------------------------------

    @Test
    void everyDayIsOnOrOffAsTheFileSays() {
        days().forEach(day -> assertThat(calendar.isWorkingDay(day)).as("%s", day).isEqualTo(!OFF.contains(day)));
    }

    /** 第2項: the first day is not counted. Working days end on a working day, so nothing moves. */
    @Test
    void aPeriodOfWorkingDaysLeavesOutTheFirstDayAndEveryDayOff() {
        LegalDates dates = dates(DateRule.PERIOD, true, false);
        each((issued, length) -> {
            LocalDate end = issued;
            for (int left = length; left > 0;) {
                end = end.plusDays(1);
                left -= OFF.contains(end) ? 0 : 1;
            }
            if (!end.isAfter(LAST)) {
                LegalDay deadline = dates.improvementDeadline(issued, length, DayKind.WORKING);
                assertThat(deadline.dueOn()).as("%s + %d", issued, length).isEqualTo(end).isEqualTo(deadline.enteredOn());
                assertThat(deadline.endsAt()).isEqualTo(midnightAfter(end));
                assertThat(deadline.computation()).contains("為始日，不計入", length + "個工作日", "為工作日，不順延", "至24時止");
            }
        });
    }

    /**
     * 第4項: a Sunday or a holiday gives way to the next working day, a Saturday to Monday morning unless it is a holiday, a Saturday on
     * which offices work to nothing.
     */
    @Test
    void aPeriodOfCalendarDaysDoesNotEndOnADayOff() {
        LegalDates dates = dates(DateRule.PERIOD, true, false);
        each((issued, length) -> {
            LocalDate counted = issued;
            for (int i = 0; i < length; i++) {
                counted = counted.plusDays(1);
            }
            LocalDate end = counted;
            while (OFF.contains(end)) {
                end = end.plusDays(1);
            }
            if (!end.isAfter(LAST)) {
                boolean noon = OFF.contains(counted) && isSaturday(counted) && !NAMED.contains(counted) && end.equals(counted.plusDays(2));
                LegalDay deadline = dates.improvementDeadline(issued, length, DayKind.CALENDAR);
                assertThat(deadline.enteredOn()).as("%s + %d counted", issued, length).isEqualTo(counted);
                assertThat(deadline.dueOn()).as("%s + %d", issued, length).isEqualTo(end);
                assertThat(deadline.endsAt()).as("%s + %d", issued, length)
                    .isEqualTo(noon ? midnightAfter(end).minusSeconds(12 * 3600) : midnightAfter(end));
                assertThat(deadline.printed()).isEqualTo("中華民國%d年%d月%d日".formatted(end.getYear() - 1911, end.getMonthValue(),
                    end.getDayOfMonth()) + (noon ? "中午12時" : ""));
                assertThat(deadline.computation()).contains(counted.equals(end) ? "不順延" : noon ? "以次星期一" : "順延至次一工作日");
            }
        });
    }

    /**
     * 第5項: the first day counts and a day off at the end counts; but the other way is later by a day or more, and better for the person.
     */
    @Test
    void anAdverseDispositionCountsThroughUnlessTheOtherWayIsBetter() {
        LegalDates adverse = dates(DateRule.ADVERSE_DISPOSITION, true, false);
        LegalDates period = dates(DateRule.PERIOD, true, false);
        each((issued, length) -> {
            LocalDate through = issued.plusDays(length - 1L);
            LocalDate otherwise = issued.plusDays(length);
            while (OFF.contains(otherwise)) {
                otherwise = otherwise.plusDays(1);
            }
            if (!otherwise.isAfter(LAST)) {
                assertThat(adverse.countedThrough(issued, length, DayKind.CALENDAR)).isEqualTo(through);
                LegalDay deadline = adverse.improvementDeadline(issued, length, DayKind.CALENDAR);
                assertThat(deadline.dueOn()).as("%s + %d", issued, length).isEqualTo(otherwise).isAfter(through);
                assertThat(deadline.endsAt()).isEqualTo(period.improvementDeadline(issued, length, DayKind.CALENDAR).endsAt());
                assertThat(deadline.computation()).startsWith("依行政程序法第48條第5項，始日計入、末日照計者為").contains("較有利，從其計算");
            }
        });
    }

    /** Issued on a Saturday, the first working day to count is Monday either way. */
    @Test
    void whereBothWaysGiveOneDayNeitherIsCalledBetter() {
        LegalDates adverse = dates(DateRule.ADVERSE_DISPOSITION, true, false);

        assertThat(adverse.improvementDeadline(LocalDate.of(2026, 3, 7), 3, DayKind.WORKING).computation())
            .startsWith("依行政程序法第48條第5項，始日計入、末日照計者為115年3月11日（星期三）；與依第2項、第4項計算者二者相同：").doesNotContain("有利");
        assertThat(adverse.improvementDeadline(LocalDate.of(2026, 3, 6), 3, DayKind.WORKING).computation()).contains("較有利，從其計算");
    }

    @Test
    void ofWorkingDaysTheFirstCountsToo() {
        each((issued, length) -> {
            LocalDate end = issued;
            int left = OFF.contains(issued) ? length : length - 1;
            while (left > 0) {
                end = end.plusDays(1);
                left -= OFF.contains(end) ? 0 : 1;
            }
            if (!end.isAfter(LAST)) {
                assertThat(dates(DateRule.ADVERSE_DISPOSITION, true, false).countedThrough(issued, length, DayKind.WORKING)).isEqualTo(end);
            }
        });
    }

    /** A day that somebody named stays as it was named; by the other two rules it moves off a day off. */
    @Test
    void aChosenDayStaysOrMovesAsTheOfficeHasDecided() {
        days().forEach(day -> {
            LocalDate next = day;
            while (OFF.contains(next)) {
                next = next.plusDays(1);
            }
            assertThat(chosen(DateRule.FIXED_DAY).extension(day).dueOn()).isEqualTo(day);
            assertThat(chosen(DateRule.FIXED_DAY).suspensionStart(day).dueOn()).isEqualTo(day);
            if (!next.isAfter(LAST)) {
                for (DateRule rule : new DateRule[]{DateRule.PERIOD, DateRule.ADVERSE_DISPOSITION}) {
                    LegalDay extension = chosen(rule).extension(day);
                    assertThat(extension.enteredOn()).isEqualTo(day);
                    assertThat(extension.dueOn()).as("%s by %s", day, rule).isEqualTo(next);
                    LegalDay start = chosen(rule).suspensionStart(day);
                    assertThat(start.dueOn()).isEqualTo(next);
                    assertThat(start.endsAt()).as("a start has no morning").isEqualTo(midnightAfter(next.minusDays(1)));
                }
            }
        });
    }

    // ---- what is configured -------------------------------------------------------------------------------------------

    /** Read as Spring reads it at start; a name that no setting has would be passed over there. */
    @Test
    void whatShipsIsWhatIsTakenWithoutAnySetting() throws IOException {
        Binder shipped = new Binder(ConfigurationPropertySources.from(
            new YamlPropertySourceLoader().load("shipped", new FileSystemResource("config/application.yml"))));
        LegalDateSettings settings = shipped
            .bind(LEGAL_DATES, Bindable.of(LegalDateSettings.class), new NoUnboundElementsBindHandler(BindHandler.DEFAULT)).get();

        assertThat(settings).isEqualTo(new LegalDateSettings(DateRule.PERIOD, DateRule.FIXED_DAY, DateRule.FIXED_DAY, true, false))
            .isEqualTo(new Binder(new MapConfigurationPropertySource()).bindOrCreate(LEGAL_DATES, LegalDateSettings.class));
        assertThat(shipped.bind(LEGAL_DATES, Bindable.mapOf(String.class, String.class)).get()).as("each setting is written out")
            .hasSameSizeAs(LegalDateSettings.class.getRecordComponents());
    }

    @Test
    @Tag("D13")
    void theDayBeforeWhichCountsOrDoesNot() {
        LocalDate issued = LocalDate.of(2026, 3, 2);

        assertThat(dates(DateRule.PERIOD, true, false).improvementDeadline(issued, 10, DayKind.WORKING).endsAt())
            .isEqualTo(Instant.parse("2026-03-16T16:00:00Z"));
        LegalDay before = dates(DateRule.PERIOD, false, false).improvementDeadline(issued, 10, DayKind.WORKING);
        assertThat(before.endsAt()).isEqualTo(Instant.parse("2026-03-15T16:00:00Z"));
        assertThat(before.computation()).endsWith("，不含當日，至前一日24時止");
    }

    /** The notice says 「應於…前改善完竣」, the sheet and the mail of an extension 「再給予改善期限至…」. */
    @Test
    @Tag("D13")
    void theDayUntilWhichAlwaysCounts() {
        LegalDay until = dates(DateRule.PERIOD, false, false).extension(LocalDate.of(2026, 3, 30));

        assertThat(until.endsAt()).isEqualTo(Instant.parse("2026-03-30T16:00:00Z"));
        assertThat(until.computation()).endsWith("，含當日，至24時止");
    }

    @Test
    void aSaturdayMayGiveWayToTheWholeOfMonday() {
        LegalDay deadline = dates(DateRule.PERIOD, true, true).improvementDeadline(LocalDate.of(2026, 3, 2), 5, DayKind.CALENDAR);

        assertThat(deadline.endsAt()).isEqualTo(Instant.parse("2026-03-09T16:00:00Z"));
        assertThat(deadline.printed()).isEqualTo("中華民國115年3月9日");
    }

    @Test
    void aCountedPeriodHasNoDayThatCouldStay() {
        assertThatIllegalArgumentException().isThrownBy(() -> dates(DateRule.FIXED_DAY, true, false))
            .withMessageContaining("improvement-notice");
    }

    // ---- in words -----------------------------------------------------------------------------------------------------

    @Test
    void theComputationNamesWhatWasLeftOut() {
        LegalDates dates = dates(DateRule.PERIOD, true, false);

        assertThat(dates.improvementDeadline(LocalDate.of(2026, 2, 12), 5, DayKind.WORKING).computation())
            .isEqualTo("發文日115年2月12日（星期四）為始日，不計入（行政程序法第48條第2項），自次日起算5個工作日；其間例假日3日、"
                + "115年2月15日（星期日）小年夜、115年2月16日（星期一）農曆除夕、115年2月17日（星期二）春節、115年2月18日（星期三）春節、"
                + "115年2月19日（星期四）春節、115年2月20日（星期五）補假不計；"
                + "末日115年2月26日（星期四）為工作日，不順延；期限中華民國115年2月26日，含當日，至24時止");
        assertThat(dates.improvementDeadline(LocalDate.of(2025, 2, 7), 2, DayKind.WORKING).computation())
            .contains("；其間例假日1日不計；114年2月8日（星期六）補行上班計入；");
        assertThat(dates.improvementDeadline(LocalDate.of(2026, 12, 22), 3, DayKind.CALENDAR).computation())
            .isEqualTo("發文日115年12月22日（星期二）為始日，不計入（行政程序法第48條第2項），自次日起算3個日曆天，例假日及放假日一併計入；"
                + "末日115年12月25日（星期五）為休息日（行憲紀念日），依行政程序法第48條第4項順延至次一工作日115年12月28日（星期一）（其間例假日2日不計）；"
                + "期限中華民國115年12月28日，含當日，至24時止");
        assertThat(dates.improvementDeadline(LocalDate.of(2026, 3, 2), 5, DayKind.CALENDAR).computation())
            .endsWith("末日115年3月7日（星期六）為例假日，依行政程序法第48條第4項以次星期一115年3月9日（星期一）上午為末日；"
                + "期限中華民國115年3月9日，至該日中午12時止");
    }

    /** A table that writes a remark behind every day of the year, and one that fills the week-ends. */
    @Test
    void theWordsFitWhateverTheTableSays() {
        String csv = "date,working,description\n" + LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 12, 31))
            .map(day -> day + "," + (day.getDayOfWeek().getValue() == 3 ? "Y" : "N") + "," + "長".repeat(200))
            .collect(Collectors.joining("\n"));
        String words = new LegalDates(ShippedDays.of(csv),
            new LegalDateSettings(DateRule.PERIOD, DateRule.FIXED_DAY, DateRule.FIXED_DAY, true, false))
            .improvementDeadline(LocalDate.of(2026, 1, 1), 60, DayKind.WORKING).computation();
        assertThat(words).contains("…等359日不計").hasSizeLessThan(4000);

        OfficeCalendar filled = ShippedDays.of("date,working,description\n2026-03-07,N,例假日\n2026-03-08,N,星期日\n2026-03-09,Y,\n");
        LegalDates dates = dates(DateRule.PERIOD, true, false).on(filled);
        assertThat(dates.improvementDeadline(LocalDate.of(2026, 3, 6), 1, DayKind.WORKING).computation()).contains("；其間例假日2日不計；");
        assertThat(dates.improvementDeadline(LocalDate.of(2026, 3, 6), 1, DayKind.CALENDAR).printed()).isEqualTo("中華民國115年3月9日中午12時");
    }

    /** 端午節 of 2025 was a Saturday and no Saturday merely; a make-up Saturday closed by a typhoon is none either. */
    @Test
    void aHolidayOnASaturdayGivesWayToTheWholeOfTheNextWorkingDay() {
        LegalDates dates = dates(DateRule.PERIOD, true, false);
        LegalDay holiday = dates.improvementDeadline(LocalDate.of(2025, 5, 27), 4, DayKind.CALENDAR);

        assertThat(holiday.dueOn()).isEqualTo(LocalDate.of(2025, 6, 2));
        assertThat(holiday.printed()).isEqualTo("中華民國114年6月2日");
        assertThat(holiday.computation()).contains("末日114年5月31日（星期六）為休息日（端午節），依行政程序法第48條第4項順延至次一工作日114年6月2日（星期一）");

        LocalDate makeUp = LocalDate.of(2025, 2, 8);
        OfficeCalendar closed = ShippedDays.closedOn(makeUp);
        assertThat(dates.on(closed).improvementDeadline(LocalDate.of(2025, 2, 7), 1, DayKind.CALENDAR).printed())
            .isEqualTo("中華民國114年2月10日");
    }

    /** A day closed at short notice is a day off like any other, and named. */
    @Test
    void aDayClosedAtShortNoticeIsLeftOutAndGivesWay() {
        LocalDate typhoon = LocalDate.of(2026, 7, 14);
        OfficeCalendar closed = ShippedDays.closedOn(typhoon);
        LegalDates dates = dates(DateRule.PERIOD, true, false).on(closed);

        assertThat(dates.improvementDeadline(LocalDate.of(2026, 7, 13), 1, DayKind.WORKING).computation())
            .contains("；其間115年7月14日（星期二）停止上班不計；");
        LegalDay deadline = dates.improvementDeadline(LocalDate.of(2026, 7, 13), 1, DayKind.CALENDAR);
        assertThat(deadline.dueOn()).isEqualTo(LocalDate.of(2026, 7, 15));
        assertThat(deadline.computation()).contains("末日115年7月14日（星期二）為休息日（停止上班），依行政程序法第48條第4項順延");
    }

    private LegalDates dates(DateRule notice, boolean lastDayCounts, boolean wholeMonday) {
        return new LegalDates(calendar, new LegalDateSettings(notice, DateRule.FIXED_DAY, DateRule.FIXED_DAY, lastDayCounts, wholeMonday));
    }

    private LegalDates chosen(DateRule rule) {
        return new LegalDates(calendar, new LegalDateSettings(DateRule.PERIOD, rule, rule, true, false));
    }

    private interface Check {
        void of(LocalDate issued, int length);
    }

    private static void each(Check check) {
        days().forEach(day -> {
            for (int length : LENGTHS) {
                if (!day.plusDays(length).isAfter(LAST)) {
                    check.of(day, length);
                }
            }
        });
    }

    private static Stream<LocalDate> days() {
        return FIRST.datesUntil(LAST.plusDays(1));
    }

    private static boolean isSaturday(LocalDate day) {
        return (day.toEpochDay() + 3) % 7 == 5;
    }

    /** Taipei has been eight hours ahead of UTC in all these years. */
    private static Instant midnightAfter(LocalDate day) {
        return Instant.ofEpochSecond((day.toEpochDay() + 1) * 86_400 - 8 * 3600);
    }

    /** From the government's own files, with a knife instead of the reader under test and without the table that ships. */
    private static Set<LocalDate> daysOff() {
        Set<LocalDate> off = new HashSet<>();
        for (String name : PUBLISHED) {
            byte[] content = OfficialFiles.published(name);
            // the flag and the digits are ASCII in both encodings
            new String(content, StandardCharsets.ISO_8859_1).lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
                String[] cells = line.split(",", -1);
                LocalDate day = LocalDate.of(Integer.parseInt(cells[0].substring(0, 4)), Integer.parseInt(cells[0].substring(4, 6)),
                    Integer.parseInt(cells[0].substring(6)));
                if (cells[2].equals("2")) {
                    off.add(day);
                }
                if (!cells[3].isBlank()) {
                    NAMED.add(day);
                }
            });
        }
        return off;
    }
}
