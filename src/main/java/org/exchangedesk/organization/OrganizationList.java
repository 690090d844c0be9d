package org.exchangedesk.organization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.exchangedesk.Refusal;
import org.exchangedesk.StartRefused;
import org.exchangedesk.correspondence.HeaderText;
import org.exchangedesk.correspondence.MailAddress;

/** Reads {@code config/organizations.csv} as a whole, or says of each wrong line which it is and what to change: then nothing is taken over. */
final class OrganizationList {

    static final String FILE = "config/organizations.csv";

    private static final List<String> COLUMNS = List.of("code", "name", "kind", "email", "phone", "address");
    private static final Map<String, Integer> LONGEST = Map.of("code", 40, "name", 200, "phone", 40, "address", 200);
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder()
        .setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).setTrim(true).get();
    private static final int NAMED = 20;

    private final Map<String, Long> lineOfCode = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> chinese = new ArrayList<>();
    private final List<String> english = new ArrayList<>();

    private OrganizationList() {
    }

    /** One line as it is taken over; {@code address} is null when empty. */
    record Entry(String code, String name, OrganizationKind kind, String email, String phone, String address) {
    }

    /** @throws StartRefused with file, line and reason of each wrong line, the first {@value #NAMED} of them */
    static List<Entry> read(String csv) {
        OrganizationList list = new OrganizationList();
        try (CSVParser lines = CSVParser.parse(csv, FORMAT)) {
            list.requireColumns(lines.getHeaderNames());
            for (CSVRecord line : lines) {
                list.take(line, lines.getCurrentLineNumber());
            }
        } catch (IOException | UncheckedIOException e) {
            list.wrong(csv.lines().count(), "引號不成對，無法分辨欄位", "quotation marks do not match up to here");
        }
        list.refuseIfAny();
        return list.entries;
    }

    private void requireColumns(List<String> found) {
        if (!found.containsAll(COLUMNS)) {
            wrong(1, "須為欄位名稱 " + String.join(",", COLUMNS), "must be the header " + String.join(",", COLUMNS));
            refuseIfAny();
        }
    }

    private void take(CSVRecord line, long number) {
        if (!line.isConsistent()) {
            wrong(number, "須有 " + COLUMNS.size() + " 欄，實有 " + line.size() + " 欄", line.size() + " values in place of " + COLUMNS.size());
            return;
        }
        int before = chinese.size();
        for (String column : COLUMNS) {
            check(line.get(column), column, number);
        }
        String code = OrganizationCode.normalized(line.get("code"));
        Long earlier = lineOfCode.putIfAbsent(code, number);
        if (earlier != null && !code.isEmpty()) {
            wrong(number, "code 與第 " + earlier + " 行重複", "code is the same as in line " + earlier);
        }
        if (chinese.size() == before) {
            entries.add(new Entry(code, line.get("name"), OrganizationKind.valueOf(line.get("kind")), line.get("email"), line.get("phone"),
                line.get("address").isEmpty() ? null : line.get("address")));
        }
    }

    private void check(String value, String column, long number) {
        if (value.isEmpty()) {
            if (!column.equals("address")) {
                wrong(number, column + " 空白", column + " is empty");
            }
        } else if (value.length() > LONGEST.getOrDefault(column, Integer.MAX_VALUE)) {
            wrong(number, column + " 超過 " + LONGEST.get(column) + " 字", column + " is longer than " + LONGEST.get(column) + " characters");
        } else if (column.equals("kind")) {
            if (!value.equals("AGENCY") && !value.equals("ORGANIZATION")) {
                wrong(number, "kind 須為 AGENCY 或 ORGANIZATION", "kind must be AGENCY or ORGANIZATION");
            }
        } else if (column.equals("email")) {
            if (refuses(() -> MailAddress.checked(value))) {
                wrong(number, "email 不是電子郵件地址", "email is not a mail address");
            }
        } else if (refuses(() -> HeaderText.checked(column, value))) {
            wrong(number, column + " 含有換行或控制字元", column + " contains control characters");
        }
    }

    private static boolean refuses(Runnable check) {
        try {
            check.run();
            return false;
        } catch (Refusal unusable) {
            return true;
        }
    }

    private void wrong(long line, String inChinese, String inEnglish) {
        chinese.add("第 " + line + " 行：" + inChinese);
        english.add("line " + line + ": " + inEnglish);
    }

    private void refuseIfAny() {
        if (chinese.isEmpty()) {
            return;
        }
        int more = chinese.size() - Math.min(NAMED, chinese.size());
        throw new StartRefused(FILE + "，" + String.join("；", chinese.subList(0, chinese.size() - more))
            + (more > 0 ? "；另有 " + more + " 處" : "") + "。全部未採用。",
            FILE + ", "
                + String.join("; ", english.subList(0, english.size() - more)) + (more > 0 ? "; and " + more + " more" : "")
                + ". Nothing was taken over.");
    }
}
