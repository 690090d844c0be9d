package org.exchangedesk.process.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;

import java.time.LocalDate;
import org.assertj.core.api.AbstractStringAssert;
import org.exchangedesk.Answers;
import org.exchangedesk.Covers;
import org.exchangedesk.process.IssuedCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The authority follows up before and after the deadline, as it sees fit (F-35); the sources know no rule against it (D7). */
@Covers("requestEarlyFollowUp")
@Tag("F-35")
@Tag("D7")
class RequestEarlyFollowUpTest extends IssuedCase {

    @BeforeEach
    void noticeIsOut() {
        issued();
    }

    @Test
    void theWaitingRoundIsAssessedAtOnce() {
        asksForEarlyFollowUp();

        isOpen("assessFollowUp");
        assertThat(timers()).isEmpty();
        assertThat(log()).last().isEqualTo("提前追蹤：第 1 次追蹤：事態可能擴大");
        assertThat(list("select early_by || ' ' || early_reason from follow_up_round where case_no = ?")).containsExactly("staff-a 事態可能擴大");
    }

    @Test
    @Tag("D8")
    void anEarlyFollowUpUsesUpItsRound() {
        asksForEarlyFollowUp();
        assesses(extendedTo(LocalDate.of(2026, 3, 30)));
        asksForEarlyFollowUp();
        assesses(extendedTo(LocalDate.of(2026, 4, 10)));
        asksForEarlyFollowUp();

        refused(STAFF, "assessFollowUp", extendedTo(LocalDate.of(2026, 4, 24))).contains("「第三次追蹤結果」沒有選項「EXTENDED」");
        assertThat(sheet()).containsExactly("1 VALID EXTENDED", "2 VALID EXTENDED");
    }

    @Test
    void whileAReplyIsInHandItIsRememberedForAfterwards() {
        replies(email());
        asksForEarlyFollowUp();
        isOpen("confirmByPhone");
        callsInVain();
        isOpen("assessFollowUp");
    }

    @Test
    void onceIsEnoughAndWhereItMakesNoSenseItIsRefused() {
        cannotAsk("caseNo", "115-9999").contains("查無案號");
        cannotAsk("reason", " ").contains("提前追蹤理由");
        asksForEarlyFollowUp();
        cannotAsk().contains("已申請提前");
        office.tries(STAFF, caseNo, "assessFollowUp", extendedTo(LocalDate.of(2026, 3, 30)));
        cannotAsk().contains("已有結果");
        office.runJobs(caseNo);
        completeReply();
        assesses(Answers.completed(office.today()));
        cannotAsk().contains("不得進行此作業");
    }

    private AbstractStringAssert<?> cannotAsk(Object... changes) {
        return refused(() -> office.start(STAFF, "requestEarlyFollowUp",
            Answers.with(Answers.of("caseNo", caseNo, "reason", "事態可能擴大"), changes)));
    }
}
