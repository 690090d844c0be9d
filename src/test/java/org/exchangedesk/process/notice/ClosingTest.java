package org.exchangedesk.process.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.Stages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What may have changed since the result was assessed and the approvals were asked for is looked at again before a case ends. */
class ClosingTest extends CasePath {

    private static final String NO_COMPLETE_REPLY = "現無經檢核完整之回復，不得以「改善完成」結案";

    /** 1 was complete; 2 takes its place while the case waits for its file number, and nobody would look at it any more. */
    @Test
    @Tag("S-03")
    void aResultWhoseOnlyCompleteReplyWasCorrectedIsNotClosed() {
        String caseNo = stages().completed(stages().issuedByLetter());
        assertThat(shown(caseNo, "closeCase", "openPoints")).doesNotContain(NO_COMPLETE_REPLY);
        arrives(Answers.with(letter(caseNo), "corrects", 1, "correctionReason", "原登錄之附件有缺", "sealSeen", false));

        assertThat(shown(caseNo, "closeCase", "openPoints")).contains(NO_COMPLETE_REPLY);
        refuses(STAFF, caseNo, "closeCase", Answers.filing(), NO_COMPLETE_REPLY);
        assertThat(office.status(caseNo)).isEqualTo("CLOSING");
    }

    @Test
    @Tag("S-03")
    void assessedAgainWithACompleteReplyItIs() {
        String caseNo = stages().completed(stages().issuedByLetter());
        arrives(Answers.with(letter(caseNo), "corrects", 1, "correctionReason", "原登錄之附件有缺"));

        corrects(caseNo, 1, "result", "REASSESS");
        checks(caseNo, "COMPLETE");
        assesses(caseNo, Answers.completed(office.today()));
        office.does(STAFF, caseNo, "closeCase", Answers.filing());

        assertThat(office.status(caseNo)).isEqualTo("CLOSED");
    }

    /** Another complete reply still carries the result. */
    @Test
    @Tag("S-03")
    void aResultThatAnotherReplyCarriesIsClosed() {
        String caseNo = stages().issuedByLetter();
        completeReply(caseNo);
        replies(letter(caseNo));
        checks(caseNo, "COMPLETE");
        assesses(caseNo, Answers.completed(office.today()));
        arrives(Answers.with(letter(caseNo), "corrects", 1, "correctionReason", "原登錄之附件有缺", "sealSeen", false));

        office.does(STAFF, caseNo, "closeCase", Answers.filing());

        assertThat(office.status(caseNo)).isEqualTo("CLOSED");
    }

    /** F-15: it would have kept the result from being assessed, too. */
    @Test
    @Tag("S-03")
    void aResultThatAnUnconfirmedEmailCorrectedIsNotClosed() {
        String caseNo = stages().issuedByLetter();
        completeReply(caseNo);
        replies(letter(caseNo));
        checks(caseNo, "COMPLETE");
        assesses(caseNo, Answers.completed(office.today()));
        arrives(Answers.with(email(caseNo), "corrects", 1, "correctionReason", "實為電子郵件"));

        assertThat(shown(caseNo, "closeCase", "openPoints")).contains("第3號電子郵件回復係更正而尚未經電話確認");
        refuses(STAFF, caseNo, "closeCase", Answers.filing(), "第3號電子郵件回復係更正而尚未經電話確認");
    }

    @Test
    @Tag("S-02")
    void aCaseIsNotClosedWhileItsWithdrawalPends() {
        String caseNo = stages().completed(stages().issuedByLetter());
        stages().proposeWithdrawal(caseNo);

        assertThat(shown(caseNo, "closeCase", "openPoints")).contains("「撤銷改善單」尚待核定（經查為誤報）");
        refuses(STAFF, caseNo, "closeCase", Answers.filing(), "「撤銷改善單」尚待核定（經查為誤報），請主管先行核定或不予核定");
        office.does(SUPERVISOR, caseNo, "approveWithdrawal", Answers.of("decision", "REFUSE", "refusalReason", "並非誤報"));

        assertThat(shown(caseNo, "closeCase", "openPoints")).doesNotContain("尚待核定");
        office.does(STAFF, caseNo, "closeCase", Answers.filing());
        isOpen(caseNo);
        assertThat(office.status(caseNo)).isEqualTo("CLOSED");
    }

    @Test
    @Tag("S-02")
    void aNoticeIsNotWithdrawnWhileARevocationPends() {
        String caseNo = stages().notified(stages().issuedByLetter());
        stages().proposeRevocation(caseNo);
        stages().proposeWithdrawal(caseNo);

        refuses(SUPERVISOR, caseNo, "approveWithdrawal", Answers.approve(), "「撤銷中止」尚待核定（已於中止起日前改善完成）");
        office.does(SUPERVISOR, caseNo, "approveRevocation", Answers.of("decision", "REFUSE", "refusalReason", "尚未改善"));
        office.does(SUPERVISOR, caseNo, "approveWithdrawal", Answers.approve());

        assertThat(office.openSteps(caseNo)).containsExactly("fileWithdrawal");
        assertThat(office.status(caseNo)).isEqualTo("WITHDRAWN");
    }

    /** A stopped service can neither be revoked nor withdrawn: whoever is asked to approve it could only refuse. */
    @Test
    @Tag("S-02")
    void aStopIsNotConfirmedWhileAnApprovalPends() {
        String caseNo = stages().startDateReached(stages().issuedByLetter());
        stages().proposeWithdrawal(caseNo);
        var stopped = Answers.of("stoppedOn", Stages.STOP.toString());

        refuses(STAFF, caseNo, "confirmServiceStopped", stopped, "「撤銷改善單」尚待核定（經查為誤報）");
        office.does(SUPERVISOR, caseNo, "approveWithdrawal", Answers.of("decision", "REFUSE", "refusalReason", "並非誤報"));
        office.does(STAFF, caseNo, "confirmServiceStopped", stopped);

        assertThat(office.openSteps(caseNo)).doesNotContain("approveWithdrawal", "confirmServiceStopped");
        assertThat(office.status(caseNo)).isEqualTo("CLOSING");
    }
}
