package org.exchangedesk.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.SUPERVISOR;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import org.exchangedesk.Office;
import org.exchangedesk.calendar.OfficeCalendar;
import org.exchangedesk.calendar.OfficialFiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A supervisor loads a year from the government's file, and enters a typhoon day, both in Tasklist. */
@BrowserTest
class OfficeCalendarInTasklistTest {

    private static final LocalDate HOLIDAY = LocalDate.of(2038, 6, 7);
    private static final String TEXT = OfficialFiles.with(OfficialFiles.plain(2038), HOLIDAY, false, "端午節");
    /** Kept in memory: not every machine can write a file of that name. */
    private static final FilePayload FILE = new FilePayload("127年中華民國政府行政機關辦公日曆表.csv", "text/csv", OfficialFiles.big5(TEXT));
    private static final FilePayload TOO_LARGE = new FilePayload("全部年度.csv", "text/csv", new byte[65 * 1024]);

    @Autowired
    private Office office;
    @Autowired
    private OfficeCalendar calendar;
    @LocalServerPort
    private int port;

    @Test
    void aYearFromTheFileAndADayClosed(Browser browser) {
        try (Tasklist supervisor = new Tasklist(browser, port, SUPERVISOR)) {
            loadsTheYear(supervisor);
            decides(supervisor);
            entersAClosure(supervisor);
        }
    }

    private void loadsTheYear(Tasklist supervisor) {
        supervisor.startProcess("匯入辦公日曆表").chooseFile("日曆表檔案", TOO_LARGE);
        assertThat(supervisor.shown("檔名")).isEmpty();
        supervisor.type("日曆表檔案", TEXT.replace(",一,", ",二,")).type("檔名", "貼上.csv").submit();
        assertThat(supervisor.refusal()).contains("檔案未予載入", "第5行").doesNotContain("ENGINE");
        supervisor.photographForm("calendar-refused");
        supervisor.dismissRefusal();

        supervisor.chooseFile("日曆表檔案", FILE);
        PlaywrightAssertions.assertThat(supervisor.page.locator(".fjs-form input[id$='Field_fileName']")).hasValue(FILE.name);
        supervisor.photographForm("calendar-chosen");
        theNextChoiceReplacesOrEmpties(supervisor);
        supervisor.done();
    }

    /** Refused or cancelled, the second choice leaves nothing of the first behind. */
    private void theNextChoiceReplacesOrEmpties(Tasklist supervisor) {
        Locator area = supervisor.page.locator(".fjs-form textarea[id$='Field_calendarFile']");
        Locator name = supervisor.page.locator(".fjs-form input[id$='Field_fileName']");
        Locator picker = supervisor.page.locator(".fjs-form input[type=file]");
        for (FilePayload[] second : new FilePayload[][]{{TOO_LARGE}, {}}) {
            PlaywrightAssertions.assertThat(area).isHidden();
            picker.setInputFiles(second);
            PlaywrightAssertions.assertThat(area).isVisible();
            PlaywrightAssertions.assertThat(area).isEmpty();
            PlaywrightAssertions.assertThat(name).isEmpty();
            assertThat(picker.evaluate("picker => picker.validity.valid")).isEqualTo(second.length == 0);
            picker.setInputFiles(FILE);
            PlaywrightAssertions.assertThat(name).hasValue(FILE.name);
            assertThat(picker.evaluate("picker => picker.validity.valid")).isEqualTo(true);
        }
    }

    private void decides(Tasklist supervisor) {
        supervisor.filter("待認領");
        assertThat(supervisor.card("核定辦公日曆表", "127年辦公日曆表")).contains("匯入辦公日曆表");
        supervisor.open("核定辦公日曆表", "127年辦公日曆表").claim();
        assertThat(supervisor.shown("匯入內容")).contains("127年中華民國政府行政機關辦公日曆表.csv", "127年6月7日（星期一）放假：端午節");
        assertThat(supervisor.follow("開啟受影響期限之完整清單")).contains("受影響之期限　127年辦公日曆表", "沒有未結案件之期限");
        supervisor.choose("核定結果", "採用").photographForm("calendar-confirm");
        supervisor.done();
        assertThat(calendar.isWorkingDay(HOLIDAY)).isFalse();
        assertThat(calendar.isWorkingDay(HOLIDAY.plusDays(1))).isTrue();
    }

    private void entersAClosure(Tasklist supervisor) {
        supervisor.startProcess("登錄停止上班").choose("登錄事項", "全日停止上班").type("起日", HOLIDAY.plusDays(1))
            .type("迄日", HOLIDAY.plusDays(1)).type("事由", "某颱風").type("發布來源", "範例市政府127年6月7日20時發布")
            .photographForm("closure");
        supervisor.done();
        supervisor.filter("待認領").open("核定停止上班登錄", "127年6月8日全日停止上班").claim();
        assertThat(supervisor.shown("受影響之期限")).startsWith("沒有未結案件");
        assertThat(supervisor.follow("開啟受影響期限之完整清單")).contains("受影響之期限　127年6月8日全日停止上班", "沒有未結案件之期限");
        supervisor.choose("核定結果", "採用").photographForm("closure-confirm");
        supervisor.done();
        assertThat(calendar.isWorkingDay(HOLIDAY.plusDays(1))).isFalse();
    }
}
