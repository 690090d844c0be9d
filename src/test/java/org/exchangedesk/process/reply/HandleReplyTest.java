package org.exchangedesk.process.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;

import java.util.List;
import java.util.Map;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.Covers;
import org.exchangedesk.Stages;
import org.exchangedesk.TaipeiTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each way a reply goes until nobody has it in hand any more; a round and a suspension call the same process. */
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
        replies(email(caseNo));
        calls(caseNo, "NOT_REACHED");
        calls(caseNo, "CONFIRMED");
        checks(caseNo, "COMPLETE");

        assertThat(replyStates(caseNo)).containsExactly("COMPLETE");
        handledWith("endEvent_replyComplete");
    }

    @Test
    @Tag("F-27")
    void whatIsMissingIsAskedFor() {
        replies(Answers.with(letter(caseNo), "sealSeen", false));
        checks(caseNo, "INCOMPLETE");

        assertThat(office.mails(caseNo)).containsExactly("INCOMPLETE_REPLY QUEUED");
        handledWith("endEvent_completionRequested");
    }

    @Test
    @Tag("D6")
    void anEmailThatNobodyConfirmsIsGivenUp() {
        replies(email(caseNo));
        calls(caseNo, "NOT_REACHED");
        calls(caseNo, "ABANDONED");

        assertThat(replyStates(caseNo)).containsExactly("UNCONFIRMED");
        handledWith("endEvent_callAbandoned");
    }

    /** Whoever has it in hand is not left with it, before the call and before the check. */
    @Test
    void aReplyThatIsCorrectedNeedsNothingMore() {
        replies(email(caseNo));
        replies(Answers.with(letter(caseNo), "corrects", 1, "correctionReason", "實為公文"));
        handledWith("endEvent_nothingToDo");
        replies(Answers.with(email(caseNo), "corrects", 2, "correctionReason", "實為電子郵件"));
        handledWith("endEvent_nothingToDo", "endEvent_nothingToDo");

        assertThat(shown(caseNo, "confirmByPhone", "reply")).startsWith("第3號回復");
    }

    /** In a round the deadline runs meanwhile; during a suspension there is none. */
    @Test
    void itIsDueWithTheDeadlineOfTheRound() {
        replies(letter(caseNo));
        assertThat(office.task(caseNo, "checkCompleteness").getDueDate()).isEqualTo(TaipeiTime.endOf(Stages.DEADLINE));
        replies(Answers.with(email(caseNo), "corrects", 1, "correctionReason", "實為電子郵件"));
        assertThat(office.task(caseNo, "confirmByPhone").getDueDate()).isEqualTo(TaipeiTime.endOf(Stages.DEADLINE));

        caseNo = stages().suspensionApproved(stages().issuedByLetter());
        replies(letter(caseNo));
        assertThat(office.task(caseNo, "checkCompleteness").getDueDate()).isNull();
        replies(Answers.with(email(caseNo), "corrects", 1, "correctionReason", "實為電子郵件"));
        assertThat(office.task(caseNo, "confirmByPhone").getDueDate()).isNull();
    }

    private void handledWith(String... ends) {
        assertThat(rows("select a.act_id_ from act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_"
            + " where p.proc_def_key_ = 'handleReply' and p.business_key_ = ? and a.act_type_ = 'noneEndEvent' order by a.end_time_",
            caseNo))
            .containsExactly(ends);
    }
}
