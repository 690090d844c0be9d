package org.exchangedesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.spin.Spin;
import org.exchangedesk.Office;
import org.exchangedesk.desk.webapp.UnpatchedScript;
import org.exchangedesk.process.engine.form.ListCase;
import org.exchangedesk.process.engine.form.ReceivedAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each patch of a served script is needed: the same is done with the script as served, and with the one patch left out. */
@BrowserTest
class NeededPatchesTest {

    private static final String ALICE = "staff-a";
    private static final String BOB = "staff-b";
    private static final String TASK = "填寫清單";
    private static final String DRAFT = "甲的草稿";

    /** The form goes away when what was sent is accepted. */
    private static final String NO_FORM = "body:not(:has(.fjs-form))";

    private static final String ENTER = "Enter in a line of a form does not complete the task";
    private static final String READ = "a draft is read by who wrote it, for that form alone; drafts of others are removed";
    private static final String KEPT = "a draft is kept for who wrote it";
    private static final String REMOVED = "the draft of a submitted form is removed";

    private static final List<Need> NEEDS = List.of(
        new Need("a form whose rows are in order can be completed", NeededPatchesTest::completable, true, false),
        new Need("rows go into a variable that holds nothing yet", NeededPatchesTest::arrivedRows, "1 arrived", "refused"),
        new Need(ENTER, NeededPatchesTest::openAfterEnter, "still open", "completed"),
        // these two say the same name: without one of them a draft is written where nobody looks for it, or not at all
        new Need(READ, NeededPatchesTest::ownDraft, DRAFT, ""),
        new Need(KEPT, NeededPatchesTest::ownDraft, DRAFT, ""),
        new Need(REMOVED, NeededPatchesTest::keptAfterSubmission, false, true),
        new Need(Set.of(READ, KEPT, REMOVED), NeededPatchesTest::draftBobSees, "", DRAFT + ", kept"),
        new Need("all rows of a list are shown: what is not shown is not submitted", NeededPatchesTest::rowsShownAndSent,
            "8 shown, 8 sent", "5 shown, 5 sent"),
        new Need("no button collapses a list", NeededPatchesTest::collapsingButtons, 0, 1));

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Office office;
    @LocalServerPort
    private int port;

    static Stream<Need> needs() {
        return NEEDS.stream();
    }

    @ParameterizedTest
    @MethodSource("needs")
    void thePatchIsNeeded(Need need, Browser browser) {
        try (Tasklist staff = new Tasklist(browser, port, ALICE)) {
            assertThat(seen(need, staff)).as("as served").isEqualTo(need.right());

            UnpatchedScript.without(need.leftOut()).forEach(script -> staff.page.route(script.address(), route -> route
                .fulfill(new Route.FulfillOptions().setContentType("text/javascript;charset=UTF-8").setBodyBytes(script.content()))));
            staff.next(ALICE);
            assertThat(seen(need, staff)).as("with the patch left out").isEqualTo(need.wrong());
        }
    }

    @Test
    void everyPatchIsLeftOutOnce() {
        assertThat(NEEDS).extracting(Need::leftOut).filteredOn(patches -> patches.size() == 1).flatExtracting(patches -> patches)
            .containsExactlyInAnyOrderElementsOf(UnpatchedScript.patches());
    }

    private Object seen(Need need, Tasklist staff) {
        try (ListCase listCase = need.leftOut().contains(ENTER) ? ListCase.ofOneLine(engine) : new ListCase(engine)) {
            return need.scenario().apply(new Desk(staff, listCase.started(), engine));
        }
    }

    // ---- what is done, and what is to be seen of it -------------------------------------------------------------------

    private static boolean completable(Desk desk) {
        desk.opened().type("標題", "一列").type("名稱", "項");
        return desk.comes("button[ng-click='complete()']:not([disabled])");
    }

    private static String arrivedRows(Desk desk) {
        desk.opened().type("標題", "一列").type("名稱", "項").submit();
        return desk.comes(".notifications .alert-danger, " + NO_FORM)
            && desk.staff.page.locator(".notifications .alert-danger").count() == 0
                ? sent() + " arrived"
                : "refused";
    }

    private static String openAfterEnter(Desk desk) {
        desk.opened().type("標題", "一行").page.locator(".fjs-form-field-textfield:has-text('標題') input").press("Enter");
        return desk.comes(NO_FORM) ? "completed" : "still open";
    }

    private static String ownDraft(Desk desk) {
        desk.drafted();
        desk.staff.page.reload();
        return desk.staff.filter("我的待辦").open(TASK, "").shown("標題");
    }

    private static boolean keptAfterSubmission(Desk desk) {
        desk.drafted().type("名稱", "項").done();
        return desk.staff.kept().contains(DRAFT);
    }

    private static String draftBobSees(Desk desk) {
        desk.drafted();
        desk.engine.getTaskService().setAssignee(desk.listCase.task().getId(), BOB);
        desk.staff.next(BOB);
        return desk.staff.filter("我的待辦").open(TASK, "").shown("標題") + (desk.staff.kept().contains(DRAFT) ? ", kept" : "");
    }

    private static String rowsShownAndSent(Desk desk) {
        Tasklist staff = desk.eightRows().opened();
        int shown = staff.page.locator(".fjs-form-field-textfield:has-text('名稱') input").count();
        staff.type("標題", "八列").done();
        return shown + " shown, " + sent() + " sent";
    }

    private static int collapsingButtons(Desk desk) {
        return desk.eightRows().opened().page.locator(".fjs-repeat-render-collapse").count();
    }

    private static int sent() {
        return ReceivedAnswers.last().get("items") instanceof List<?> rows ? rows.size() : 0;
    }

    /** What one scenario shows with all patches, and what it shows when these are left out. */
    private record Need(Set<String> leftOut, Function<Desk, Object> scenario, Object right, Object wrong) {

        private Need(String patch, Function<Desk, Object> scenario, Object right, Object wrong) {
            this(Set.of(patch), scenario, right, wrong);
        }

        @Override
        public String toString() {
            return leftOut.stream().sorted().collect(Collectors.joining("; "));
        }
    }

    /** A person before the task of a running case. */
    private record Desk(Tasklist staff, ListCase listCase, ProcessEngine engine) {

        private Desk eightRows() {
            engine.getTaskService().setVariable(listCase.task().getId(), "items",
                Spin.JSON(IntStream.range(1, 9).mapToObj(i -> Map.of("name", "第" + i + "項")).toList()));
            return this;
        }

        private Tasklist opened() {
            return staff.filter("待認領").open(TASK, "").claim();
        }

        private Tasklist drafted() {
            opened().type("標題", DRAFT).page.locator("button[ng-click='save($event)']").click();
            return staff;
        }

        /** Waits as long as an answer may take while the machine is busy. */
        private boolean comes(String selector) {
            try {
                staff.page.locator(selector).first().waitFor(new Locator.WaitForOptions().setTimeout(8000));
                return true;
            } catch (TimeoutError nothingComes) {
                return false;
            }
        }
    }
}
