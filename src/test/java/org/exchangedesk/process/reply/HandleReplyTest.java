package org.exchangedesk.process.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;

import java.util.List;
import java.util.Map;
import org.exchangedesk.Answers;
import org.exchangedesk.Covers;
import org.exchangedesk.DeskTest;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.process.CasePath;
import org.exchangedesk.process.Stages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each way a reply goes until nobody has it in hand any more; a round and a suspension call the same process. */
@DeskTest
@Covers("handleReply")
class HandleReplyTest extends CasePath {

    private String caseNo;

    @BeforeEach
    void noticeIsOut() {
        caseNo = stages().issuedByLetter();
    }

    @Test
    @Tag("F-15")
    void anEmailIsConfirmedBeforeItIsChecked() {
        replies(Answers.emailReply(caseNo, office.today()));
        calls("NOT_REACHED");
        calls("CONFIRMED");
        checks("COMPLETE");

        assertThat(replyStates()).containsExactly("COMPLETE");
        handledWith("endEvent_replyComplete");
    }

    @Test
    @Tag("F-27")
    void whatIsMissingIsAskedFor() {
        replies(Answers.with(Answers.completeReply(caseNo, office.today()), "sealSeen", false));
        checks("INCOMPLETE");

        assertThat(office.mails(caseNo)).containsExactly("INCOMPLETE_REPLY QUEUED");
        handledWith("endEvent_completionRequested");
    }

    @Test
    @Tag("D6")
    void anEmailThatNobodyConfirmsIsGivenUp() {
        replies(Answers.emailReply(caseNo, office.today()));
        calls("NOT_REACHED");
        calls("ABANDONED");

        assertThat(replyStates()).containsExactly("UNCONFIRMED");
        handledWith("endEvent_callAbandoned");
    }

    /** Whoever has it in hand is not left with it, before the call and before the check. */
    @Test
    void aReplyThatIsCorrectedNeedsNothingMore() {
        replies(Answers.emailReply(caseNo, office.today()));
        replies(Answers.with(Answers.completeReply(caseNo, office.today()), "corrects", 1, "correctionReason", "實為公文"));
        handledWith("endEvent_nothingToDo");
        replies(Answers.with(Answers.emailReply(caseNo, office.today()), "corrects", 2, "correctionReason", "實為電子郵件"));
        handledWith("endEvent_nothingToDo", "endEvent_nothingToDo");

        assertThat(shown(caseNo, "confirmByPhone", "reply")).startsWith("第 3 號回復");
    }

    /** In a round the deadline runs meanwhile; during a suspension there is none. */
    @Test
    void itIsDueWithTheDeadlineOfTheRound() {
        replies(Answers.completeReply(caseNo, office.today()));
        assertThat(office.task(caseNo, "checkCompleteness").getDueDate()).isEqualTo(TaipeiTime.endOf(Stages.DEADLINE));
        replies(Answers.with(Answers.emailReply(caseNo, office.today()), "corrects", 1, "correctionReason", "實為電子郵件"));
        assertThat(office.task(caseNo, "confirmByPhone").getDueDate()).isEqualTo(TaipeiTime.endOf(Stages.DEADLINE));

        caseNo = stages().suspensionApproved(stages().issuedByLetter());
        replies(Answers.completeReply(caseNo, office.today()));
        assertThat(office.task(caseNo, "checkCompleteness").getDueDate()).isNull();
        replies(Answers.with(Answers.emailReply(caseNo, office.today()), "corrects", 1, "correctionReason", "實為電子郵件"));
        assertThat(office.task(caseNo, "confirmByPhone").getDueDate()).isNull();
    }

    private void replies(Map<String, ?> reply) {
        office.runJobs(office.start(STAFF, "registerReply", reply));
    }

    private void calls(String outcome) {
        office.does(STAFF, caseNo, "confirmByPhone", Answers.phone(outcome, office.today() + "T08:30"));
    }

    private void checks(String outcome) {
        office.does(STAFF, caseNo, "checkCompleteness", Answers.of("completeness", outcome,
            "missingItems", outcome.equals("INCOMPLETE") ? "請補蓋用戶印信" : null));
    }

    private List<String> replyStates() {
        return rows("select state from reply where case_no = ? order by no", caseNo);
    }

    private void handledWith(String... ends) {
        assertThat(rows("select a.act_id_ from act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_"
            + " where p.proc_def_key_ = 'handleReply' and p.business_key_ = ? and a.act_type_ = 'noneEndEvent' order by a.end_time_",
            caseNo))
            .containsExactly(ends);
    }
}
