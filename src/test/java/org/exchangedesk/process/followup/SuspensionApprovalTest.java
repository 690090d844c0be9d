package org.exchangedesk.process.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.Stages;
import org.exchangedesk.process.engine.Groups;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A suspension is a proposal until a supervisor approves it against what the system has checked. */
@Tag("D4")
class SuspensionApprovalTest extends CasePath {

    @Autowired
    private IdentityService identity;
    @Autowired
    private TaskService tasks;
    private String caseNo;

    @AfterEach
    void nobodyHoldsTwoOffices() {
        identity.deleteMembership(SUPERVISOR, Groups.STAFF);
    }

    @Test
    void theSupervisorReadsWhatWasChecked() {
        caseNo = stages().level2().served();
        stages().assessing(caseNo);
        assesses(caseNo, severe(Stages.LATE_STOP));

        assertThat(shown(caseNo, "approveSuspension", "checklist")).isEqualTo("""
            ■ 追蹤次數與事由：第1次追蹤，事態嚴重：惡意程式持續對外連線
            ■ 改善單已發送：公文，發文字號 府研智字第1150000001號
            ■ 未處理之回復：無
            ■ 電子郵件回復之電話確認：無待確認之電子郵件回復""");
        assertThat(shown(caseNo, "approveSuspension", "proposal")).contains("第一次追蹤", "惡意程式持續對外連線", "中華民國115年5月4日", "逾期未改善。")
            .as("a long text is cut at its end").containsSubsequence("起中止交換服務", "期限計算：", "惡意程式持續對外連線", "查核意見：");
    }

    @Test
    @Tag("D6")
    void theSupervisorReadsOfCallsThatReachedNobody() {
        caseNo = stages().level2().served();
        replies(email(caseNo));
        callsInVain(caseNo);
        stages().assessing(caseNo);
        assesses(caseNo, severe(Stages.LATE_STOP));
        assertThat(shown(caseNo, "approveSuspension", "checklist")).contains("■ 電子郵件回復之電話確認：第1號回復未能確認，撥打2次");
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.approve());

        assertThat(office.status(caseNo)).isEqualTo("SUSPENDING");
    }

    @Test
    void aReturnNeedsAReasonAndADecisionIsOneOfTwo() {
        caseNo = stages().level2().served();
        stages().assessing(caseNo);
        assesses(caseNo, severe(Stages.LATE_STOP));
        refuses(SUPERVISOR, caseNo, "approveSuspension", Answers.of("decision", "RETURN", "returnReason", " "), "退回理由");
        refuses(SUPERVISOR, caseNo, "approveSuspension", Answers.of(), "核定");
        refuses(SUPERVISOR, caseNo, "approveSuspension", Answers.of("decision", "LATER"), "沒有選項");
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.of("decision", "RETURN", "returnReason", "事證不足"));

        isOpen(caseNo, "assessFollowUp");
        assertThat(rows("select refusal_reason from assessment where case_no = ?", caseNo)).containsExactly("事證不足");
        assertThat(rows("select round::text from follow_up_round where case_no = ?", caseNo)).containsExactly("1");
        assertThat(log(caseNo)).last().isEqualTo("supervisor-c 退回中止 事證不足");
    }

    @Test
    void aReturnedSuspensionMayStillBecomeAnExtension() {
        caseNo = stages().level2().served();
        stages().assessing(caseNo);
        assesses(caseNo, severe(Stages.LATE_STOP));
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.of("decision", "RETURN", "returnReason", "事證不足"));
        assesses(caseNo, extendedTo(Stages.LEVEL_2_DEADLINE.plusDays(14)));

        assertThat(sheet(caseNo)).containsExactly("1 REFUSED SUSPENDED", "1 VALID EXTENDED");
    }

    @Test
    void whoProposedDoesNotApprove() {
        identity.createMembership(SUPERVISOR, Groups.STAFF);
        caseNo = stages().level2().served();
        stages().assessing(caseNo);
        office.as(STAFF, () -> {
            tasks.setAssignee(office.task(caseNo, "assessFollowUp").getId(), SUPERVISOR);
            return null;
        });
        office.does(SUPERVISOR, caseNo, "assessFollowUp", severe(Stages.LATE_STOP));
        refuses(SUPERVISOR, caseNo, "approveSuspension", Answers.approve(), "核定者不得為擬辦人");
    }

    @Test
    @Tag("F-33")
    void aNoticeThatNeverArrivedIsNoGroundForASuspension() {
        caseNo = stages().level2().issuedByEmail();
        stages().assessing(caseNo);
        assesses(caseNo, severe(Stages.LATE_STOP));
        refuses(SUPERVISOR, caseNo, "approveSuspension", Answers.approve(), "改善單已發送", "郵件尚未寄達");
        assertThat(shown(caseNo, "approveSuspension", "checklist")).contains("□ 改善單已發送");

        office.sendMail(caseNo);
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.approve());
        assertThat(office.status(caseNo)).isEqualTo("SUSPENDING");
    }

    @Test
    @Tag("C5")
    void aNoticeThatCameBackIsNoGroundForASuspension() {
        caseNo = stages().level2().issuedByLetter();
        office.does(STAFF, caseNo, "recordNoticeService", Answers.of("served", "NO", "proof", "查無此址，退件"));
        stages().assessing(caseNo);
        assesses(caseNo, severe(Stages.LATE_STOP));
        assertThat(shown(caseNo, "approveSuspension", "checklist")).contains("□ 改善單已發送：公文，發文字號 府研智字第1150000001號，未能送達：查無此址，退件");

        refuses(SUPERVISOR, caseNo, "approveSuspension", Answers.approve(), "改善單已發送", "未能送達：查無此址，退件");
        assertThat(office.status(caseNo)).isEqualTo("ISSUED");
    }
}
