package org.exchangedesk.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.exchangedesk.Refusal;
import org.exchangedesk.date.Quoted;
import org.exchangedesk.date.RocDate;

/**
 * Reads the table of an official file into a whole year, or says line by line what is wrong with it: a file that is wrong in one place
 * is not trusted in the others.
 */
final class OfficialCalendarTable {

    static final String COLUMNS = "西元日期,星期,是否放假,備註";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST_REMARK = 200;
    private static final int LONGEST_QUOTE = 20;
    /** Years that anybody here can mean: what lies outside is a slip of the hand. */
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final int NAMED = 5;
    /** Since 2016 a year has had 245 to 252 working days. */
    private static final int LEAST = 230;
    private static final int MOST = 262;

    private final SortedMap<LocalDate, CalendarDay> days = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();

    private OfficialCalendarTable() {
    }

    /** @throws Refusal with the lines that are wrong and what to change */
    static CalendarYear read(String text) {
        OfficialCalendarTable table = new OfficialCalendarTable();
        char delimiter = text.lines().findFirst().orElse("").contains("\t") ? '\t' : ','; // copied out of a spreadsheet
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).setTrim(true).get();
        try (CSVParser lines = CSVParser.parse(text, format)) {
            table.take(lines);
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal("檔案之引號不成對，無法分辨欄位；請使用官方 CSV 原檔。");
        }
        return table.year();
    }

    private void take(CSVParser lines) {
        Iterator<CSVRecord> records = lines.iterator();
        if (!records.hasNext() || !String.join(",", records.next().values()).equals(COLUMNS)) {
            throw new Refusal("第1行須為欄位名稱「" + COLUMNS + "」；請使用官方 CSV 原檔，並連同第1行一併提供。");
        }
        records.forEachRemaining(row -> {
            if (row.size() > 1 || !row.get(0).isEmpty()) {
                take(row, row.getRecordNumber());
            }
        });
    }

    private void take(CSVRecord row, long line) {
        if (row.size() != 4) {
            findings.add("第" + line + "行有" + row.size() + "欄，須為4欄（" + COLUMNS + "）");
            return;
        }
        LocalDate day;
        try {
            day = LocalDate.parse(row.get(0), DATE);
        } catch (DateTimeException e) {
            findings.add("第" + line + "行之日期「" + shown(row.get(0)) + "」不存在或格式不符，須為西元年月日 8 碼，例如 20260101");
            return;
        }
        String weekday = day.getDayOfWeek().getDisplayName(TextStyle.NARROW, Locale.TAIWAN);
        require(row.get(1).equals(weekday), line, RocDate.plain(day) + "為星期" + weekday + "，檔案為「" + shown(row.get(1)) + "」，請查明何者有誤");
        require(row.get(2).matches("[02]"), line, "「是否放假」須為 0（上班）或 2（放假），檔案為「" + shown(row.get(2)) + "」");
        require(row.get(3).length() <= LONGEST_REMARK && row.get(3).codePoints().noneMatch(Quoted::unprintable), line,
            "「備註」過長或含有不可見字元");
        require(!days.containsKey(day), line, RocDate.plain(day) + "重複，請刪除其一");
        days.putIfAbsent(day, new CalendarDay(day, row.get(2).equals("0"), row.get(3)));
    }

    private void require(boolean holds, long line, String finding) {
        if (!holds) {
            findings.add("第" + line + "行：" + finding);
        }
    }

    private CalendarYear year() {
        if (days.isEmpty() && findings.isEmpty()) {
            throw new Refusal("檔案只有欄位名稱，沒有任何日期。");
        }
        if (!days.isEmpty()) {
            checkWhole(days.firstKey().getYear());
        }
        if (!findings.isEmpty()) {
            throw new Refusal("檔案未予載入，請更正後重新匯入：" + String.join("；", findings.subList(0, Math.min(NAMED, findings.size())))
                + (findings.size() > NAMED ? "；另有 " + (findings.size() - NAMED) + " 處" : "") + "。");
        }
        return new CalendarYear(days.firstKey().getYear(), days);
    }

    private void checkWhole(int year) {
        if (days.lastKey().getYear() != year) {
            findings.add("檔案跨越不同年度（" + RocDate.plain(days.firstKey()) + "至" + RocDate.plain(days.lastKey()) + "），請分年匯入");
            return;
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            findings.add("西元 " + year + " 年不在可匯入之範圍（西元 " + FIRST_YEAR + " 至 " + LAST_YEAR + " 年），請查明「西元日期」欄");
            return;
        }
        List<LocalDate> missing = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
            .filter(day -> !days.containsKey(day)).toList();
        if (!missing.isEmpty()) {
            findings.add("缺少 " + missing.size() + " 日，自" + RocDate.plain(missing.get(0)) + "起，全年每日均須各有一行");
            return;
        }
        long working = new CalendarYear(year, days).workingDays();
        if (working < LEAST || working > MOST) {
            findings.add("全年上班日 " + working + " 日，不合常理（應為 " + LEAST + " 至 " + MOST + " 日），請查明「是否放假」欄");
        }
    }

    private static String shown(String text) {
        return Quoted.of(text, LONGEST_QUOTE);
    }
}
