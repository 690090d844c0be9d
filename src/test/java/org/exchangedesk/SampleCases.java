package org.exchangedesk;

import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.exchangedesk.calendar.OfficeCalendar;
import org.exchangedesk.date.RocDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few cases in different stages to look at, made once, on an empty database. They are worked on with forms like any other case, while
 * jobs and mail run in the background, so that every date is relative to today and nothing is in the database that a person could not have
 * brought there. Not a runner: the engine acquires jobs only when the application is ready, after all runners.
 */
public class SampleCases extends People {

    private static final Logger LOG = LoggerFactory.getLogger(SampleCases.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final OfficeCalendar calendar;
    private final Clock clock;
    private int documents;

    SampleCases(FormService forms, TaskService tasks, RuntimeService runtime, RepositoryService repository, IdentityService identity,
        HistoryService history, OfficeCalendar calendar, Clock clock) {
        super(forms, tasks, repository, identity);
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A desk without sample cases is still a desk: what cannot be played is told and left as it stands. */
    public void playOnEmptyDatabase() {
        if (history.createHistoricProcessInstanceQuery().count() > 0) {
            return;
        }
        try {
            closed();
            suspensionToBeApproved();
            repliedByEmail();
            waitingForReply();
            toBeApproved();
        } catch (RuntimeException | AssertionError e) {
            LOG.warn("The sample cases are incomplete; the desk works without them.", e);
        }
    }

    private void closed() {
        String caseNo = issued("XC23456789", 1, Answers.dispatchByLetter(documentNumber(), today()));
        start(STAFF, "registerReply", Answers.completeReply(caseNo, today()));
        does(STAFF, caseNo, "recordNoticeService", Answers.served(today()));
        does(STAFF, caseNo, "checkCompleteness", Answers.of("completeness", "COMPLETE"));
        does(STAFF, caseNo, "assessFollowUp", Answers.completed(today()));
        does(STAFF, caseNo, "closeCase", Answers.filing());
        await("closing of " + caseNo, () -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNo).count() == 0);
    }

    private void suspensionToBeApproved() {
        String caseNo = issued("XC12345678", 3, Answers.dispatchByLetter(documentNumber(), today()));
        start(STAFF, "requestEarlyFollowUp", Answers.of("caseNo", caseNo, "reason", "用戶電腦持續連線惡意IP，須即時查核。"));
        does(STAFF, caseNo, "assessFollowUp", Answers.with(
            Answers.severe(today(), calendar.plusWorkingDays(today(), 6), "發文後仍持續連線惡意IP，交換檔案有擴散之虞。"),
            "opinion", "經檢視系統連線紀錄，該電腦發文後仍有連線。"));
        await(caseNo, "approveSuspension");
    }

    private void repliedByEmail() {
        String caseNo = issued("XA34567890", 2, Answers.dispatchByLetter(documentNumber(), today()));
        start(STAFF, "registerReply", Answers.emailReply(caseNo, today()));
        await(caseNo, "confirmByPhone");
    }

    private void waitingForReply() {
        issued("XC12345678", 2, Answers.dispatchByEmail(documentNumber(), today()));
    }

    private void toBeApproved() {
        submitted("XC23456789", 2);
    }

    /** A case whose notice has gone out today, waiting for the reply. */
    private String issued(String orgCode, int level, Map<String, ?> dispatch) {
        String caseNo = submitted(orgCode, level);
        does(SUPERVISOR, caseNo, "approveNotice", Answers.approve());
        does(STAFF, caseNo, "dispatchNotice", dispatch);
        await(caseNo, "recordNoticeService");
        // a branch of its own: the round may begin later than the task beside it
        await("the round of " + caseNo, () -> runtime.createExecutionQuery().processInstanceBusinessKey(caseNo)
            .activityId("gateway_whatHappens").count() > 0);
        return caseNo;
    }

    /** A case with the terms the decision table proposes, waiting for the supervisor. */
    private String submitted(String orgCode, int level) {
        String caseNo = start(STAFF, "improvementNotice",
            Answers.with(Answers.registration(today()), "orgCode", orgCode, "incidentLevel", String.valueOf(level), "doubtReason",
                "與前案為不同之資安事件"));
        Map<String, Object> proposed = tasks.getVariables(task(caseNo, "settleTerms").getId());
        does(STAFF, caseNo, "settleTerms", Answers.of("deadlineLength", proposed.get("deadlineLength"),
            "dayKind", proposed.get("dayKind"), "reminderDays", proposed.get("reminderDays"),
            "followUpLimit", proposed.get("followUpLimit"), "leadDays", proposed.get("leadDays"), "followUpOfficer", STAFF));
        return caseNo;
    }

    private void does(String user, String caseNo, String step, Map<String, ?> answers) {
        await(caseNo, step);
        tries(user, caseNo, step, answers);
    }

    private void await(String caseNo, String step) {
        await(step + " of " + caseNo, () -> openSteps(caseNo).contains(step));
    }

    private static void await(String what, BooleanSupplier happened) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited in vain for " + what);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while playing sample cases", e);
        }
    }

    private String documentNumber() {
        return "範府資字第%d%07d號".formatted(RocDate.year(today()), ++documents);
    }

    private LocalDate today() {
        return TaipeiTime.today(clock);
    }
}
