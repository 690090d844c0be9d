package org.exchangedesk.process.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.MovableClock;
import org.exchangedesk.Stages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A reply comes when it comes: at no moment of a case is it an error, and it is never lost. */
@Tag("F-28")
@Tag("F-34")
class ReplyAtEveryMomentTest extends CasePath {

    @Autowired
    private ManagementService management;
    @Autowired
    private MovableClock clock;
    private String caseNo;

    /** While the case is followed up, the round handles the reply. */
    enum FollowedUp {
        NOTICE_ABOUT_TO_GO(ReplyAtEveryMomentTest::noticeAboutToGo),
        WAITING(test -> {
        }),
        REMINDER_ABOUT_TO_GO(ReplyAtEveryMomentTest::reminderAboutToGo),
        LOOKING_AGAIN(ReplyAtEveryMomentTest::earlyFollowUpAsked),
        PHONE_CONFIRMATION(test -> test.replies(test.email(test.caseNo))),
        COMPLETENESS_CHECK(test -> test.replies(test.letter(test.caseNo))),
        COMPLETION_ABOUT_TO_BE_ASKED(ReplyAtEveryMomentTest::completionAboutToBeAsked),
        ASSESSMENT(ReplyAtEveryMomentTest::assessment),
        EXTENSION_ABOUT_TO_BE_TOLD(ReplyAtEveryMomentTest::extended),
        NEXT_ROUND_ABOUT_TO_BEGIN(ReplyAtEveryMomentTest::nextRoundAboutToBegin),
        NEXT_ROUND_WAITING(ReplyAtEveryMomentTest::nextRoundWaiting),
        APPROVAL_OF_SUSPENSION(ReplyAtEveryMomentTest::approvalOfSuspension),
        APPROVAL_OF_WITHDRAWAL(ReplyAtEveryMomentTest::approvalOfWithdrawal);

        private final Consumer<ReplyAtEveryMomentTest> reach;

        FollowedUp(Consumer<ReplyAtEveryMomentTest> reach) {
            this.reach = reach;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRoundTakesItUp(FollowedUp moment) {
        if (moment != FollowedUp.NOTICE_ABOUT_TO_GO) {
            caseNo = stages().level2().served();
        }
        moment.reach.accept(this);
        replies(letter(caseNo));
        String no = String.valueOf(replyStates(caseNo).size());
        untilAssessment();

        assertThat(rows("select no || ' ' || state from reply where case_no = ?", caseNo)).contains(no + " COMPLETE");
    }

    /** While the service is being suspended, whoever works on the suspension handles the reply, too. */
    enum Suspending {
        SUSPENSION_NOTICE_TO_BE_ISSUED(ReplyAtEveryMomentTest::suspensionApproved),
        SUSPENSION_NOTICE_BEING_SENT(ReplyAtEveryMomentTest::suspensionNoticeBeingSent),
        BUREAU_ASKED(ReplyAtEveryMomentTest::suspensionNotified),
        REPORT_RETURNED(ReplyAtEveryMomentTest::reportReturned),
        START_OF_SUSPENSION_AWAITED(ReplyAtEveryMomentTest::startAwaited),
        STOP_TO_BE_CONFIRMED(ReplyAtEveryMomentTest::stopToBeConfirmed),
        STOPPED_AND_SERVICE_TO_BE_RECORDED(ReplyAtEveryMomentTest::stoppedBeforeServiceIsRecorded);

        private final Consumer<ReplyAtEveryMomentTest> reach;

        Suspending(Consumer<ReplyAtEveryMomentTest> reach) {
            this.reach = reach;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSuspensionTakesItUp(Suspending moment) {
        caseNo = stages().level2().served();
        moment.reach.accept(this);
        List<String> open = office.openSteps(caseNo);
        replies(letter(caseNo));
        assertThat(office.openSteps(caseNo)).hasSize(open.size() + 1).contains("checkCompleteness");
        checks(caseNo, "COMPLETE");

        assertThat(office.openSteps(caseNo)).isEqualTo(open);
        assertThat(replyStates(caseNo)).last().isEqualTo("COMPLETE");
        untilClosed();
        assertThat(office.status(caseNo)).isEqualTo("CLOSED");
    }

    /** Afterwards nobody follows up any more: the reply is on record and is filed with the case. */
    enum Afterwards {
        STOPPED_TO_BE_CLOSED(ReplyAtEveryMomentTest::stopped),
        IMPROVED_TO_BE_CLOSED(ReplyAtEveryMomentTest::completed);

        private final Consumer<ReplyAtEveryMomentTest> reach;

        Afterwards(Consumer<ReplyAtEveryMomentTest> reach) {
            this.reach = reach;
        }
    }

    @ParameterizedTest
    @EnumSource
    void itIsFiledWithTheCase(Afterwards moment) {
        caseNo = stages().level2().served();
        moment.reach.accept(this);
        isOpen(caseNo, "closeCase");
        replies(letter(caseNo));

        isOpen(caseNo, "closeCase");
        assertThat(replyStates(caseNo)).last().isEqualTo("RECEIVED");
        untilClosed();
        assertThat(office.status(caseNo)).isEqualTo("CLOSED");
        assertThat(replyStates(caseNo)).last().isEqualTo("FILED");
        assertThat(log(caseNo)).anyMatch(entry -> entry.startsWith("staff-a 回復併卷 第" + replyStates(caseNo).size() + "號"));
    }

    /** When the case is over, the reply goes into the file at once. */
    enum Over {
        WITHDRAWAL_ABOUT_TO_BE_TOLD(ReplyAtEveryMomentTest::withdrawn),
        WITHDRAWAL_TO_BE_FILED(ReplyAtEveryMomentTest::withdrawalTold),
        WITHDRAWN(ReplyAtEveryMomentTest::withdrawalFiled),
        CLOSED(ReplyAtEveryMomentTest::closed);

        private final Consumer<ReplyAtEveryMomentTest> reach;

        Over(Consumer<ReplyAtEveryMomentTest> reach) {
            this.reach = reach;
        }
    }

    @ParameterizedTest
    @EnumSource
    void itGoesIntoTheFileAtOnce(Over moment) {
        caseNo = stages().level2().served();
        moment.reach.accept(this);
        replies(letter(caseNo));

        assertThat(replyStates(caseNo)).last().isEqualTo("FILED");
        assertThat(log(caseNo)).anyMatch(entry -> entry.contains("併卷存查"));
    }

    // ---- how the moments are reached ----------------------------------------------------------------------------------

    private void noticeAboutToGo() {
        caseNo = stages().level2().approved();
        office.tries(STAFF, caseNo, "dispatchNotice", Answers.dispatchByLetter("府研智字第1150000001號", office.today()));
    }

    private void reminderAboutToGo() {
        clock.setTo(taipei(Stages.LEVEL_2_DEADLINE.minusDays(3), 9, 0));
        oneJob();
        assertThat(rows("select job.id_ from act_ru_job job join act_ru_execution e on e.id_ = job.process_instance_id_"
            + " join act_ru_jobdef d on d.id_ = job.job_def_id_ where d.act_id_ = 'serviceTask_sendReminder' and e.business_key_ = ?",
            caseNo))
            .isNotEmpty();
    }

    private void earlyFollowUpAsked() {
        office.start(STAFF, "requestEarlyFollowUp", Answers.of("caseNo", caseNo, "reason", "事態可能擴大"));
    }

    private void completionAboutToBeAsked() {
        replies(Answers.with(letter(caseNo), "sealSeen", false));
        office.tries(STAFF, caseNo, "checkCompleteness", Answers.of("completeness", "INCOMPLETE", "missingItems", "請補蓋用戶印信"));
    }

    private void assessment() {
        office.waitUntil(caseNo, Stages.LEVEL_2_DEADLINE.plusDays(1));
        isOpen(caseNo, "assessFollowUp");
    }

    private void extended() {
        assessment();
        office.tries(STAFF, caseNo, "assessFollowUp", extendedTo(LocalDate.of(2026, 3, 30)));
    }

    private void nextRoundAboutToBegin() {
        extended();
        oneJob();
        assertThat(rows("select round::text from follow_up_round where case_no = ?", caseNo)).containsExactly("1");
    }

    private void nextRoundWaiting() {
        extended();
        office.runJobs(caseNo);
    }

    private void approvalOfSuspension() {
        stages().assessing(caseNo);
        assesses(caseNo, severe(Stages.LATE_STOP));
    }

    private void approvalOfWithdrawal() {
        office.start(STAFF, "withdrawNotice", Answers.of("caseNo", caseNo, "reason", "誤判"));
    }

    private void suspensionApproved() {
        approvalOfSuspension();
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.approve());
    }

    private void suspensionNoticeBeingSent() {
        suspensionApproved();
        office.does(STAFF, caseNo, "dispatchSuspensionNotice", Answers.with(
            Answers.dispatchByEmail("府研智字第1150000002號", office.today()), "startOn", Stages.LATE_STOP.toString()));
    }

    private void suspensionNotified() {
        suspensionApproved();
        office.does(STAFF, caseNo, "dispatchSuspensionNotice", suspensionByLetter());
    }

    private void reportReturned() {
        suspensionNotified();
        office.sendMail(caseNo);
        office.does(STAFF, caseNo, "recordBureauAnswer", answer("RETURNED"));
    }

    private void startAwaited() {
        suspensionNotified();
        office.does(STAFF, caseNo, "recordSuspensionService", Answers.served(office.today()));
        office.sendMail(caseNo);
        office.does(STAFF, caseNo, "recordBureauAnswer", answer("ACCEPTED"));
    }

    private void stopToBeConfirmed() {
        startAwaited();
        office.waitUntil(caseNo, Stages.LATE_STOP);
    }

    private void stopped() {
        stopToBeConfirmed();
        office.does(STAFF, caseNo, "confirmServiceStopped", Answers.of("stoppedOn", office.today().toString()));
    }

    private void stoppedBeforeServiceIsRecorded() {
        suspensionNotified();
        office.sendMail(caseNo);
        office.does(STAFF, caseNo, "recordBureauAnswer", answer("ACCEPTED"));
        office.waitUntil(caseNo, Stages.LATE_STOP);
        office.does(STAFF, caseNo, "confirmServiceStopped", Answers.of("stoppedOn", office.today().toString()));
        isOpen(caseNo, "recordSuspensionService");
    }

    private void completed() {
        completeReply(caseNo);
        assesses(caseNo, Answers.completed(office.today()));
    }

    private void closed() {
        completed();
        office.does(STAFF, caseNo, "closeCase", Answers.filing());
        assertThat(office.running(caseNo)).isFalse();
    }

    private void withdrawn() {
        approvalOfWithdrawal();
        office.tries(SUPERVISOR, caseNo, "approveWithdrawal", Answers.approve());
        assertThat(office.status(caseNo)).isEqualTo("WITHDRAWN");
    }

    private void withdrawalTold() {
        withdrawn();
        office.runJobs(caseNo);
        isOpen(caseNo, "fileWithdrawal");
    }

    private void withdrawalFiled() {
        withdrawalTold();
        office.does(STAFF, caseNo, "fileWithdrawal", Answers.filing());
        assertThat(office.running(caseNo)).isFalse();
    }

    // ---- how the case goes on -----------------------------------------------------------------------------------------

    private void untilAssessment() {
        while (!office.openSteps(caseNo).contains("assessFollowUp")) {
            List<String> open = office.openSteps(caseNo);
            if (open.contains("confirmByPhone")) {
                callsInVain(caseNo);
            } else if (open.contains("checkCompleteness")) {
                checks(caseNo, "COMPLETE");
            } else if (open.contains("approveSuspension")) {
                refuses(SUPERVISOR, caseNo, "approveSuspension", Answers.approve(), "未處理之回復");
                office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.of("decision", "RETURN", "returnReason", "有新回復"));
            } else {
                throw new AssertionError("the reply waits for nobody: " + open);
            }
        }
    }

    private void untilClosed() {
        while (office.running(caseNo)) {
            // the notice of the suspension, then the report that follows it
            office.sendMail(caseNo);
            office.sendMail(caseNo);
            List<String> open = office.openSteps(caseNo);
            if (open.isEmpty()) {
                office.waitUntil(caseNo, Stages.LATE_STOP);
            }
            open.forEach(step -> office.does(STAFF, caseNo, step, answers(step)));
        }
    }

    private Map<String, Object> answers(String step) {
        return switch (step) {
            case "dispatchSuspensionNotice" -> suspensionByLetter();
            case "recordSuspensionService" -> Answers.served(office.today());
            case "recordBureauAnswer" -> answer("ACCEPTED");
            case "correctBureauReport" -> Answers.of("correction", "補正機關名稱");
            case "confirmServiceStopped" -> Answers.of("stoppedOn", office.today().toString());
            case "closeCase" -> Answers.filing();
            default -> throw new AssertionError(step);
        };
    }

    private Map<String, Object> suspensionByLetter() {
        return Answers.with(Answers.dispatchByLetter("府研智字第1150000002號", office.today()), "startOn", Stages.LATE_STOP.toString());
    }

    private Map<String, Object> answer(String bureauAnswer) {
        return Answers.of("bureauAnswer", bureauAnswer, "answeredOn", office.today().toString(), "note", "機關名稱不符");
    }

    /** The next thing in the background, and nothing after it. */
    private void oneJob() {
        management.executeJob(rows("select job.id_ from act_ru_job job join act_ru_execution e on e.id_ = job.process_instance_id_"
            + " where e.business_key_ = ? order by job.duedate_ nulls first", caseNo).get(0));
    }
}
