package org.exchangedesk.calendar;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exchangedesk.Refusal;

/**
 * A file of 中華民國政府行政機關辦公日曆表 as it was received (data set 14718): what it is called, and its text, which the government
 * writes in Big5 in some years and in UTF-8 in others.
 */
record OfficialCalendarFile(String name, String text) {

    /** A year has about 12 kB. */
    static final int LARGEST = 64 * 1024;

    private static final int LONGEST_NAME = 200;
    private static final Pattern REVISION = Pattern.compile("(?<!未)(修正|更新)版?");
    /** Big5 as Windows writes it. */
    private static final Charset BIG5 = Charset.forName("x-windows-950");

    /** @throws Refusal when this cannot be such a file */
    static OfficialCalendarFile of(String name, byte[] content) {
        String plain = plainName(name);
        if (content.length == 0) {
            throw new Refusal("檔案沒有內容，請重新選取官方 CSV 檔。");
        }
        if (content.length > LARGEST) {
            throw new Refusal("檔案有 %d KB，辦公日曆表全年不超過 %d KB，請確認選取的是單一年度之官方 CSV 檔。"
                .formatted(content.length / 1024, LARGEST / 1024));
        }
        OfficialCalendarFile file = new OfficialCalendarFile(plain, decoded(content));
        if (file.isForGoogle()) {
            throw new Refusal("「" + plain + "」為 Google 行事曆專用檔，沒有逐日之上班或放假欄位；請改選同一資料集中欄位為「"
                + OfficialCalendarTable.COLUMNS + "」之檔案。");
        }
        return file;
    }

    /**
     * A later edition of the same year, which wins over the first one. The file says so in its name alone: 「修正版」, or as in October
     * 2025 「1141020更新」.
     */
    boolean revised() {
        return !revision(name).isEmpty();
    }

    /** In which word a name says so: 修正版, 修正, 更新版 or 更新; empty when it does not. */
    static String revision(String name) {
        Matcher said = REVISION.matcher(name);
        return said.find() ? said.group() : "";
    }

    private boolean isForGoogle() {
        String head = text.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        return name.toLowerCase(Locale.ROOT).contains("google") || head.contains("subject") || head.contains("start date");
    }

    /** Without the folders that a browser or a person may put in front. */
    private static String plainName(String name) {
        String plain = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
        if (plain.isEmpty()) {
            throw new Refusal("請填寫「檔名」。");
        }
        if (plain.length() > LONGEST_NAME) {
            throw new Refusal("「檔名」至多 " + LONGEST_NAME + " 個字。");
        }
        return plain;
    }

    private static String decoded(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException notUtf8) {
            try {
                text = BIG5.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            } catch (CharacterCodingException notBig5) {
                throw new Refusal("檔案編碼既非 UTF-8 亦非 Big5，無法讀取；請使用官方 CSV 原檔，勿以其他軟體另存。");
            }
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
