package org.exchangedesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.exchangedesk.Office;
import org.exchangedesk.process.engine.form.ListCase;
import org.exchangedesk.process.engine.form.ReceivedAnswers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What Tasklist's own scripts get wrong with forms, and what the desk puts right while it serves them; {@link NeededPatchesTest} has the
 * rest.
 */
@BrowserTest
class FormsInTasklistTest {

    private static final String ALICE = "staff-a";
    private static final String BOB = "staff-b";
    private static final String TASK = "填寫清單";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Office office;
    @LocalServerPort
    private int port;
    private ListCase listCase;

    @BeforeEach
    void deploy() {
        listCase = new ListCase(engine);
    }

    @AfterEach
    void remove() {
        listCase.close();
    }

    @Test
    void eightRowsAreFilledInAndAllArrive(Browser browser) {
        listCase.started();
        try (Tasklist staff = new Tasklist(browser, port, ALICE)) {
            staff.filter("待認領").open(TASK, "").claim();
            staff.type("標題", "八列");
            IntStream.range(1, 8).forEach(i -> staff.page.locator(".fjs-repeat-render-add").click());
            Locator names = staff.page.locator(".fjs-form-field-textfield:has-text('名稱') input");
            assertThat(names.count()).isEqualTo(8);
            IntStream.range(0, 8).forEach(i -> names.nth(i).fill("第" + (i + 1) + "項"));
            names.nth(3).fill("");
            staff.page.locator("button[ng-click='complete()'][disabled]").waitFor();
            names.nth(3).fill("第4項");
            staff.photographForm("rows");
            staff.done();
        }
        assertThat(listCase.running()).isZero();
        assertThat((List<?>) ReceivedAnswers.last().get("items")).hasSize(8).first().isEqualTo(Map.of("name", "第1項", "done", false));
    }

    @Test
    void enterCompletesNothingAndStartsALineInAnArea(Browser browser) {
        listCase.close();
        listCase = ListCase.ofOneLine(engine).started();
        try (Tasklist staff = new Tasklist(browser, port, ALICE)) {
            staff.filter("待認領").open(TASK, "").claim();
            Locator title = staff.type("標題", "一行").page.locator(".fjs-form-field-textfield:has-text('標題') input");
            title.press("Enter");
            staff.page.locator(".fjs-form-field-checkbox input").press("Enter");
            Locator story = staff.page.locator(".fjs-form-field-textarea:has-text('說明') textarea");
            story.fill("第一行");
            story.press("Enter");
            story.pressSequentially("第二行");
            staff.page.waitForTimeout(2000);

            assertThat(listCase.running()).isOne();
            staff.photographForm("enter");
            staff.done();
        }
        assertThat(ReceivedAnswers.last()).containsEntry("story", "第一行\n第二行");
    }

    /** The paper form writes the days of the Republic; what is no day there comes back with the nearest, and the task stays. */
    @Test
    @Tag("D1")
    void aDateIsTypedAsThePaperFormWritesIt(Browser browser) {
        listCase.started();
        try (Tasklist staff = new Tasklist(browser, port, ALICE)) {
            staff.filter("待認領").open(TASK, "").claim();
            staff.type("標題", "日期").page.locator(".fjs-form-field-textfield:has-text('名稱') input").fill("項");
            staff.type("日期", "110年6月13日（星期四）").submit();
            staff.page.getByText("相近之日期：110年6月10日（星期四）、110年6月17日（星期四）、110年6月13日（星期日）").first().waitFor();
            staff.photograph("weekday-does-not-fit");
            assertThat(listCase.running()).isOne();

            staff.type("日期", "１１０年６月１７日（星期四）").done();
        }
        assertThat(ReceivedAnswers.last()).containsEntry("day", "１１０年６月１７日（星期四）");
    }

    /** What is half filled in when the session ends used to be there for whoever logged in next. */
    @Test
    void aDraftOfAStartFormIsItsWritersAlone(Browser browser) {
        try (Tasklist alice = new Tasklist(browser, port, ALICE)) {
            alice.startProcess("清單案件").type("標題", "甲的草稿").page.keyboard().press("Tab");
            alice.loseSession();
            alice.next(ALICE);
            alice.startProcess("清單案件");
            assertThat(alice.shown("標題")).as("her own draft is there again").isEqualTo("甲的草稿");
            alice.loseSession();

            alice.next(BOB);
            alice.startProcess("清單案件");
            assertThat(alice.shown("標題")).isEmpty();
            alice.photographForm("draft-of-another-start");
            assertThat(alice.kept()).doesNotContain("甲的草稿");
        }
    }
}
