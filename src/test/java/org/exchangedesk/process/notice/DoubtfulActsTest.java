package org.exchangedesk.process.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.Stages;
import org.exchangedesk.organization.OrganizationRegister;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is possible and unlikely is taken with a reason, which is kept; what can only be wrong is refused. */
class DoubtfulActsTest extends CasePath {

    private static final String ASKED = "請於「仍予辦理之理由」敘明理由後再送出";

    @Autowired
    private OrganizationRegister register;

    @Test
    @Tag("S-13")
    void anExtensionByMoreThanAYearNeedsAReason() {
        String caseNo = stages().assessing(stages().served());
        Map<String, Object> far = extendedTo(LocalDate.of(2027, 3, 23));

        refuses(STAFF, caseNo, "assessFollowUp", far, "「新改善期限」116年3月23日距今逾90日", ASKED);
        office.does(STAFF, caseNo, "assessFollowUp", Answers.with(far, "doubtReason", "須待設備採購"));

        assertThat(log(caseNo)).contains("staff-a 查明後仍予辦理 「新改善期限」116年3月23日距今逾90日；理由：須待設備採購");
        assertThat(deadlines(caseNo)).containsExactly("1 2026-03-23", "2 2027-03-23");
    }

    @Test
    @Tag("S-13")
    void aCorrectedDeadlineFarAwayNeedsAReason() {
        String caseNo = stages().extended(stages().served(), Stages.SECOND_DEADLINE);

        refusesStart(STAFF, "correctAssessment", correction(caseNo, 1, "newDeadline", "2027-03-23"), "「新改善期限」116年3月23日距今逾90日", ASKED);
    }

    @Test
    @Tag("S-13")
    void aReportOfTheIncidentBeforeItBeganNeedsAReason() {
        String caseNo = stages().served();
        Map<String, Object> report = Answers.of("caseNo", caseNo, "reportedAt", "90年1月1日 10:00", "reportNumber", "A1", "reportLevel", "1");

        refusesStart(STAFF, "recordIncidentReport", report, "通報時間90年1月1日早於資安事件發生期間之起日115年2月24日", ASKED);
    }

    @Test
    @Tag("S-13")
    void aReminderBeforeTheDeadlineRunsIsRefused() {
        String caseNo = stages().registered();

        refuses(STAFF, caseNo, "settleTerms", Answers.with(Answers.terms(10, "CALENDAR", "400,1", 3, 7), "deviationReason", "依個案情形"),
            "催辦日「400」早於改善期限之起算，不會寄發");
    }

    @Test
    @Tag("S-13")
    void oneNumberOnTwoPapersNeedsAReason() {
        String number = "府研智字第" + organization + "號";
        String first = stages().approved();
        office.does(STAFF, first, "dispatchNotice", unasked(Answers.dispatchByLetter(number, office.today())));
        String second = stages().approved();
        Map<String, Object> again = unasked(Answers.dispatchByLetter(number, office.today()));

        assertThat(log(first)).noneMatch(line -> line.contains("查明後仍予辦理 發文字號"));
        refuses(STAFF, second, "dispatchNotice", again, "發文字號「" + number + "」已用於案件" + first, ASKED);
        office.does(STAFF, second, "dispatchNotice", Answers.with(again, "doubtReason", "併案發文"));
        assertThat(log(second)).anyMatch(line -> line.contains("理由：併案發文"));
    }

    @Test
    @Tag("S-13")
    void aNumberOfTheOrganisationThatStandsOnAnotherReplyNeedsAReason() {
        String caseNo = stages().served();
        replies(letter(caseNo));

        refusesStart(STAFF, "registerReply", unasked(letter(caseNo)), "已登錄於第1號回復", ASKED);
    }

    @Test
    @Tag("S-04")
    void anAddressThatTheRegisterDoesNotHaveNeedsAReason() {
        String caseNo = stages().approved();
        Map<String, Object> elsewhere = unasked(
            Answers.with(Answers.dispatchByEmail("府研智字第" + organization + "號", office.today()), "recipientEmail", "else@where.example"));

        refuses(STAFF, caseNo, "dispatchNotice", elsewhere, "收件電子郵件信箱「else@where.example」與用戶名冊所載「office@district.example」不同", ASKED);
    }

    @Test
    @Tag("S-04")
    void theOldNameOfARenamedOrganisationNeedsAReason() {
        String caseNo = stages().approved();
        register.importFrom("code,name,kind,email,phone,address\n" + organization + ",更名區公所,AGENCY,office@district.example,06-0000003,\n");

        refuses(STAFF, caseNo, "dispatchNotice", unasked(Answers.dispatchByLetter("府研智字第" + organization + "號", office.today())),
            "用戶名冊現載名稱為「更名區公所」，本案所印仍為「範例區公所」", ASKED);
    }

    @Test
    @Tag("S-04")
    void aServiceThatHasStoppedIsNotSuspendedAgainWithoutAReason() {
        String first = stages().stopped(stages().issuedByLetter());
        String second = stages().assessing(stages().served());
        Map<String, Object> severe = severe(Stages.LATE_STOP);

        refuses(STAFF, second, "assessFollowUp", severe, "用戶已自115年3月17日起中止交換服務（案件" + first + "）", ASKED);
        office.does(STAFF, second, "assessFollowUp", Answers.with(severe, "doubtReason", "另一資安事件"));
        assertThat(shown(second, "approveSuspension", "proposal")).contains("※查明後仍予辦理：用戶已自115年3月17日起中止交換服務", "理由：另一資安事件");
        office.does(SUPERVISOR, second, "approveSuspension", Answers.approve());
        refuses(STAFF, second, "dispatchSuspensionNotice", unasked(Answers.with(
            Answers.dispatchByLetter("府研智字第" + organization + "號", office.today()), "startOn", Stages.LATE_STOP.toString())),
            "用戶已自115年3月17日起中止交換服務",
            ASKED);
    }

    @Test
    @Tag("S-04")
    void aServiceDoesNotStopBeforeItsSuspensionWasApproved() {
        String caseNo = stages().startDateReached(stages().issuedByLetter());

        refuses(STAFF, caseNo, "confirmServiceStopped", Answers.of("stoppedOn", "100年3月17日", "confirmation", "電話確認"), "實際中止日期不得早於核定中止之");
    }

    private static Map<String, Object> unasked(Map<String, Object> answers) {
        Map<String, Object> without = new HashMap<>(answers);
        without.remove("doubtReason");
        return without;
    }
}
