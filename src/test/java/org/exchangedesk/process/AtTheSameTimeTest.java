package org.exchangedesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.COLLEAGUE;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two concurrent steps of one case. A third transaction locks the case's row until both wait for it in a known order, then releases it. */
class AtTheSameTimeTest extends CasePath {

    @Autowired
    private ManagementService management;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private FormService forms;
    @Autowired
    private TransactionTemplate transaction;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    @Tag("F-35")
    void oneTaskCompletedTwiceIsDoneOnce() {
        String caseNo = stages().level2().registered();
        Map<String, Object> terms = stages().level2().terms();
        String id = claimed(caseNo, "settleTerms");

        List<Throwable> failures = inLine(caseNo, () -> submit(id, terms), () -> submit(id, terms));

        assertThat(failures.get(0)).isNull();
        assertThat(failures.get(1)).isNotNull().satisfies(AtTheSameTimeTest::isClear);
        isOpen(caseNo, "approveNotice");
        assertThat(events(caseNo, "訂定期限及追蹤頻率")).isEqualTo(1);
    }

    /** The engine knows that the task is done, and the record takes one service only. */
    @Test
    @Tag("C5")
    void aServiceRecordedTwiceIsRecordedOnce() {
        String caseNo = issued();
        office.sendMail(caseNo);
        String id = claimed(caseNo, "recordNoticeService");

        List<Throwable> failures = inLine(caseNo, () -> submit(id, Answers.served(office.today())),
            () -> submit(id, Answers.served(office.today())));

        assertThat(failures.get(0)).isNull();
        assertThat(failures.get(1)).isNotNull().satisfies(AtTheSameTimeTest::isClear);
        assertThat(events(caseNo, "登錄送達")).isEqualTo(1);
    }

    @Test
    @Tag("F-34")
    void twoRepliesAtOnceAreTwoReplies() {
        String caseNo = issued();
        office.runJobs(caseNo);

        List<Throwable> failures = inLine(caseNo,
            () -> office.start(STAFF, "registerReply", letter(caseNo)),
            () -> office.start(COLLEAGUE, "registerReply", letter(caseNo)));

        assertThat(failures).containsOnlyNulls();
        assertThat(numberedReplies(caseNo)).containsExactly("1 RECEIVED", "2 RECEIVED");
        office.runJobs(caseNo);
        checks(caseNo, "COMPLETE");
        assertThat(numberedReplies(caseNo)).containsExactly("1 COMPLETE", "2 RECEIVED");
        assertThat(office.openSteps(caseNo)).as("the second one is looked at as well").contains("checkCompleteness");
    }

    /** The round looked first and found nothing: when it waits, the reply finds it waiting. */
    @Test
    @Tag("F-34")
    void aReplyRightBehindTheLookWakesTheRound() {
        String caseNo = issued();
        Job look = look(caseNo);

        List<Throwable> failures = inLine(caseNo, () -> execute(look),
            () -> office.start(STAFF, "registerReply", letter(caseNo)));

        assertThat(failures).containsOnlyNulls();
        office.runJobs(caseNo);
        assertThat(office.openSteps(caseNo)).contains("checkCompleteness");
    }

    /** The reply came first and found nobody waiting: the round sees it when it looks. */
    @Test
    @Tag("F-34")
    void aReplyRightBeforeTheLookIsSeen() {
        String caseNo = issued();
        Job look = look(caseNo);

        List<Throwable> failures = inLine(caseNo,
            () -> office.start(STAFF, "registerReply", letter(caseNo)), () -> execute(look));

        assertThat(failures).containsOnlyNulls();
        office.runJobs(caseNo);
        assertThat(office.openSteps(caseNo)).contains("checkCompleteness");
    }

    /** The approval came first: the suspension is ready for the reply the moment it is decided. */
    @Test
    @Tag("F-34")
    void aReplyRightBehindTheApprovalOfTheSuspensionIsTakenUp() {
        String caseNo = suspensionProposed();

        List<Throwable> failures = inLine(caseNo, () -> approveSuspension(caseNo),
            () -> office.start(STAFF, "registerReply", letter(caseNo)));

        assertThat(failures).containsOnlyNulls();
        office.runJobs(caseNo);
        assertThat(office.openSteps(caseNo)).contains("checkCompleteness", "dispatchSuspensionNotice");
    }

    /** The reply came first: the supervisor, who did not know of it, is told. */
    @Test
    @Tag("F-38")
    void aReplyRightBeforeTheApprovalOfTheSuspensionHindersIt() {
        String caseNo = suspensionProposed();

        List<Throwable> failures = inLine(caseNo,
            () -> office.start(STAFF, "registerReply", letter(caseNo)), () -> approveSuspension(caseNo));

        assertThat(failures.get(0)).isNull();
        assertThat(failures.get(1)).isNotNull().satisfies(AtTheSameTimeTest::isClear);
        assertThat(office.status(caseNo)).isEqualTo("ISSUED");
    }

    @Test
    void twoCasesRegisteredAtOnceHaveTwoNumbers() throws Exception {
        Callable<String> register = stages()::registered;
        Callable<String> another = () -> office.start(STAFF, "improvementNotice",
            Answers.with(stages().registration(), "orgCode", office.newOrganization()));
        List<String> numbers = new ArrayList<>();
        for (Future<String> number : threads.invokeAll(List.of(register, another))) {
            numbers.add(number.get(30, TimeUnit.SECONDS));
        }
        assertThat(numbers).doesNotHaveDuplicates().hasSize(2);
    }

    /** Lets both wait for the case's row, in this order; returns each one's failure, null for none. */
    private List<Throwable> inLine(String caseNo, Callable<?> first, Callable<?> second) {
        List<CompletableFuture<Throwable>> ends = new ArrayList<>();
        transaction.executeWithoutResult(holding -> {
            jdbc.sql("select 1 from improvement_notice where case_no = ? for update").param(caseNo).query(Integer.class).single();
            ends.add(run(first));
            waiting(1);
            ends.add(run(second));
            waiting(2);
        });
        return ends.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Throwable> run(Callable<?> work) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                work.call();
                return null;
            } catch (Exception e) {
                return e;
            }
        }, threads);
    }

    private void waiting(int sessions) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50)).until(() -> jdbc.sql("""
            select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'""").query(Integer.class).single() == sessions);
    }

    /** The second person reads in Chinese why, or that somebody was faster. */
    private static void isClear(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && !(root instanceof OptimisticLockingException)) {
            root = root.getCause();
        }
        assertThat(root).isInstanceOfAny(Refusal.class, OptimisticLockingException.class);
    }

    private Object execute(Job job) {
        management.executeJob(job.getId());
        return null;
    }

    private String issued() {
        String caseNo = stages().level2().approved();
        office.tries(STAFF, caseNo, "dispatchNotice", Answers.dispatchByEmail("府研智字第1150000001號", office.today()));
        management.executeJob(jobs(caseNo, "serviceTask_sendNotice").get(0).getId());
        return caseNo;
    }

    private String suspensionProposed() {
        String caseNo = issued();
        office.runJobs(caseNo);
        office.sendMail(caseNo);
        assesses(stages().assessing(caseNo), Answers.severe(office.today(), office.today().plusDays(30), "惡意程式持續對外連線"));
        return caseNo;
    }

    private Object approveSuspension(String caseNo) {
        office.tries(SUPERVISOR, caseNo, "approveSuspension", Answers.approve());
        return null;
    }

    private Job look(String caseNo) {
        return jobs(caseNo, "serviceTask_lookForReply").get(0);
    }

    private List<Job> jobs(String caseNo, String activity) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNo).list().stream()
            .flatMap(i -> management.createJobQuery().processInstanceId(i.getId()).activityId(activity).list().stream()).toList();
    }

    private String claimed(String caseNo, String step) {
        String id = office.task(caseNo, step).getId();
        office.as(STAFF, () -> {
            tasks.claim(id, STAFF);
            return null;
        });
        return id;
    }

    private Object submit(String task, Map<String, Object> answers) {
        return office.as(STAFF, () -> {
            forms.submitTaskForm(task, answers);
            return null;
        });
    }

    private int events(String caseNo, String kind) {
        return jdbc.sql("select count(*) from notice_event where case_no = ? and kind = ?").params(caseNo, kind).query(Integer.class)
            .single();
    }

    private List<String> numberedReplies(String caseNo) {
        return rows("select no || ' ' || state from reply where case_no = ? order by no", caseNo);
    }
}
