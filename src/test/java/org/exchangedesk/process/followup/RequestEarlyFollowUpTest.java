package org.exchangedesk.process.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;

import java.time.LocalDate;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.Covers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The authority follows up before and after the deadline, as it sees fit (F-35); the sources know no rule against it (D7). */
@Covers("requestEarlyFollowUp")
@Tag("F-35")
@Tag("D7")
class RequestEarlyFollowUpTest extends CasePath {

    private String caseNo;

    @BeforeEach
    void noticeIsOut() {
        caseNo = stages().level2().served();
    }

    @Test
    void theWaitingRoundIsAssessedAtOnce() {
        stages().assessing(caseNo);

        isOpen(caseNo, "assessFollowUp");
        assertThat(timers(caseNo)).isEmpty();
        assertThat(log(caseNo)).last().isEqualTo("staff-a 提前追蹤 第1次追蹤：事態可能擴大");
        assertThat(rows("select early_by || ' ' || early_reason from follow_up_round where case_no = ?", caseNo))
            .containsExactly("staff-a 事態可能擴大");
    }

    @Test
    @Tag("D8")
    void anEarlyFollowUpUsesUpItsRound() {
        stages().assessing(caseNo);
        assesses(caseNo, extendedTo(LocalDate.of(2026, 3, 30)));
        stages().assessing(caseNo);
        assesses(caseNo, extendedTo(LocalDate.of(2026, 4, 10)));
        stages().assessing(caseNo);

        refuses(STAFF, caseNo, "assessFollowUp", extendedTo(LocalDate.of(2026, 4, 24)), "「第三次追蹤結果」沒有選項「EXTENDED」");
        assertThat(sheet(caseNo)).containsExactly("1 VALID EXTENDED", "2 VALID EXTENDED");
    }

    @Test
    void whileAReplyIsInHandItIsRememberedForAfterwards() {
        replies(email(caseNo));
        stages().assessing(caseNo);
        isOpen(caseNo, "confirmByPhone");
        callsInVain(caseNo);
        isOpen(caseNo, "assessFollowUp");
    }

    @Test
    void onceIsEnoughAndWhereItMakesNoSenseItIsRefused() {
        cannotAsk("查無案號", "caseNo", "115-9999");
        cannotAsk("提前追蹤理由", "reason", " ");
        stages().assessing(caseNo);
        cannotAsk("已申請提前");
        office.tries(STAFF, caseNo, "assessFollowUp", extendedTo(LocalDate.of(2026, 3, 30)));
        cannotAsk("已有結果");
        office.runJobs(caseNo);
        completeReply(caseNo);
        assesses(caseNo, Answers.completed(office.today()));
        cannotAsk("不得進行此作業");
    }

    private void cannotAsk(String words, Object... changes) {
        refusesStart(STAFF, "requestEarlyFollowUp", Answers.with(Answers.of("caseNo", caseNo, "reason", "事態可能擴大"), changes), words);
    }
}
