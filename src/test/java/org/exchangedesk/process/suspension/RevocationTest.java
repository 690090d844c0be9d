package org.exchangedesk.process.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;
import static org.exchangedesk.Stages.suspensionByEmail;

import java.util.List;
import java.util.Map;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.Covers;
import org.exchangedesk.Stages;
import org.exchangedesk.notice.SuspensionService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 撤銷中止: cured before the start date. */
@Covers("revokeSuspension")
class RevocationTest extends CasePath {

    @Autowired
    private SuspensionService suspensions;

    @Test
    @Tag("F-36")
    @Tag("S-06")
    void organisationAndBureauAreToldAndTheCaseClosesWithoutAResult() {
        String caseNo = stages().accepted(stages().issuedByLetter());
        office.waitUntil(caseNo, Stages.STOP.minusDays(1));
        stages().proposeRevocation(caseNo);
        assertThat(shown(caseNo, "approveRevocation", "proposalReason")).isEqualTo("已於中止起日前改善完成");

        office.does(SUPERVISOR, caseNo, "approveRevocation", Answers.approve());
        office.sendMail(caseNo);

        assertThat(
            rows("select recipient || ' ' || state from outgoing_mail where case_no = ? and kind = 'REVOCATION' order by register_no",
                caseNo))
            .containsExactly("office@district.example SENT", "bureau@archives.example SENT");
        isOpen(caseNo, "closeCase", "recordNoticeService");
        assertThat(shown(caseNo, "closeCase", "caseSummary")).contains("待結案", "\n中止起日：中華民國115年3月17日（已撤銷）\n期限計算：所定之日");
        office.waitUntil(caseNo, Stages.STOP.plusDays(10));
        office.does(STAFF, caseNo, "closeCase", Answers.filing());
        assertThat(office.status(caseNo)).isEqualTo("CLOSED");
        assertThat(body(caseNo, "CLOSING", "office@district.example"))
            .contains("前通知貴用戶自中華民國115年3月17日起中止公文電子交換服務，業經撤銷，本案予以結案。").doesNotContain("改善完成", "查核評估", "結果");
        assertThat(one("select coalesce(suspension_stopped_on::text, 'never') from improvement_notice where case_no = ?", caseNo))
            .isEqualTo("never");
    }

    /** Each is told what concerns it, under the number of the notice that is revoked. */
    @Test
    void organisationAndBureauReadWhatIsTheirs() {
        String caseNo = stages().revoked(stages().accepted(stages().issuedByLetter()));

        assertThat(body(caseNo, "REVOCATION", "office@district.example"))
            .contains("範例區公所：\n", "貴用戶（機關（構）代碼：" + organization + "）", "敬啟", "府研智字第1150000002號", "已於中止起日前改善完成")
            .doesNotContain("府研智字第1150000001號", "檔案管理局");
        assertThat(body(caseNo, "REVOCATION", "bureau@archives.example"))
            .contains("國家發展委員會檔案管理局（公文G2B2C資訊服務中心）：", "前回報用戶範例區公所", "請免予辦理").doesNotContain("貴用戶", "鈞鑒", "函");
    }

    @Test
    @Tag("S-06")
    void whatIsStillQueuedIsHeldBackAndNobodyIsToldOfIt() {
        String caseNo = stages().suspensionApproved(stages().issuedByLetter());
        office.does(STAFF, caseNo, "dispatchSuspensionNotice", suspensionByEmail(office.today()));

        stages().revoked(caseNo);
        office.sendMail(caseNo);

        assertThat(office.mails(caseNo)).containsExactly("SUSPENSION HELD");
        isOpen(caseNo, "closeCase", "recordNoticeService");
        office.does(STAFF, caseNo, "closeCase", Answers.filing());
        assertThat(body(caseNo, "CLOSING", "office@district.example")).contains("本案予以結案").doesNotContain("業經撤銷", "改善完成", "結果");
    }

    @Test
    void theBureauHearsNothingWhenItsReportHadNotGone() {
        String caseNo = stages().revoked(stages().notified(stages().issuedByLetter()));
        office.sendMail(caseNo);

        assertThat(office.mails(caseNo)).containsExactly("BUREAU_REPORT HELD", "REVOCATION SENT");
    }

    @Test
    void isRefusedFromTheStartDateOn() {
        String caseNo = stages().accepted(stages().issuedByLetter());
        office.waitUntil(caseNo, Stages.STOP.minusDays(1));
        stages().proposeRevocation(caseNo);
        office.waitUntil(caseNo, Stages.STOP);

        refuses(SUPERVISOR, caseNo, "approveRevocation", Answers.approve(), "已屆通知之中止起日，不得撤銷中止");
        office.does(SUPERVISOR, caseNo, "approveRevocation", Answers.of("decision", "REFUSE", "refusalReason", "已屆中止起日"));
        refusesStart(STAFF, "revokeSuspension", Answers.of("caseNo", caseNo, "reason", "已改善"), "已屆通知之中止起日，不得撤銷中止");
        assertThat(office.openSteps(caseNo)).contains("confirmServiceStopped");
    }

    /** The approved start has passed, but the notice never left: nobody was told of that day. */
    @Test
    @Tag("P3")
    void isPossibleAfterAnApprovedDayThatWasNeverNotified() {
        String caseNo = stages().suspensionApproved(stages().issuedByLetter());
        office.does(STAFF, caseNo, "dispatchSuspensionNotice", suspensionByEmail(office.today()));
        office.waitUntil(caseNo, Stages.STOP.plusDays(3));

        stages().revoked(caseNo);

        assertThat(office.status(caseNo)).isEqualTo("CLOSING");
        isOpen(caseNo, "closeCase", "recordNoticeService");
        assertThat(office.mails(caseNo)).containsExactly("SUSPENSION HELD");
    }

    @Test
    void nobodyIsToldOfARevocationThatWasNotApproved() {
        String caseNo = stages().accepted(stages().issuedByLetter());
        stages().proposeRevocation(caseNo);
        List<String> before = office.mails(caseNo);

        assertThat(refusal(() -> suspensions.announceRevocation(caseNo))).contains("中止未經核定撤銷");
        assertThat(office.mails(caseNo)).isEqualTo(before);
    }

    @Test
    void isRefusedWithoutASuspensionAndAfterTheStop() {
        String waiting = stages().issuedByLetter();
        refusesStart(STAFF, "revokeSuspension", Answers.of("caseNo", waiting, "reason", "已改善"), "改善追蹤中");
        refusesStart(STAFF, "revokeSuspension", Answers.of("caseNo", stages().suspensionApproved(waiting)), "撤銷中止理由");

        String stopped = stages().stopped(stages().issuedByLetter());
        refusesStart(STAFF, "revokeSuspension", Answers.of("caseNo", stopped, "reason", "已改善"), "不得進行此作業");
    }

    @Test
    void aRefusedRevocationLeavesTheSuspensionRunning() {
        String caseNo = stages().accepted(stages().issuedByLetter());
        stages().proposeRevocation(caseNo);

        refuses(SUPERVISOR, caseNo, "approveRevocation", Map.of(), "「核定結果」為必填");
        refuses(SUPERVISOR, caseNo, "approveRevocation", Answers.of("decision", "REFUSE"), "不同意理由");
        office.does(SUPERVISOR, caseNo, "approveRevocation", Answers.of("decision", "REFUSE", "refusalReason", "佐證不足"));

        assertThat(log(caseNo)).last().isEqualTo("supervisor-c 不予核定撤銷中止 佐證不足");
        office.waitUntil(caseNo, Stages.STOP);
        assertThat(office.openSteps(caseNo)).contains("confirmServiceStopped");
    }

    @Test
    void whoProposesDoesNotApprove() {
        employBoth();
        String caseNo = stages().accepted(stages().issuedByLetter());
        office.start(BOTH, "revokeSuspension", Answers.of("caseNo", caseNo, "reason", "已改善"));

        refuses(BOTH, caseNo, "approveRevocation", Answers.approve(), "核定者不得為擬辦人");
        refusesStart(STAFF, "revokeSuspension", Answers.of("caseNo", caseNo, "reason", "再提一次"), "尚待核定");
        office.does(SUPERVISOR, caseNo, "approveRevocation", Answers.approve());
        assertThat(office.status(caseNo)).isEqualTo("CLOSING");
    }

    /** Also when the case itself is withdrawn after its suspension was. */
    @Test
    void aRevokedCaseMayStillBeWithdrawn() {
        String caseNo = stages().revoked(stages().accepted(stages().issuedByLetter()));

        stages().withdrawn(caseNo);
        office.sendMail(caseNo);

        isOpen(caseNo, "fileWithdrawal");
        assertThat(body(caseNo, "WITHDRAWAL", "bureau@archives.example")).contains("檔案管理局", "請免予辦理");
        assertThat(body(caseNo, "WITHDRAWAL", "office@district.example")).contains("毋庸再依該限期改善單辦理", "府研智字第1150000001號");
    }

    private String body(String caseNo, String kind, String recipient) {
        return one("select body from outgoing_mail where case_no = ? and kind = ? and recipient = ?", caseNo, kind, recipient);
    }
}
