package org.exchangedesk.process.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.Covers;
import org.exchangedesk.Stages;
import org.exchangedesk.notice.NoticeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 撤銷 at every stage: queued mail is held back, and those who had been notified are notified of it, nobody else. */
@Covers("withdrawNotice")
class WithdrawalTest extends CasePath {

    @Autowired
    private NoticeService notices;

    private static final List<String> NOBODY = List.of();
    private static final List<String> ORGANIZATION = List.of("office@district.example");
    private static final List<String> BOTH_TOLD = List.of("office@district.example", "bureau@archives.example");

    /** Where the case stands when it is withdrawn, who hears of it, and what was held back. */
    enum Stage {
        DRAFT((s, o) -> s.registered(), NOBODY),
        PROPOSED((s, o) -> s.proposed(), NOBODY),
        RETURNED((s, o) -> o.after(s.proposed(), SUPERVISOR, "approveNotice", Answers.of("decision", "RETURN", "returnReason", "誤報")),
            NOBODY),
        APPROVED((s, o) -> s.approved(), NOBODY),
        QUEUED((s, o) -> s.issuedByEmail(), NOBODY, "NOTICE"),
        ISSUED_BY_LETTER((s, o) -> s.issuedByLetter(), ORGANIZATION),
        WAITING((s, o) -> o.mailed(s.issuedByEmail()), ORGANIZATION),
        REMINDED((s, o) -> o.waited(o.mailed(s.issuedByEmail()), Stages.DEADLINE.minusDays(5)), ORGANIZATION, "REMINDER"),
        PHONE((s, o) -> o.emailed(s.issuedByLetter()), ORGANIZATION),
        COMPLETENESS((s, o) -> o.replied(s.issuedByLetter()), ORGANIZATION),
        ASSESSMENT((s, o) -> s.assessing(s.issuedByLetter()), ORGANIZATION),
        EXTENDED((s, o) -> s.extended(s.issuedByLetter(), Stages.SECOND_DEADLINE), ORGANIZATION, "EXTENSION"),
        SUPERVISOR_ASKED((s, o) -> s.suspensionProposed(s.issuedByLetter()), ORGANIZATION),
        SUSPENSION_DECIDED((s, o) -> s.suspensionApproved(s.issuedByLetter()), ORGANIZATION),
        SUSPENSION_QUEUED((s, o) -> o.after(s.suspensionApproved(s.issuedByLetter()), STAFF, "dispatchSuspensionNotice",
            Stages.suspensionByEmail(o.office.today())), ORGANIZATION, "SUSPENSION"),
        REPORT_QUEUED((s, o) -> s.notified(s.issuedByLetter()), ORGANIZATION, "BUREAU_REPORT"),
        REPORTED((s, o) -> o.mailed(s.notified(s.issuedByLetter())), BOTH_TOLD),
        REPORT_RETURNED((s, o) -> o.after(o.mailed(s.notified(s.issuedByLetter())), STAFF, "recordBureauAnswer",
            Answers.of("bureauAnswer", "RETURNED", "answeredOn", "2026-03-02", "note", "欄位缺漏")), BOTH_TOLD),
        ACCEPTED((s, o) -> s.accepted(s.issuedByLetter()), BOTH_TOLD),
        BEFORE_STOP((s, o) -> s.startDateReached(s.issuedByLetter()), BOTH_TOLD),
        CLOSING((s, o) -> s.completed(s.issuedByLetter()), ORGANIZATION);

        final BiFunction<Stages, WithdrawalTest, String> path;
        final List<String> told;
        final List<String> held;

        Stage(BiFunction<Stages, WithdrawalTest, String> path, List<String> told, String... held) {
            this.path = path;
            this.told = told;
            this.held = List.of(held);
        }
    }

    @ParameterizedTest
    @EnumSource
    void endsTheCaseWhereverItStands(Stage stage) {
        String caseNo = stage.path.apply(stages(), this);
        List<String> before = office.mails(caseNo);

        stages().proposeWithdrawal(caseNo);
        assertThat(shown(caseNo, "approveWithdrawal", "proposalReason")).isEqualTo("經查為誤報");
        office.does(SUPERVISOR, caseNo, "approveWithdrawal", Answers.approve());
        isOpen(caseNo, "fileWithdrawal");
        assertThat(office.status(caseNo)).isEqualTo("WITHDRAWN");
        office.sendMail(caseNo);
        office.passDays(caseNo, 60);
        office.sendMail(caseNo);

        assertThat(rows("select recipient from outgoing_mail where case_no = ? and kind = 'WITHDRAWAL' and state = 'SENT'"
            + " order by register_no", caseNo)).isEqualTo(stage.told);
        assertThat(rows("select kind from outgoing_mail where case_no = ? and state = 'HELD'", caseNo)).isEqualTo(stage.held);
        assertThat(office.mails(caseNo)).hasSize(before.size() + stage.told.size())
            .allMatch(mail -> mail.endsWith(" SENT") || mail.endsWith(" HELD"));
        refuses(STAFF, caseNo, "fileWithdrawal", Answers.with(Answers.filing(), "retentionPeriod", "5"), "保存年限請敘明單位");
        office.does(STAFF, caseNo, "fileWithdrawal", Answers.filing());
        assertThat(office.running(caseNo)).isFalse();
        isOpen(caseNo);
        assertThat(log(caseNo)).last().asString().startsWith("staff-a 撤銷歸檔");
    }

    @Test
    void nobodyIsToldOfAWithdrawalThatWasNotApproved() {
        String caseNo = stages().issuedByLetter();
        stages().proposeWithdrawal(caseNo);

        assertThat(refusal(() -> notices.announceWithdrawal(caseNo))).contains("不得進行此作業");
        assertThat(office.mails(caseNo)).isEmpty();
    }

    @Test
    void aRefusedWithdrawalLeavesTheCaseRunning() {
        String caseNo = stages().issuedByEmail();
        stages().proposeWithdrawal(caseNo);

        refuses(SUPERVISOR, caseNo, "approveWithdrawal", Map.of(), "「核定結果」為必填");
        refuses(SUPERVISOR, caseNo, "approveWithdrawal", Answers.of("decision", "REFUSE"), "不同意理由");
        office.does(SUPERVISOR, caseNo, "approveWithdrawal", Answers.of("decision", "REFUSE", "refusalReason", "事證明確"));
        office.sendMail(caseNo);

        assertThat(office.status(caseNo)).isEqualTo("ISSUED");
        assertThat(office.mails(caseNo)).containsExactly("NOTICE SENT");
        isOpen(caseNo, "recordNoticeService");
        assertThat(log(caseNo)).last().isEqualTo("supervisor-c 不予核定撤銷 事證明確");
        stages().withdrawn(caseNo);
        isOpen(caseNo, "fileWithdrawal");
    }

    @Test
    void whoProposesDoesNotApproveNotEvenUnderASecondProposal() {
        employBoth();
        String caseNo = stages().issuedByLetter();
        office.start(BOTH, "withdrawNotice", Answers.of("caseNo", caseNo, "reason", "經查為誤報"));

        refuses(BOTH, caseNo, "approveWithdrawal", Answers.approve(), "核定者不得為擬辦人");
        refusesStart(STAFF, "withdrawNotice", Answers.of("caseNo", caseNo, "reason", "再提一次"), "尚待核定");
        office.does(SUPERVISOR, caseNo, "approveWithdrawal", Answers.approve());
        assertThat(office.status(caseNo)).isEqualTo("WITHDRAWN");
    }

    @Test
    void isRefusedAfterTheServiceHasStopped() {
        String caseNo = stages().startDateReached(stages().issuedByLetter());
        stages().proposeWithdrawal(caseNo);
        asAnEarlierReleaseLeftIt(caseNo);

        refuses(SUPERVISOR, caseNo, "approveWithdrawal", Answers.approve(), "服務已中止，不得撤銷");
        refusesStart(STAFF, "withdrawNotice", Answers.of("caseNo", caseNo, "reason", "誤報"), "服務已中止，不得撤銷");
        office.does(SUPERVISOR, caseNo, "approveWithdrawal", Answers.of("decision", "REFUSE", "refusalReason", "服務已中止"));
        isOpen(caseNo, "confirmServiceStopped", "recordNoticeService", "recordSuspensionService");
    }

    /** It let a stop be confirmed while the withdrawal waited for its approval. */
    private void asAnEarlierReleaseLeftIt(String caseNo) {
        jdbc.sql("update improvement_notice set suspension_stopped_on = ?, status = 'CLOSING' where case_no = ?").param(Stages.STOP)
            .param(caseNo)
            .update();
    }

    @Test
    void isRefusedAfterTheCaseIsClosedOrWithdrawn() {
        String closed = stages().closed(stages().issuedByLetter());
        refusesStart(STAFF, "withdrawNotice", Answers.of("caseNo", closed, "reason", "誤報"), "已結案，不得撤銷");

        String withdrawn = stages().withdrawn(stages().registered());
        refusesStart(STAFF, "withdrawNotice", Answers.of("caseNo", withdrawn, "reason", "誤報"), "已撤銷，不得撤銷");
        refusesStart(STAFF, "withdrawNotice", Answers.of("caseNo", "115-9999", "reason", "誤報"), "查無案號「115-9999」");
        refusesStart(STAFF, "withdrawNotice", Answers.of("caseNo", stages().registered()), "撤銷理由");
    }

    /** The office may have corrected the address on the form: the mailbox that got the notice gets the withdrawal. */
    @Test
    void tellsTheAddressThatHadBeenTold() {
        String caseNo = stages().approved();
        office.does(STAFF, caseNo, "dispatchNotice", Answers.with(
            Answers.dispatchByEmail("府研智字第1150000001號", office.today()), "recipientEmail", "chief@district.example"));
        office.sendMail(caseNo);

        office.sendMail(stages().withdrawn(caseNo));

        assertThat(rows("select recipient from outgoing_mail where case_no = ? and kind = 'WITHDRAWAL'", caseNo))
            .containsExactly("chief@district.example");
    }

    private String after(String caseNo, String user, String step, Map<String, ?> answers) {
        office.does(user, caseNo, step, answers);
        return caseNo;
    }

    private String mailed(String caseNo) {
        office.sendMail(caseNo);
        return caseNo;
    }

    private String waited(String caseNo, LocalDate day) {
        office.waitUntil(caseNo, day);
        return caseNo;
    }

    private String emailed(String caseNo) {
        replies(email(caseNo));
        assertThat(office.openSteps(caseNo)).contains("confirmByPhone");
        return caseNo;
    }

    private String replied(String caseNo) {
        replies(letter(caseNo));
        assertThat(office.openSteps(caseNo)).contains("checkCompleteness");
        return caseNo;
    }
}
