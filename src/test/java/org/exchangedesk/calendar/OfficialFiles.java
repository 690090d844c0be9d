package org.exchangedesk.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.exchangedesk.DeskFiles;

/** Files as the government published them, to the byte, and others made in their likeness. */
public final class OfficialFiles {

    static final Charset BIG5 = Charset.forName("Big5");

    private static final Path PUBLISHED = Path.of("src/test/resources/officialCalendar");

    private OfficialFiles() {
    }

    /** What was published in data set 14718 for that year of the Republic; under a name that a machine without Chinese can open, too. */
    public static byte[] published(String name) {
        try {
            return Files.readAllBytes(PUBLISHED.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole year as official text, made from the table that ships, one line a day, with LF. */
    public static String text(int year) {
        return text(ShippedCalendar.read(new DeskFiles().text("config/office-calendar.csv")).stream()
            .filter(each -> each.year() == year).findFirst().orElseThrow());
    }

    /** A year nobody has published: Saturdays and Sundays off, and the first of January. */
    public static String plain(int year) {
        return text(ShippedCalendar.read("date,working,description\n" + year + "-01-01,N,開國紀念日").get(0));
    }

    static String text(CalendarYear year) {
        return "西元日期,星期,是否放假,備註\n" + year.days().values().stream().map(OfficialFiles::line).collect(Collectors.joining("\n")) + "\n";
    }

    private static String line(CalendarDay day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day.day()) + "," + "一二三四五六日".charAt(day.day().getDayOfWeek().getValue() - 1)
            + "," + (day.working() ? 0 : 2) + "," + day.description();
    }

    /** The text with one day worked or off in place of what it is. */
    public static String with(String text, LocalDate day, boolean working, String remark) {
        return changed(text, day, line -> line.substring(0, 11) + (working ? 0 : 2) + "," + remark);
    }

    static String changed(String text, LocalDate day, UnaryOperator<String> change) {
        String date = DateTimeFormatter.BASIC_ISO_DATE.format(day);
        return text.lines().map(line -> line.startsWith(date) ? change.apply(line) : line)
            .filter(line -> !line.isEmpty()).collect(Collectors.joining("\n")) + "\n";
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] big5(String text) {
        return text.getBytes(BIG5);
    }
}
