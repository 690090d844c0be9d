package org.exchangedesk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.exchangedesk.correspondence.RelayOfOneCase;
import org.exchangedesk.organization.OrganizationKind;
import org.exchangedesk.organization.OrganizationRegister;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The people of the authority at work, for tests that tell one path: who does which step with which answers, and how time passes.
 * Steps go through the form service as from Tasklist, as the logged-in user, with authorizations on; jobs are fired one by one.
 */
public class Office extends People {

    public static final String STAFF = "staff-a";
    public static final String COLLEAGUE = "staff-b";
    public static final String SUPERVISOR = "supervisor-c";

    private static final AtomicInteger LAST_ORGANIZATION = new AtomicInteger(90_000_000);

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RelayOfOneCase relay;
    private final OrganizationRegister register;
    private final MovableClock clock;
    private final JdbcClient jdbc;

    protected Office(FormService forms, TaskService tasks, RuntimeService runtime, RepositoryService repository,
        ManagementService management, IdentityService identity, RelayOfOneCase relay, OrganizationRegister register, MovableClock clock,
        JdbcClient jdbc) {
        super(forms, tasks, repository, identity);
        this.runtime = runtime;
        this.management = management;
        this.relay = relay;
        this.register = register;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    // ---- steps of people ----------------------------------------------------------------------------------------------

    /** Claims the one open task of that step and completes it with the answers, and runs the jobs behind it. */
    public void does(String user, String caseNo, String step, Map<String, ?> answers) {
        tries(user, caseNo, step, answers);
        runJobs(caseNo);
    }

    /** An agency that the register has known for a moment only, and no case of it. */
    public String newOrganization() {
        return newOrganization("範例區公所", OrganizationKind.AGENCY);
    }

    /** @return its code, which nobody has */
    public String newOrganization(String name, OrganizationKind kind) {
        String code = (kind == OrganizationKind.AGENCY ? "XA" : "XC") + LAST_ORGANIZATION.incrementAndGet();
        register.importFrom("code,name,kind,email,phone,address\n%s,%s,%s,office@district.example,06-0000003,臺南市範例區公所路3號\n"
            .formatted(code, name, kind));
        return code;
    }

    /** The registration as one of a case of its own: a second open case of an organisation differs from the first, and says why. */
    public Map<String, Object> ofItsOwn(Map<String, Object> registration) {
        int open = openCases((String) registration.get("orgCode"));
        return open == 0 ? registration : Answers.with(registration, "maliciousIps", "198.51.100." + (66 + open), "doubtReason", "另一資安事件");
    }

    protected int openCases(String organization) {
        return jdbc.sql("select count(*) from improvement_notice where org_code = ? and status not in ('CLOSED', 'WITHDRAWN')")
            .param(organization).query(Integer.class).single();
    }

    /** Ends a case in the engine, so that the lists people see hold it no longer; the case record stays. */
    public void takeOffTheDesk(String caseNo) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNo).rootProcessInstances().list()
            .forEach(i -> runtime.deleteProcessInstance(i.getId(), "only for one test", true, true, true));
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

    /** The relay sends what is queued for this case, and the case goes on where it waited for that. */
    public void sendMail(String caseNo) {
        relay.relayDue(caseNo);
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
