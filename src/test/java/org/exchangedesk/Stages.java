package org.exchangedesk;

import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.time.LocalDate;
import java.util.Map;

/**
 * A case of one organisation brought to a stage the shortest way. An agency with an incident of level 1: fifteen working days, reminders
 * five days and one day before, three follow-ups, ten working days of lead, however many cases it had before. {@link #level2()} does the
 * same with shorter terms.
 */
public final class Stages {

    /** The first deadline of a notice issued on the first day of a test, 2026-03-02. */
    public static final LocalDate DEADLINE = LocalDate.of(2026, 3, 23);
    public static final LocalDate SECOND_DEADLINE = LocalDate.of(2026, 3, 30);
    public static final LocalDate THIRD_DEADLINE = LocalDate.of(2026, 4, 10);
    /** Eleven working days after the first day of a test. */
    public static final LocalDate STOP = LocalDate.of(2026, 3, 17);

    /** The first deadline of a case of level 2. */
    public static final LocalDate LEVEL_2_DEADLINE = LocalDate.of(2026, 3, 16);
    /** A working day behind every deadline. */
    public static final LocalDate LATE_STOP = LocalDate.of(2026, 5, 4);

    private final Office office;
    private final String organization;
    private final String level;
    private final Map<String, Object> terms;

    Stages(Office office, String organization) {
        this(office, organization, "1", tableTerms());
    }

    private Stages(Office office, String organization, String level, Map<String, Object> terms) {
        this.office = office;
        this.organization = organization;
        this.level = level;
        this.terms = terms;
    }

    /**
     * Level 2, as the table proposes for the first case of an organisation: ten working days, reminders three days and one day before,
     * three follow-ups, seven working days of lead.
     */
    public Stages level2() {
        return new Stages(office, organization, "2", Answers.terms(10, "WORKING", "3,1", 3, 7));
    }

    /** Level 2 with another length or number, and the reason where the table proposes something else. */
    public Stages level2(int workingDays, int followUps) {
        if (workingDays == 10 && followUps == 3) {
            return level2();
        }
        return new Stages(office, organization, "2",
            Answers.with(Answers.terms(workingDays, "WORKING", "3,1", followUps, 7), "deviationReason", "依個案情形"));
    }

    public Map<String, Object> registration() {
        return Answers.with(Answers.registration(office.today()), "orgCode", organization, "incidentLevel", level);
    }

    /** The terms of level 1. */
    public static Map<String, Object> tableTerms() {
        return Answers.terms(15, "WORKING", "5,1", 3, 10);
    }

    /** The terms these stages settle. */
    public Map<String, Object> terms() {
        return terms;
    }

    public String registered() {
        return office.start(STAFF, "improvementNotice", office.ofItsOwn(registration()));
    }

    public String proposed() {
        String caseNo = registered();
        office.does(STAFF, caseNo, "settleTerms", terms);
        return caseNo;
    }

    public String approved() {
        String caseNo = proposed();
        office.does(SUPERVISOR, caseNo, "approveNotice", Answers.approve());
        return caseNo;
    }

    /** Told on paper: nothing is queued. */
    public String issuedByLetter() {
        String caseNo = approved();
        office.does(STAFF, caseNo, "dispatchNotice", Answers.dispatchByLetter("府研智字第1150000001號", office.today()));
        return caseNo;
    }

    /** Told on paper and served: nothing is to be done until a reply comes or time passes. */
    public String served() {
        String caseNo = issuedByLetter();
        office.does(STAFF, caseNo, "recordNoticeService", Answers.served(office.today()));
        return caseNo;
    }

    /** The e-mail is queued, and not sent yet. */
    public String issuedByEmail() {
        String caseNo = approved();
        office.does(STAFF, caseNo, "dispatchNotice", Answers.with(
            Answers.dispatchByEmail("府研智字第1150000001號", office.today()), "recipientEmail", "office@district.example"));
        return caseNo;
    }

    /** An early follow-up is asked for: 查核評估 opens without waiting for the deadline, as soon as no reply is in hand. */
    public String assessing(String caseNo) {
        office.start(STAFF, "requestEarlyFollowUp", Answers.of("caseNo", caseNo, "reason", "事態可能擴大"));
        office.runJobs(caseNo);
        return caseNo;
    }

    /** Ends the round under way with a new deadline. */
    public String extended(String caseNo, LocalDate newDeadline) {
        office.does(STAFF, assessing(caseNo), "assessFollowUp", Answers.extended(office.today(), newDeadline));
        return caseNo;
    }

    public String suspensionProposed(String caseNo) {
        boolean first = "1".equals(String.valueOf(office.form(assessing(caseNo), "assessFollowUp").get("round")));
        office.does(STAFF, caseNo, "assessFollowUp", first
            ? Answers.severe(office.today(), STOP, CasePath.SEVERITY)
            : Answers.suspended(office.today(), STOP));
        return caseNo;
    }

    public String suspensionApproved(String caseNo) {
        office.does(SUPERVISOR, suspensionProposed(caseNo), "approveSuspension", Answers.approve());
        return caseNo;
    }

    public static Map<String, Object> suspensionByLetter(LocalDate on) {
        return Answers.with(Answers.dispatchByLetter("府研智字第1150000002號", on), "startOn", STOP.toString());
    }

    public static Map<String, Object> suspensionByEmail(LocalDate on) {
        return Answers.with(Answers.dispatchByEmail("府研智字第1150000002號", on), "recipientEmail", "office@district.example",
            "startOn", STOP.toString());
    }

    /** Notified on paper; the report to the bureau is queued. */
    public String notified(String caseNo) {
        office.does(STAFF, suspensionApproved(caseNo), "dispatchSuspensionNotice", suspensionByLetter(office.today()));
        return caseNo;
    }

    public String accepted(String caseNo) {
        office.sendMail(notified(caseNo));
        office.does(STAFF, caseNo, "recordBureauAnswer",
            Answers.of("bureauAnswer", "ACCEPTED", "answeredOn", office.today().toString()));
        return caseNo;
    }

    /** The start date has come and staff are asked whether the service has stopped. */
    public String startDateReached(String caseNo) {
        office.waitUntil(accepted(caseNo), STOP);
        return caseNo;
    }

    public String stopped(String caseNo) {
        office.does(STAFF, startDateReached(caseNo), "confirmServiceStopped", Answers.of("stoppedOn", STOP.toString()));
        office.does(STAFF, caseNo, "recordSuspensionService", Answers.served(STOP.minusDays(10)));
        return caseNo;
    }

    /** A complete reply comes, and the round under way ends with 改善完成. */
    public String completed(String caseNo) {
        office.start(STAFF, "registerReply", Answers.completeReply(caseNo, office.today()));
        office.runJobs(caseNo);
        office.does(STAFF, caseNo, "checkCompleteness", Answers.of("completeness", "COMPLETE"));
        office.does(STAFF, caseNo, "assessFollowUp", Answers.completed(office.today()));
        return caseNo;
    }

    public String closed(String caseNo) {
        office.does(STAFF, completed(caseNo), "closeCase", Answers.filing());
        return caseNo;
    }

    /** Proposes the withdrawal and has it approved. */
    public String withdrawn(String caseNo) {
        proposeWithdrawal(caseNo);
        office.does(SUPERVISOR, caseNo, "approveWithdrawal", Answers.approve());
        return caseNo;
    }

    public void proposeWithdrawal(String caseNo) {
        office.start(STAFF, "withdrawNotice", Answers.of("caseNo", caseNo, "reason", "經查為誤報"));
    }

    public void proposeRevocation(String caseNo) {
        office.start(STAFF, "revokeSuspension", Answers.of("caseNo", caseNo, "reason", "已於中止起日前改善完成"));
    }

    public String revoked(String caseNo) {
        proposeRevocation(caseNo);
        office.does(SUPERVISOR, caseNo, "approveRevocation", Answers.approve());
        return caseNo;
    }
}
