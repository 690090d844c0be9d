package org.exchangedesk.process.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.time.LocalDate;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.Covers;
import org.exchangedesk.Stages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each way through one round of following up. */
@Covers("followUpRound")
class FollowUpRoundTest extends CasePath {

    private String caseNo;

    @BeforeEach
    void noticeIsOut() {
        caseNo = stages().level2().served();
    }

    @Test
    @Tag("F-28")
    @Tag("F-34")
    @Tag("F-37")
    void aReplyByLetterIsCheckedAndAssessed() {
        replies(letter(caseNo));
        isOpen(caseNo, "checkCompleteness");
        checks(caseNo, "COMPLETE");
        isOpen(caseNo, "assessFollowUp");
        assesses(caseNo, Answers.completed(office.today()));

        assertThat(sheet(caseNo)).containsExactly("1 VALID COMPLETED");
        assertThat(office.status(caseNo)).isEqualTo("CLOSING");
        isOpen(caseNo, "closeCase");
    }

    @Test
    @Tag("F-15")
    @Tag("D5")
    void aReplyByEmailIsConfirmedByTelephoneFirst() {
        replies(email(caseNo));
        isOpen(caseNo, "confirmByPhone");
        calls(caseNo, "NOT_REACHED");
        isOpen(caseNo, "confirmByPhone");
        assertThat(replyStates(caseNo)).containsExactly("RECEIVED");
        calls(caseNo, "CONFIRMED");
        isOpen(caseNo, "checkCompleteness");

        assertThat(rows("""
            select direction || ' ' || outcome || ' ' || phone_number || ' ' || our_person || ' ' || their_person
            from phone_record where case_no = ? order by id""", caseNo)).containsExactly(
            "OUTBOUND NOT_REACHED 06-0000003 承辦甲 填寫人", "OUTBOUND CONFIRMED 06-0000003 承辦甲 填寫人");
        checks(caseNo, "COMPLETE");
        assesses(caseNo, Answers.completed(office.today()));
        isOpen(caseNo, "closeCase");
    }

    @Test
    @Tag("F-15")
    @Tag("D5")
    void theUserMayCallInsteadAndOnlyACallThatHasBeenMadeCounts() {
        replies(email(caseNo));
        refuses(STAFF, caseNo, "confirmByPhone", Answers.phone("CONFIRMED", office.today() + "T09:30"), "通話時間不得晚於現在");
        refuses(STAFF, caseNo, "confirmByPhone", Answers.with(Answers.phone("CONFIRMED", office.today() + "T08:30"), "theirPerson", null),
            "請填寫用戶通話人");
        refuses(STAFF, caseNo, "confirmByPhone", Answers.with(Answers.phone("CONFIRMED", office.today() + "T08:30"), "direction", "LETTER"),
            "沒有選項");
        office.does(STAFF, caseNo, "confirmByPhone",
            Answers.with(Answers.phone("CONFIRMED", office.today() + "T08:30"), "direction", "INBOUND"));

        assertThat(rows("select direction from phone_record where case_no = ?", caseNo)).containsExactly("INBOUND");
        isOpen(caseNo, "checkCompleteness");
    }

    @Test
    @Tag("D6")
    void anEmailThatNobodyConfirmedIsNoGroundForCompletion() {
        replies(email(caseNo));
        refuses(STAFF, caseNo, "confirmByPhone", Answers.phone("ABANDONED", office.today() + "T08:30"), "須至少撥打一次");
        callsInVain(caseNo);
        isOpen(caseNo);
        assertThat(replyStates(caseNo)).containsExactly("UNCONFIRMED");

        office.waitUntil(caseNo, Stages.LEVEL_2_DEADLINE.plusDays(1));
        refuses(STAFF, caseNo, "assessFollowUp", Answers.completed(office.today()), "未經電話確認，不得登錄改善完成");
        refuses(STAFF, caseNo, "assessFollowUp", Answers.with(Answers.completed(office.today()), "result", "OTHER", "otherText", "口頭說明",
            "nextStep", "CLOSE"), "未經電話確認");
        assesses(caseNo, extendedTo(LocalDate.of(2026, 3, 30)));
        assertThat(sheet(caseNo)).containsExactly("1 VALID EXTENDED");
    }

    @Test
    @Tag("D6")
    void aCompleteLetterIsNotEnoughUntilTheUnconfirmedEmailIsCorrected() {
        replies(email(caseNo));
        callsInVain(caseNo);
        completeReply(caseNo);
        refuses(STAFF, caseNo, "assessFollowUp", Answers.completed(office.today()), "第1號電子郵件回復未經電話確認", "更正該號");

        replies(Answers.with(letter(caseNo), "corrects", 1, "correctionReason", "以其後之回文取代"));
        checks(caseNo, "COMPLETE");
        assesses(caseNo, Answers.completed(office.today()));

        assertThat(replyStates(caseNo)).containsExactly("REPLACED", "COMPLETE", "COMPLETE");
        isOpen(caseNo, "closeCase");
    }

    @Test
    @Tag("F-20")
    @Tag("F-21")
    @Tag("F-27")
    @Tag("D16")
    void anIncompleteReplyGoesBackAndTheDeadlineKeepsRunning() {
        replies(Answers.with(letter(caseNo), "sealSeen", false, "respondentPhone", null));
        refuses(STAFF, caseNo, "checkCompleteness", Answers.of("completeness", "COMPLETE"), "填寫人姓名、電話或郵件信箱未填", "未蓋用用戶印信");
        refuses(STAFF, caseNo, "checkCompleteness", Answers.of("completeness", "INCOMPLETE", "missingItems", " "), "待補正事項");
        refuses(STAFF, caseNo, "checkCompleteness", Answers.of(), "檢核結果");
        office.does(STAFF, caseNo, "checkCompleteness", Answers.of("completeness", "INCOMPLETE", "missingItems", "請補蓋用戶印信，並補填電話"));

        assertThat(office.mails(caseNo)).containsExactly("INCOMPLETE_REPLY QUEUED");
        assertThat(rows("select body from outgoing_mail where case_no = ?", caseNo)).singleElement().asString()
            .contains("請補蓋用戶印信，並補填電話", "改善期限為中華民國115年3月16日（含當日），不因補正而展延。");
        assertThat(rows("select recipient from outgoing_mail where case_no = ?", caseNo)).containsExactly("office@district.example");
        assertThat(deadlines(caseNo)).containsExactly("1 2026-03-16");
        assertThat(timers(caseNo)).containsExactly(taipei(Stages.LEVEL_2_DEADLINE.minusDays(3), 9, 0),
            taipei(Stages.LEVEL_2_DEADLINE.plusDays(1), 0, 0));

        office.passDays(caseNo, 2);
        completeReply(caseNo);
        assesses(caseNo, Answers.completed(office.today()));
        assertThat(replyStates(caseNo)).containsExactly("INCOMPLETE", "COMPLETE");
        isOpen(caseNo, "closeCase");
    }

    @Test
    @Tag("F-27")
    void anIncompleteReplyAloneIsNoGroundForCompletion() {
        replies(Answers.with(letter(caseNo), "sealSeen", false));
        checks(caseNo, "INCOMPLETE");
        office.waitUntil(caseNo, Stages.LEVEL_2_DEADLINE.plusDays(1));

        refuses(STAFF, caseNo, "assessFollowUp", Answers.completed(office.today()), "尚無經檢核完整之回復");
    }

    @Test
    @Tag("D4")
    @Tag("D13")
    @Tag("D28")
    @Tag("F-38")
    void aMissedDeadlineOpensATaskAndNothingElse() {
        office.waitUntil(caseNo, taipei(Stages.LEVEL_2_DEADLINE, 23, 59));
        isOpen(caseNo);
        office.waitUntil(caseNo, taipei(Stages.LEVEL_2_DEADLINE.plusDays(1), 0, 0));
        isOpen(caseNo, "assessFollowUp");

        office.passDays(caseNo, 60);
        isOpen(caseNo, "assessFollowUp");
        assertThat(office.status(caseNo)).isEqualTo("ISSUED");
        assertThat(sheet(caseNo)).isEmpty();
        assertThat(office.mails(caseNo)).containsExactly("REMINDER QUEUED", "REMINDER QUEUED");
    }

    @Test
    @Tag("F-35")
    @Tag("D7")
    void staffMayFollowUpBeforeTheDeadline() {
        stages().assessing(caseNo);
        isOpen(caseNo, "assessFollowUp");
        assesses(caseNo, severe(Stages.LATE_STOP));
        isOpen(caseNo, "approveSuspension");
    }

    @Test
    void aReplyDuringAssessmentIsHandledBeforeTheResult() {
        office.waitUntil(caseNo, Stages.LEVEL_2_DEADLINE.plusDays(1));
        arrives(letter(caseNo));
        isOpen(caseNo);
        assertThat(replyStates(caseNo)).containsExactly("RECEIVED");
        office.runJobs(caseNo);
        isOpen(caseNo, "checkCompleteness");
        checks(caseNo, "COMPLETE");
        assesses(caseNo, Answers.completed(office.today()));
        isOpen(caseNo, "closeCase");
    }

    @Test
    void aReplyThatIsCorrectedWhileInHandIsTakenUpAnew() {
        replies(email(caseNo));
        replies(Answers.with(letter(caseNo), "corrects", 1, "correctionReason", "實為公文回復"));
        isOpen(caseNo, "checkCompleteness");
        replies(Answers.with(email(caseNo), "corrects", 2, "correctionReason", "應為電子郵件"));
        isOpen(caseNo, "confirmByPhone");
        calls(caseNo, "CONFIRMED");
        checks(caseNo, "COMPLETE");

        assertThat(replyStates(caseNo)).containsExactly("REPLACED", "REPLACED", "COMPLETE");
        isOpen(caseNo, "assessFollowUp");
    }

    @Test
    @Tag("D26")
    @Tag("D27")
    void aCorrectedDeadlineMovesTheTimersOfTheWaitingRound() {
        stages().assessing(caseNo);
        assesses(caseNo, extendedTo(LocalDate.of(2026, 3, 30)));
        isOpen(caseNo);
        corrects(caseNo, 1, "newDeadline", "2026-04-10");

        assertThat(deadlines(caseNo)).containsExactly("1 2026-03-16", "2 2026-03-30", "2 2026-04-10");
        assertThat(timers(caseNo)).containsExactly(taipei(LocalDate.of(2026, 4, 7), 9, 0), taipei(LocalDate.of(2026, 4, 11), 0, 0));
        office.waitUntil(caseNo, taipei(LocalDate.of(2026, 4, 10), 23, 59));
        isOpen(caseNo);
        office.waitUntil(caseNo, LocalDate.of(2026, 4, 11));
        isOpen(caseNo, "assessFollowUp");
    }

    @Test
    void aRefusedSuspensionIsAssessedAgainInTheSameRound() {
        stages().assessing(caseNo);
        assesses(caseNo, severe(Stages.LATE_STOP));
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.of("decision", "RETURN", "returnReason", "事證不足"));
        isOpen(caseNo, "assessFollowUp");
        assertThat(office.status(caseNo)).isEqualTo("ISSUED");
        assesses(caseNo, severe(Stages.LATE_STOP));
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.approve());

        assertThat(sheet(caseNo)).containsExactly("1 REFUSED SUSPENDED", "1 APPROVED SUSPENDED");
        assertThat(office.status(caseNo)).isEqualTo("SUSPENDING");
        isOpen(caseNo, "dispatchSuspensionNotice");
    }
}
