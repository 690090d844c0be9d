package org.exchangedesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.exchangedesk.Office;
import org.exchangedesk.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of one path through the processes share: the office, the stages of a case, and what a refusal leaves behind. */
public abstract class CasePath {

    /** Somebody who is a member of both groups, as in a small office: may do every step, but not approve what is their own. */
    protected static final String BOTH = "both-f";

    @Autowired
    protected Office office;
    @Autowired
    protected JdbcClient jdbc;
    @Autowired
    private IdentityService identity;
    @Autowired
    private TaskService tasks;

    protected Stages stages() {
        return new Stages(office);
    }

    /** The answers are refused with these words, the task stays open and the record is as it was. */
    protected void refuses(String user, String caseNo, String step, Map<String, ?> answers, String... words) {
        String before = record(caseNo);
        assertThat(refusal(() -> office.tries(user, caseNo, step, answers))).contains(words);
        assertThat(office.openSteps(caseNo)).contains(step);
        assertThat(record(caseNo)).isEqualTo(before);
    }

    /** The start is refused with these words; no instance has begun and the record is as it was. */
    protected void refusesStart(String user, String process, Map<String, ?> answers, String... words) {
        String caseNo = String.valueOf(answers.get("caseNo"));
        String before = record(caseNo);
        List<String> open = office.openSteps(caseNo);
        assertThat(refusal(() -> office.start(user, process, answers))).contains(words);
        assertThat(office.openSteps(caseNo)).isEqualTo(open);
        assertThat(record(caseNo)).isEqualTo(before);
    }

    protected static String refusal(ThrowingCallable attempt) {
        Throwable thrown = catchThrowable(attempt);
        assertThat(thrown).as("nothing was refused").isNotNull();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal) {
                return cause.getMessage();
            }
        }
        throw new AssertionError("failed otherwise than by a refusal", thrown);
    }

    /** Everything that a half-done step would have changed. */
    private String record(String caseNo) {
        return String.join("|", rows("select to_jsonb(n)::text from improvement_notice n where case_no = ?", caseNo))
            + count("notice_event", caseNo) + count("deadline", caseNo) + count("delivery", caseNo) + count("assessment", caseNo)
            + count("bureau_report", caseNo) + count("incident_report", caseNo) + office.mails(caseNo);
    }

    private String count(String table, String caseNo) {
        return " " + table + " " + one("select count(*)::text from " + table + " where case_no = ?", caseNo);
    }

    /** The first column of every row, as text. */
    protected List<String> rows(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query((row, n) -> row.getString(1)).list();
    }

    protected String one(String sql, Object... parameters) {
        return rows(sql, parameters).get(0);
    }

    /** A field that the form of an open task shows. */
    protected String shown(String caseNo, String step, String field) {
        return (String) tasks.getVariable(office.task(caseNo, step).getId(), field);
    }

    /** What the log of a case says, the newest line last. */
    protected List<String> log(String caseNo) {
        return rows("select actor || ' ' || kind || ' ' || text from notice_event where case_no = ? order by id", caseNo);
    }

    protected void employBoth() {
        if (identity.createUserQuery().userId(BOTH).count() == 0) {
            identity.saveUser(identity.newUser(BOTH));
            identity.createMembership(BOTH, Groups.STAFF);
            identity.createMembership(BOTH, Groups.SUPERVISOR);
        }
    }
}
