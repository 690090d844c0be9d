package org.exchangedesk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.exchangedesk.calendar.TaipeiTime;
import org.exchangedesk.correspondence.MailRelay;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The people of the authority at work, for tests that tell one path: who does which step with which answers, and how time passes.
 * Steps go through the form service as from Tasklist, as the logged-in user, with authorizations on; jobs are fired one by one.
 */
public class Office {

    public static final String STAFF = "staff-a";
    public static final String COLLEAGUE = "staff-b";
    public static final String SUPERVISOR = "supervisor-c";
    public static final String GUILD = "XC12345678";

    private final FormService forms;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;
    private final IdentityService identity;
    private final MailRelay relay;
    private final MovableClock clock;
    private final JdbcClient jdbc;

    Office(FormService forms, TaskService tasks, RuntimeService runtime, RepositoryService repository,
           ManagementService management, IdentityService identity, MailRelay relay, MovableClock clock, JdbcClient jdbc) {
        this.forms = forms;
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
        this.identity = identity;
        this.relay = relay;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    // ---- steps of people ----------------------------------------------------------------------------------------------

    /** Starts a process from its start form and returns the business key of the new instance. */
    public String start(String user, String processKey, Map<String, ?> answers) {
        return as(user, () -> forms.submitStartForm(repository.createProcessDefinitionQuery().processDefinitionKey(processKey)
            .latestVersion().singleResult().getId(), new HashMap<>(answers)).getBusinessKey());
    }

    /** Claims the one open task of that step and completes it with the answers; background jobs behind it are run. */
    public void does(String user, String caseNo, String step, Map<String, ?> answers) {
        tries(user, caseNo, step, answers);
        runJobs(caseNo);
    }

    /** The same without running jobs, for answers that are refused. */
    public void tries(String user, String caseNo, String step, Map<String, ?> answers) {
        String id = task(caseNo, step).getId();
        as(user, () -> {
            if (!user.equals(tasks.createTaskQuery().taskId(id).singleResult().getAssignee())) {
                tasks.setAssignee(id, null);
                tasks.claim(id, user);
            }
            forms.submitTaskForm(id, new HashMap<>(answers));
            return null;
        });
    }

    public <T> T as(String user, Supplier<T> work) {
        identity.setAuthentication(user, identity.createGroupQuery().groupMember(user).list().stream().map(g -> g.getId()).toList());
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    // ---- what is to be seen -------------------------------------------------------------------------------------------

    public Task task(String caseNo, String step) {
        List<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(caseNo).taskDefinitionKey("userTask_" + step).list();
        if (open.size() != 1) {
            throw new AssertionError("expected one open " + step + " of " + caseNo + ", found " + open.size() + "; open: " + openSteps(caseNo));
        }
        return open.get(0);
    }

    public List<String> openSteps(String caseNo) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNo).list().stream()
            .map(t -> t.getTaskDefinitionKey().replace("userTask_", "")).sorted().toList();
    }

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
            management.executeJob(job.getId());
        }
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
