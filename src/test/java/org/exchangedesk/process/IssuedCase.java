package org.exchangedesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.util.Throwables;
import org.exchangedesk.Answers;
import org.exchangedesk.DeskTest;
import org.exchangedesk.Office;
import org.exchangedesk.Refusal;
import org.exchangedesk.TaipeiTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A case whose notice went out by letter on Monday 2026-03-02: due on 2026-03-16, reminders three days and one day before, and the
 * first round of following up waits. What the tests of the rounds say and see.
 */
@DeskTest
public abstract class IssuedCase {

    protected static final LocalDate ISSUED = LocalDate.of(2026, 3, 2);
    protected static final LocalDate DUE = LocalDate.of(2026, 3, 16);
    protected static final LocalDate START_OF_SUSPENSION = LocalDate.of(2026, 5, 4);

    @Autowired
    protected Office office;
    @Autowired
    protected JdbcClient jdbc;
    protected String caseNo;

    protected void issued() {
        issued(3);
    }

    protected void issued(int followUps) {
        issued(followUps, 10);
    }

    protected void issued(int followUps, int workingDays) {
        caseNo = office.start(STAFF, "improvementNotice", Answers.with(Answers.registration(office.today()), "orgCode", "XC23456789"));
        office.does(STAFF, caseNo, "settleTerms",
            office.settling(caseNo, Answers.terms(workingDays, "WORKING", "3,1", followUps, 7), "依個案情形"));
        office.does(SUPERVISOR, caseNo, "approveNotice", Answers.approve());
        office.does(STAFF, caseNo, "dispatchNotice", Answers.dispatchByLetter("府研智字第1150000001號", office.today()));
        office.does(STAFF, caseNo, "recordNoticeService", Answers.served(office.today()));
        assertThat(office.openSteps(caseNo)).isEmpty();
    }

    // ---- what the organisation and the office do ----------------------------------------------------------------------

    protected Map<String, Object> letter() {
        return Answers.completeReply(caseNo, office.today());
    }

    protected Map<String, Object> email() {
        return Answers.emailReply(caseNo, office.today());
    }

    /** A reply of that kind is registered; nothing runs in the background yet. */
    protected void arrives(Map<String, ?> reply) {
        assertThat(office.start(STAFF, "registerReply", reply)).isEqualTo(caseNo);
    }

    protected void replies(Map<String, ?> reply) {
        arrives(reply);
        office.runJobs(caseNo);
    }

    protected void calls(String outcome) {
        office.does(STAFF, caseNo, "confirmByPhone", Answers.phone(outcome, office.today() + "T08:30"));
    }

    /** Nobody answers, and nobody tries again. */
    protected void callsInVain() {
        calls("NOT_REACHED");
        calls("ABANDONED");
    }

    protected void checks(String outcome) {
        office.does(STAFF, caseNo, "checkCompleteness", Answers.of("completeness", outcome,
            "missingItems", outcome.equals("INCOMPLETE") ? "請補蓋用戶印信" : null));
    }

    protected void completeReply() {
        replies(letter());
        checks("COMPLETE");
    }

    protected void assesses(Map<String, ?> answers) {
        office.does(STAFF, caseNo, "assessFollowUp", answers);
    }

    protected Map<String, Object> extendedTo(LocalDate newDeadline) {
        return Answers.extended(office.today(), newDeadline);
    }

    protected Map<String, Object> suspended() {
        return Answers.suspended(office.today(), START_OF_SUSPENSION);
    }

    protected Map<String, Object> severe() {
        return Answers.severe(office.today(), START_OF_SUSPENSION, "惡意程式持續對外連線");
    }

    protected void asksForEarlyFollowUp() {
        office.start(STAFF, "requestEarlyFollowUp", Answers.of("caseNo", caseNo, "reason", "事態可能擴大"));
        office.runJobs(caseNo);
    }

    protected void corrects(int round, Object... answers) {
        office.start(STAFF, "correctAssessment", Answers.with(Answers.of("caseNo", caseNo, "round", String.valueOf(round),
            "reason", "登錄有誤"), answers));
        office.runJobs(caseNo);
    }

    protected static Instant taipei(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(TaipeiTime.ZONE).toInstant();
    }

    // ---- what is to be seen -------------------------------------------------------------------------------------------

    protected void isOpen(String... steps) {
        assertThat(office.openSteps(caseNo)).containsExactly(steps);
    }

    /** Rows of the assessment sheet, oldest first: round, state, result, outcome. */
    protected List<String> sheet() {
        return list("select round || ' ' || state || ' ' || result || case when result = outcome then '' else ' ' || outcome end"
            + " from assessment where case_no = ? order by id");
    }

    protected List<String> replyStates() {
        return list("select state from reply where case_no = ? order by no");
    }

    protected List<String> deadlines() {
        return list("select round || ' ' || due_on from deadline where case_no = ? order by id");
    }

    protected List<String> log() {
        return list("select kind || '：' || text from notice_event where case_no = ? order by id");
    }

    protected List<String> list(String sql) {
        return jdbc.sql(sql).param(caseNo).query(String.class).list();
    }

    /** Due times of the waiting round's timers. */
    protected List<Instant> timers() {
        return jdbc.sql("select duedate_ from act_ru_job where type_ = 'timer' and process_instance_id_ in"
            + " (select id_ from act_ru_execution where business_key_ = ?) order by duedate_").param(caseNo)
            .query((row, i) -> row.getTimestamp(1).toInstant()).list();
    }

    /** Refused for that reason, and afterwards record, mail and open steps are what they were. */
    protected AbstractStringAssert<?> refused(ThrowingCallable attempt) {
        List<String> before = everything();
        Throwable refusal = catchThrowable(attempt);
        assertThat(refusal).isNotNull();
        // a task's listener wraps what it throws, a start form's delegate does not
        Throwable cause = refusal.getCause() == null ? refusal : Throwables.getRootCause(refusal);
        assertThat(cause).isInstanceOf(Refusal.class);
        assertThat(everything()).isEqualTo(before);
        return assertThat(cause.getMessage());
    }

    protected AbstractStringAssert<?> refused(String user, String step, Map<String, ?> answers) {
        AbstractStringAssert<?> message = refused(() -> office.tries(user, caseNo, step, answers));
        assertThat(office.task(caseNo, step)).isNotNull();
        return message;
    }

    private List<String> everything() {
        return jdbc.sql("""
            select 'case ' || status || ' ' || version from improvement_notice where case_no = :no
            union all select 'reply ' || no || ' ' || state from reply where case_no = :no
            union all select 'call ' || count(*) from phone_record where case_no = :no
            union all select 'round ' || round || ' ' || officer || coalesce(early_reason, '') from follow_up_round where case_no = :no
            union all select 'assessment ' || id || ' ' || state from assessment where case_no = :no
            union all select 'deadline ' || count(*) from deadline where case_no = :no
            union all select 'event ' || count(*) from notice_event where case_no = :no
            union all select 'mail ' || count(*) from outgoing_mail where case_no = :no
            union all select 'task ' || t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                      where e.business_key_ = :no
            union all select 'instance ' || id_ from act_ru_execution where business_key_ = :no
            order by 1""").param("no", caseNo).query(String.class).list();
    }
}
