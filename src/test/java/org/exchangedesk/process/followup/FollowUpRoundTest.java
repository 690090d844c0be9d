package org.exchangedesk.process.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.time.LocalDate;
import org.exchangedesk.Answers;
import org.exchangedesk.Covers;
import org.exchangedesk.process.IssuedCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each way through one round of following up. */
@Covers("followUpRound")
class FollowUpRoundTest extends IssuedCase {

    @BeforeEach
    void noticeIsOut() {
        issued();
    }

    @Test
    @Tag("F-28")
    @Tag("F-34")
    @Tag("F-37")
    void aReplyByLetterIsCheckedAndAssessed() {
        replies(letter());
        isOpen("checkCompleteness");
        checks("COMPLETE");
        isOpen("assessFollowUp");
        assesses(Answers.completed(office.today()));

        assertThat(sheet()).containsExactly("1 VALID COMPLETED");
        assertThat(office.status(caseNo)).isEqualTo("CLOSING");
        isOpen("closeCase");
    }

    @Test
    @Tag("F-15")
    @Tag("D5")
    void aReplyByEmailIsConfirmedByTelephoneFirst() {
        replies(email());
        isOpen("confirmByPhone");
        calls("NOT_REACHED");
        isOpen("confirmByPhone");
        assertThat(replyStates()).containsExactly("RECEIVED");
        calls("CONFIRMED");
        isOpen("checkCompleteness");

        assertThat(list("""
            select direction || ' ' || outcome || ' ' || phone_number || ' ' || our_person || ' ' || their_person
            from phone_record where case_no = ? order by id""")).containsExactly(
            "OUTBOUND NOT_REACHED 06-0000002 承辦甲 填寫人", "OUTBOUND CONFIRMED 06-0000002 承辦甲 填寫人");
        checks("COMPLETE");
        assesses(Answers.completed(office.today()));
        isOpen("closeCase");
    }

    @Test
    @Tag("F-15")
    @Tag("D5")
    void theUserMayCallInsteadAndOnlyACallThatHasBeenMadeCounts() {
        replies(email());
        refused(STAFF, "confirmByPhone", Answers.phone("CONFIRMED", office.today() + "T09:30")).contains("通話時間不得晚於現在");
        refused(STAFF, "confirmByPhone", Answers.with(Answers.phone("CONFIRMED", office.today() + "T08:30"), "theirPerson", null))
            .contains("請填寫用戶通話人");
        refused(STAFF, "confirmByPhone", Answers.with(Answers.phone("CONFIRMED", office.today() + "T08:30"), "direction", "LETTER"))
            .contains("沒有選項");
        office.does(STAFF, caseNo, "confirmByPhone",
            Answers.with(Answers.phone("CONFIRMED", office.today() + "T08:30"), "direction", "INBOUND"));

        assertThat(list("select direction from phone_record where case_no = ?")).containsExactly("INBOUND");
        isOpen("checkCompleteness");
    }

    @Test
    @Tag("D6")
    void anEmailThatNobodyConfirmedIsNoGroundForCompletion() {
        replies(email());
        refused(STAFF, "confirmByPhone", Answers.phone("ABANDONED", office.today() + "T08:30")).contains("須至少撥打一次");
        callsInVain();
        isOpen();
        assertThat(replyStates()).containsExactly("UNCONFIRMED");

        office.waitUntil(caseNo, DUE.plusDays(1));
        refused(STAFF, "assessFollowUp", Answers.completed(office.today())).contains("未經電話確認，不得登錄改善完成");
        refused(STAFF, "assessFollowUp", Answers.with(Answers.completed(office.today()), "result", "OTHER", "otherText", "口頭說明",
            "nextStep", "CLOSE")).contains("未經電話確認");
        assesses(extendedTo(LocalDate.of(2026, 3, 30)));
        assertThat(sheet()).containsExactly("1 VALID EXTENDED");
    }

    @Test
    @Tag("D6")
    void aCompleteLetterIsNotEnoughUntilTheUnconfirmedEmailIsCorrected() {
        replies(email());
        callsInVain();
        completeReply();
        refused(STAFF, "assessFollowUp", Answers.completed(office.today())).contains("第 1 號電子郵件回復未經電話確認", "更正該號");

        replies(Answers.with(letter(), "corrects", 1, "correctionReason", "以其後之回文取代"));
        office.does(STAFF, caseNo, "checkCompleteness", Answers.of("completeness", "COMPLETE"));
        assesses(Answers.completed(office.today()));

        assertThat(replyStates()).containsExactly("REPLACED", "COMPLETE", "COMPLETE");
        isOpen("closeCase");
    }

    @Test
    @Tag("F-20")
    @Tag("F-21")
    @Tag("F-27")
    @Tag("D16")
    void anIncompleteReplyGoesBackAndTheDeadlineKeepsRunning() {
        replies(Answers.with(letter(), "sealSeen", false, "respondentPhone", null));
        refused(STAFF, "checkCompleteness", Answers.of("completeness", "COMPLETE"))
            .contains("填寫人姓名、電話或郵件信箱未填", "未蓋用用戶印信");
        refused(STAFF, "checkCompleteness", Answers.of("completeness", "INCOMPLETE", "missingItems", " ")).contains("待補正事項");
        refused(STAFF, "checkCompleteness", Answers.of()).contains("檢核結果");
        office.does(STAFF, caseNo, "checkCompleteness", Answers.of("completeness", "INCOMPLETE", "missingItems", "請補蓋用戶印信，並補填電話"));

        assertThat(office.mails(caseNo)).containsExactly("INCOMPLETE_REPLY QUEUED");
        assertThat(list("select body from outgoing_mail where case_no = ?")).singleElement().asString()
            .contains("請補蓋用戶印信，並補填電話", "改善期限為中華民國115年3月16日（含該日），不因補正而展延。");
        assertThat(list("select recipient from outgoing_mail where case_no = ?")).containsExactly("office@society.example");
        assertThat(deadlines()).containsExactly("1 2026-03-16");
        assertThat(timers()).containsExactly(taipei(DUE.minusDays(3), 9, 0), taipei(DUE.plusDays(1), 0, 0));

        office.passDays(caseNo, 2);
        completeReply();
        assesses(Answers.completed(office.today()));
        assertThat(replyStates()).containsExactly("INCOMPLETE", "COMPLETE");
        isOpen("closeCase");
    }

    @Test
    @Tag("F-27")
    void anIncompleteReplyAloneIsNoGroundForCompletion() {
        replies(Answers.with(letter(), "sealSeen", false));
        checks("INCOMPLETE");
        office.waitUntil(caseNo, DUE.plusDays(1));

        refused(STAFF, "assessFollowUp", Answers.completed(office.today())).contains("尚無經檢核完整之回復");
    }

    @Test
    @Tag("D4")
    @Tag("D13")
    @Tag("D28")
    @Tag("F-38")
    void aMissedDeadlineOpensATaskAndNothingElse() {
        office.waitUntil(caseNo, taipei(DUE, 23, 59));
        isOpen();
        office.waitUntil(caseNo, taipei(DUE.plusDays(1), 0, 0));
        isOpen("assessFollowUp");

        office.passDays(caseNo, 60);
        isOpen("assessFollowUp");
        assertThat(office.status(caseNo)).isEqualTo("ISSUED");
        assertThat(sheet()).isEmpty();
        assertThat(office.mails(caseNo)).containsExactly("REMINDER QUEUED", "REMINDER QUEUED");
    }

    @Test
    @Tag("F-35")
    @Tag("D7")
    void staffMayFollowUpBeforeTheDeadline() {
        asksForEarlyFollowUp();
        isOpen("assessFollowUp");
        assesses(severe());
        isOpen("approveSuspension");
    }

    @Test
    void aReplyDuringAssessmentIsHandledBeforeTheResult() {
        office.waitUntil(caseNo, DUE.plusDays(1));
        arrives(letter());
        refusedWhileUnread();
        office.runJobs(caseNo);
        isOpen("checkCompleteness");
        checks("COMPLETE");
        assesses(Answers.completed(office.today()));
        isOpen("closeCase");
    }

    private void refusedWhileUnread() {
        isOpen();
        assertThat(replyStates()).containsExactly("RECEIVED");
    }

    @Test
    void aReplyThatIsCorrectedWhileInHandIsTakenUpAnew() {
        replies(email());
        replies(Answers.with(letter(), "corrects", 1, "correctionReason", "實為公文回復"));
        isOpen("checkCompleteness");
        replies(Answers.with(email(), "corrects", 2, "correctionReason", "應為電子郵件"));
        isOpen("confirmByPhone");
        calls("CONFIRMED");
        checks("COMPLETE");

        assertThat(replyStates()).containsExactly("REPLACED", "REPLACED", "COMPLETE");
        isOpen("assessFollowUp");
    }

    @Test
    @Tag("D26")
    @Tag("D27")
    void aCorrectedDeadlineMovesTheTimersOfTheWaitingRound() {
        asksForEarlyFollowUp();
        assesses(extendedTo(LocalDate.of(2026, 3, 30)));
        isOpen();
        corrects(1, "newDeadline", "2026-04-10");

        assertThat(deadlines()).containsExactly("1 2026-03-16", "2 2026-03-30", "2 2026-04-10");
        assertThat(timers()).containsExactly(taipei(LocalDate.of(2026, 4, 7), 9, 0), taipei(LocalDate.of(2026, 4, 11), 0, 0));
        office.waitUntil(caseNo, taipei(LocalDate.of(2026, 4, 10), 23, 59));
        isOpen();
        office.waitUntil(caseNo, LocalDate.of(2026, 4, 11));
        isOpen("assessFollowUp");
    }

    @Test
    void aRefusedSuspensionIsAssessedAgainInTheSameRound() {
        asksForEarlyFollowUp();
        assesses(severe());
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.of("decision", "RETURN", "returnReason", "事證不足"));
        isOpen("assessFollowUp");
        assertThat(office.status(caseNo)).isEqualTo("ISSUED");
        assesses(severe());
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.approve());

        assertThat(sheet()).containsExactly("1 REFUSED SUSPENDED", "1 APPROVED SUSPENDED");
        assertThat(office.status(caseNo)).isEqualTo("SUSPENDING");
        isOpen("dispatchSuspensionNotice");
    }
}
