package org.exchangedesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.exchangedesk.Office.STAFF;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.exchangedesk.process.engine.Groups;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A test that tells one path of a case through the processes. Its words, which are all there are to learn:
 *
 * <ul>
 * <li>{@link #organization}: the agency that each test has to itself. No case of another test changes what the table of terms
 * proposes for it, and {@link Office#sendMail} sends the mails of one case, so nobody clears up after anybody.
 * <li>{@link Stages stages()} bring a case to a stage, {@code stages().suspensionApproved(stages().issuedByLetter())};
 * {@link Answers} are what people type into the forms.
 * <li>{@link Office office}: {@code start} a process, {@code does} a step with the jobs behind it, {@code tries} a step alone,
 * {@code waitUntil} and {@code passDays} let time pass, {@code sendMail} lets the relay work; {@code openSteps}, {@code status},
 * {@code mails}, {@code running} say where the case stands.
 * <li>What happens while a case is followed up: {@link #arrives}, {@link #replies} with a {@link #letter} or an {@link #email},
 * {@link #calls}, {@link #callsInVain}, {@link #checks}, {@link #completeReply}, {@link #assesses} with {@link #extendedTo},
 * {@link #suspended} or {@link #severe}, {@link #corrects}.
 * <li>What is refused: {@link #refuses} for a task, {@link #refusesStart} for a start form, {@link #refusal} for anything else;
 * {@link #record} is what a refusal leaves as it was.
 * <li>What is to be seen: {@link #isOpen}, {@link #shown}, {@link #log}, {@link #sheet}, {@link #suspensionOnSheet},
 * {@link #replyStates}, {@link #deadlines}, {@link #timers}; {@link #rows} and {@link #one} for whatever else is on record.
 * </ul>
 */
@DeskTest
public abstract class CasePath {

    /** Somebody who is a member of both groups, as in a small office: may do every step, but not approve what is their own. */
    protected static final String BOTH = "both-f";

    /** Why {@link #severe} is. */
    protected static final String SEVERITY = "惡意程式持續對外連線";

    @Autowired
    protected Office office;
    @Autowired
    protected JdbcClient jdbc;
    @Autowired
    private IdentityService identity;
    @Autowired
    private TaskService tasks;

    /** Code of the agency that this test has to itself. */
    protected String organization;
    private List<String> tablesOfCases = List.of();

    @BeforeEach
    void ownOrganization() {
        organization = office.newOrganization();
    }

    protected Stages stages() {
        return new Stages(office, organization);
    }

    protected void employBoth() {
        if (identity.createUserQuery().userId(BOTH).count() == 0) {
            identity.saveUser(identity.newUser(BOTH));
            identity.createMembership(BOTH, Groups.STAFF);
            identity.createMembership(BOTH, Groups.SUPERVISOR);
        }
    }

    // ---- what the organisation and the office do ----------------------------------------------------------------------

    /** A reply is registered; nothing runs in the background yet. */
    protected void arrives(Map<String, ?> reply) {
        assertThat(office.start(STAFF, "registerReply", reply)).isEqualTo(reply.get("caseNo"));
    }

    /** A reply is registered, and the jobs behind it run. */
    protected void replies(Map<String, ?> reply) {
        arrives(reply);
        office.runJobs((String) reply.get("caseNo"));
    }

    /** A complete reply by letter. */
    protected Map<String, Object> letter(String caseNo) {
        return Answers.completeReply(caseNo, office.today());
    }

    protected Map<String, Object> email(String caseNo) {
        return Answers.emailReply(caseNo, office.today());
    }

    protected void calls(String caseNo, String outcome) {
        office.does(STAFF, caseNo, "confirmByPhone", Answers.phone(outcome, office.today() + "T08:30"));
    }

    /** Nobody answers, and nobody tries again. */
    protected void callsInVain(String caseNo) {
        calls(caseNo, "NOT_REACHED");
        calls(caseNo, "ABANDONED");
    }

    protected void checks(String caseNo, String outcome) {
        office.does(STAFF, caseNo, "checkCompleteness", Answers.of("completeness", outcome,
            "missingItems", outcome.equals("INCOMPLETE") ? "請補蓋用戶印信" : null));
    }

    /** A complete letter comes and is found complete. */
    protected void completeReply(String caseNo) {
        replies(letter(caseNo));
        checks(caseNo, "COMPLETE");
    }

    protected void assesses(String caseNo, Map<String, ?> answers) {
        office.does(STAFF, caseNo, "assessFollowUp", answers);
    }

    protected Map<String, Object> extendedTo(LocalDate newDeadline) {
        return Answers.extended(office.today(), newDeadline);
    }

    protected Map<String, Object> suspended(LocalDate startOn) {
        return Answers.suspended(office.today(), startOn);
    }

    protected Map<String, Object> severe(LocalDate startOn) {
        return Answers.severe(office.today(), startOn, SEVERITY);
    }

    protected void corrects(String caseNo, int round, Object... answers) {
        office.start(STAFF, "correctAssessment", correction(caseNo, round, answers));
        office.runJobs(caseNo);
    }

    protected static Map<String, Object> correction(String caseNo, int round, Object... answers) {
        return Answers.with(Answers.of("caseNo", caseNo, "round", String.valueOf(round), "reason", "登錄有誤"), answers);
    }

    // ---- what is refused ----------------------------------------------------------------------------------------------

    /**
     * The answers are refused with these words, the task stays open and the record is as it was.
     *
     * @return everything the person reads
     */
    protected String refuses(String user, String caseNo, String step, Map<String, ?> answers, String... words) {
        List<String> before = record(caseNo);
        String message = refusal(() -> office.tries(user, caseNo, step, answers));
        assertThat(message).contains(words);
        assertThat(office.openSteps(caseNo)).contains(step);
        assertThat(record(caseNo)).isEqualTo(before);
        return message;
    }

    /** The start is refused with these words; no instance has begun, no number is used up and the record is as it was. */
    protected void refusesStart(String user, String process, Map<String, ?> answers, String... words) {
        String caseNo = String.valueOf(answers.get("caseNo"));
        String begun = "select count(*) || ' instances, numbers up to ' || (select sum(last_number) from case_number) from act_hi_procinst";
        List<String> before = record(caseNo);
        String begunBefore = one(begun);
        assertThat(refusal(() -> office.start(user, process, answers))).contains(words);
        assertThat(one(begun)).isEqualTo(begunBefore);
        assertThat(record(caseNo)).isEqualTo(before);
    }

    /** What the person reads; behind it stands a {@link Refusal} as well, and no failure. */
    protected static String refusal(ThrowingCallable attempt) {
        Throwable thrown = catchThrowable(attempt);
        assertThat(thrown).as("nothing was refused").isNotNull();
        List<Throwable> causes = Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).toList();
        if (!(causes.get(causes.size() - 1) instanceof Refusal)) {
            throw new AssertionError("failed otherwise than by a refusal", thrown);
        }
        return causes.stream().filter(Refusal.class::isInstance).findFirst().orElseThrow().getMessage();
    }

    /** Every row about this case and any other of this test's organisation, and where they stand in the engine. */
    protected List<String> record(String caseNo) {
        if (tablesOfCases.isEmpty()) {
            tablesOfCases = rows("select table_name from information_schema.columns join information_schema.tables using (table_schema,"
                + " table_name) where table_schema = current_schema() and table_type = 'BASE TABLE' and column_name = 'case_no'");
        }
        String own = " in (select case_no from improvement_notice where org_code = '" + organization + "' or case_no = '" + caseNo + "')";
        return rows(tablesOfCases.stream().map(table -> "select '" + table + " ' || (to_jsonb(t) - 'raw_message')::text from " + table
            + " t where case_no" + own).collect(Collectors.joining(" union all "))
            + " union all select 'task ' || t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_"
            + own + " union all select 'instance ' || id_ from act_ru_execution where business_key_" + own + " order by 1");
    }

    // ---- what is to be seen -------------------------------------------------------------------------------------------

    /** These steps, sorted by name, are open and no other. */
    protected void isOpen(String caseNo, String... steps) {
        assertThat(office.openSteps(caseNo)).containsExactly(steps);
    }

    /** A field that the form of an open task shows. */
    protected String shown(String caseNo, String step, String field) {
        return (String) tasks.getVariable(office.task(caseNo, step).getId(), field);
    }

    /** What the log of a case says: who, what kind of entry, which words; the newest line last. */
    protected List<String> log(String caseNo) {
        return rows("select actor || ' ' || kind || ' ' || text from notice_event where case_no = ? order by id", caseNo);
    }

    /** Rows of the assessment sheet, oldest first: round, state, result, and the outcome where it is another. */
    protected List<String> sheet(String caseNo) {
        return rows("select round || ' ' || state || ' ' || result || case when result = outcome then '' else ' ' || outcome end"
            + " from assessment where case_no = ? order by id", caseNo);
    }

    /** State, day of the notice and start of the suspension, on the newest row of the sheet; {@code -} for what is not there yet. */
    protected String suspensionOnSheet(String caseNo) {
        return one("select state || ' ' || coalesce(suspension_notice_date::text, '-') || ' ' || coalesce(suspension_start_date::text, '-')"
            + " from assessment where case_no = ? order by id desc", caseNo);
    }

    protected List<String> replyStates(String caseNo) {
        return rows("select state from reply where case_no = ? order by no", caseNo);
    }

    /** Round and last day of every deadline, oldest first. */
    protected List<String> deadlines(String caseNo) {
        return rows("select round || ' ' || due_on from deadline where case_no = ? order by id", caseNo);
    }

    /** When the timers of a case go off. */
    protected List<Instant> timers(String caseNo) {
        return jdbc.sql("select duedate_ from act_ru_job where type_ = 'timer' and process_instance_id_ in"
            + " (select id_ from act_ru_execution where business_key_ = ?) order by duedate_").param(caseNo)
            .query((row, n) -> row.getTimestamp(1).toInstant()).list();
    }

    protected static Instant taipei(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(TaipeiTime.ZONE).toInstant();
    }

    /** The first column of every row, as text. */
    protected List<String> rows(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query((row, n) -> row.getString(1)).list();
    }

    protected String one(String sql, Object... parameters) {
        return rows(sql, parameters).get(0);
    }
}
