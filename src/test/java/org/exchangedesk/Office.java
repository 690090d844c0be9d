package org.exchangedesk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.exchangedesk.correspondence.MailRelay;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The people of the authority at work, for tests that tell one path: who does which step with which answers, and how time passes.
 * Steps go through the form service as from Tasklist, as the logged-in user, with authorizations on; jobs are fired one by one.
 */
public class Office extends People {

    public static final String STAFF = "staff-a";
    public static final String COLLEAGUE = "staff-b";
    public static final String SUPERVISOR = "supervisor-c";
    public static final String GUILD = "XC12345678";

    private final RuntimeService runtime;
    private final ManagementService management;
    private final MailRelay relay;
    private final MovableClock clock;
    private final JdbcClient jdbc;

    protected Office(FormService forms, TaskService tasks, RuntimeService runtime, RepositoryService repository,
        ManagementService management, IdentityService identity, MailRelay relay, MovableClock clock, JdbcClient jdbc) {
        super(forms, tasks, repository, identity);
        this.runtime = runtime;
        this.management = management;
        this.relay = relay;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    // ---- steps of people ----------------------------------------------------------------------------------------------

    /** Claims the one open task of that step and completes it with the answers, and runs the jobs behind it. */
    public void does(String user, String caseNo, String step, Map<String, ?> answers) {
        tries(user, caseNo, step, answers);
        runJobs(caseNo);
    }

    /**
     * Answers of 確認辦理條件, with the reason where its form asks for one: cases of other tests change what the table proposes, and so
     * whether these terms differ from it.
     */
    public Map<String, Object> settling(String caseNo, Map<String, ?> terms, String reason) {
        Map<String, Object> proposed = form(caseNo, "settleTerms");
        boolean asProposed = terms.get("deadlineLength").equals(proposed.get("proposedDeadlineLength"))
            && terms.get("dayKind").equals(proposed.get("proposedDayKind"))
            && terms.get("reminderDays").equals(proposed.get("proposedReminderDays"))
            && terms.get("followUpLimit").equals(proposed.get("proposedFollowUpLimit"))
            && terms.get("leadDays").equals(proposed.get("proposedLeadDays"));
        return asProposed ? Answers.with(terms) : Answers.with(terms, "deviationReason", reason);
    }

    /** Ends what other tests left running, so that the lists people see hold the case of this test; the case records stay. */
    public void clearDesk() {
        runtime.createProcessInstanceQuery().rootProcessInstances().list()
            .forEach(i -> runtime.deleteProcessInstance(i.getId(), "left over from another test", true, true, true));
    }

    // ---- what is to be seen -------------------------------------------------------------------------------------------

    /** The main process instance of a case, also when the engine has ended it (then null). */
    public ProcessInstance instance(String caseNo, String processKey) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNo).processDefinitionKey(processKey).singleResult();
    }

    public boolean running(String caseNo) {
        return instance(caseNo, "improvementNotice") != null;
    }

    public String status(String caseNo) {
        return jdbc.sql("select status from improvement_notice where case_no = ?").param(caseNo).query(String.class).single();
    }

    /** The kinds of mail registered for a case, in order, with their state. */
    public List<String> mails(String caseNo) {
        return jdbc.sql("select kind || ' ' || state from outgoing_mail where case_no = ? order by register_no")
            .param(caseNo).query(String.class).list();
    }

    public LocalDate today() {
        return TaipeiTime.today(clock);
    }

    // ---- time and background ------------------------------------------------------------------------------------------

    /** Runs what is due for this case: asynchronous steps at once, timers when their time has come; then again until quiet. */
    public void runJobs(String caseNo) {
        for (Job job = nextJob(caseNo); job != null; job = nextJob(caseNo)) {
            execute(job);
        }
    }

    protected void execute(Job job) {
        management.executeJob(job.getId());
    }

    private Job nextJob(String caseNo) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNo).list().stream()
            .flatMap(i -> management.createJobQuery().processInstanceId(i.getId()).executable().orderByJobDuedate().asc().list().stream())
            .findFirst().orElse(null);
    }

    /** The relay sends what is queued, and the case goes on where it waited for that. */
    public void sendMail(String caseNo) {
        relay.relayDue();
        runJobs(caseNo);
    }

    /** Moves time to nine in the morning of a day, stopping at every timer of the case on the way. */
    public void waitUntil(String caseNo, LocalDate day) {
        waitUntil(caseNo, day.atTime(9, 0).atZone(TaipeiTime.ZONE).toInstant());
    }

    public void waitUntil(String caseNo, Instant moment) {
        for (Instant next = nextTimer(caseNo); next != null && !next.isAfter(moment); next = nextTimer(caseNo)) {
            if (next.isAfter(clock.instant())) {
                clock.setTo(next);
            }
            runJobs(caseNo);
        }
        clock.setTo(moment);
        runJobs(caseNo);
    }

    public void passDays(String caseNo, int days) {
        waitUntil(caseNo, clock.instant().plus(Duration.ofDays(days)));
    }

    private Instant nextTimer(String caseNo) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNo).list().stream()
            .flatMap(i -> management.createJobQuery().processInstanceId(i.getId()).timers().list().stream())
            .map(j -> j.getDuedate().toInstant()).min(Instant::compareTo).orElse(null);
    }
}
