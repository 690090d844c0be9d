package org.exchangedesk.process.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.Stages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A cure that is reported while the service is being suspended: nobody overlooks it, and nobody relies on an e-mail alone. */
@Tag("F-34")
class RepliesDuringSuspensionTest extends CasePath {

    @Autowired
    private TaskService tasks;

    /** The approval and the subscription to replies are one transaction: a reply either hinders the approval, or is handled after it. */
    @Test
    void noMomentBetweenTheApprovalAndTheSuspensionSwallowsAReply() {
        String caseNo = stages().suspensionProposed(stages().issuedByLetter());
        office.tries(SUPERVISOR, caseNo, "approveSuspension", Answers.approve());
        replies(letter(caseNo));
        isOpen(caseNo, "checkCompleteness", "dispatchSuspensionNotice", "recordNoticeService");

        String before = stages().suspensionProposed(stages().issuedByLetter());
        office.start(STAFF, "registerReply", letter(before));
        refuses(SUPERVISOR, before, "approveSuspension", Answers.approve(), "未處理之回復");
    }

    @Test
    @Tag("F-15")
    void twoRepliesAtOnceDoNotMix() {
        String caseNo = stages().notified(stages().issuedByLetter());
        replies(email(caseNo));
        replies(Answers.with(email(caseNo), "sealSeen", false));

        does(caseNo, 2, Answers.phone("CONFIRMED", office.today() + "T08:30"));
        does(caseNo, 1, Answers.phone("NOT_REACHED", office.today() + "T08:35"));
        does(caseNo, 2, Answers.of("completeness", "INCOMPLETE", "missingItems", "請補蓋用戶印信"));
        assertThat(replyStates(caseNo)).containsExactly("RECEIVED", "INCOMPLETE");
        does(caseNo, 1, Answers.phone("CONFIRMED", office.today() + "T08:40"));
        does(caseNo, 1, Answers.of("completeness", "COMPLETE"));

        assertThat(replyStates(caseNo)).containsExactly("COMPLETE", "INCOMPLETE");
        assertThat(rows("select occurrence from outgoing_mail where case_no = ? and kind = 'INCOMPLETE_REPLY'", caseNo))
            .containsExactly("2");
        isOpen(caseNo, "recordBureauAnswer", "recordNoticeService", "recordSuspensionService");
    }

    @Test
    @Tag("F-15")
    void noSuspensionIsRevokedOnAnEmailThatNobodyConfirmed() {
        String caseNo = stages().notified(stages().issuedByLetter());
        replies(email(caseNo));
        stages().proposeRevocation(caseNo);
        assertThat(shown(caseNo, "approveRevocation", "replies")).contains("第1號回復（待處理）", "電子郵件");

        refuses(SUPERVISOR, caseNo, "approveRevocation", Answers.approve(), "電子郵件回復尚未經電話確認");
        does(caseNo, 1, Answers.phone("CONFIRMED", office.today() + "T08:30"));
        refuses(SUPERVISOR, caseNo, "approveRevocation", Answers.approve(), "第1號回復尚未處理");
        does(caseNo, 1, Answers.of("completeness", "COMPLETE"));
        office.does(SUPERVISOR, caseNo, "approveRevocation", Answers.approve());

        isOpen(caseNo, "closeCase", "recordNoticeService");
    }

    /** A later reply that was complete stands in for an e-mail that nobody could confirm. */
    @Test
    @Tag("D6")
    void aCompleteLetterAfterTheEmailIsGroundForARevocation() {
        String caseNo = stages().notified(stages().issuedByLetter());
        replies(email(caseNo));
        does(caseNo, 1, Answers.phone("NOT_REACHED", office.today() + "T08:30"));
        does(caseNo, 1, Answers.phone("ABANDONED", office.today() + "T08:40"));
        stages().proposeRevocation(caseNo);
        refuses(SUPERVISOR, caseNo, "approveRevocation", Answers.approve(), "其後亦無完整之回復");

        replies(letter(caseNo));
        does(caseNo, 2, Answers.of("completeness", "COMPLETE"));
        office.does(SUPERVISOR, caseNo, "approveRevocation", Answers.approve());

        assertThat(office.status(caseNo)).isEqualTo("CLOSING");
    }

    /** The service stops on its day whatever comes in; the case is closed when the reply has been dealt with. */
    @Test
    @Tag("F-15")
    void aReplyInHandIsBroughtToItsEndAfterTheStop() {
        String caseNo = stages().startDateReached(stages().issuedByLetter());
        replies(email(caseNo));
        office.does(STAFF, caseNo, "confirmServiceStopped", Answers.of("stoppedOn", Stages.STOP.toString()));
        office.does(STAFF, caseNo, "recordSuspensionService", Answers.served(Stages.STOP.minusDays(10)));
        isOpen(caseNo, "confirmByPhone", "recordNoticeService");

        does(caseNo, 1, Answers.phone("CONFIRMED", office.today() + "T08:30"));
        does(caseNo, 1, Answers.of("completeness", "COMPLETE"));

        isOpen(caseNo, "closeCase", "recordNoticeService");
    }

    /** The one open task about that reply. */
    private void does(String caseNo, int replyNo, Map<String, ?> answers) {
        List<Task> about = tasks.createTaskQuery().processInstanceBusinessKey(caseNo).list().stream()
            .filter(t -> String.valueOf(tasks.getVariable(t.getId(), "reply")).startsWith("第" + replyNo + "號回復")).toList();
        assertThat(about).hasSize(1);
        office.doesTask(STAFF, about.get(0).getId(), answers);
        office.runJobs(caseNo);
    }
}
