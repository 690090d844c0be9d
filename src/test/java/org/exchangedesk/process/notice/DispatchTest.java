package org.exchangedesk.process.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.Stages;
import org.exchangedesk.document.OdtText;
import org.exchangedesk.document.PdfText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The notice goes out, its deadline begins to run, and its service is recorded. */
class DispatchTest extends CasePath {

    private static final String ATTACHMENT = "select %s from outgoing_mail_attachment a join outgoing_mail m on m.id = a.mail_id"
        + " where m.case_no = ? order by a.position";

    @Autowired
    private CaseView cases;

    @Test
    @Tag("F-02")
    @Tag("F-18")
    void theDeadlineRunsFromTheDayOfIssueAndIsComputedAgainWhenThatSlips() {
        String caseNo = stages().proposed();
        assertThat(shown(caseNo, "approveNotice", "deadlinePreview")).contains("115年3月23日", "為始日，不計入", "15個工作日");
        office.does("supervisor-c", caseNo, "approveNotice", Answers.approve());
        assertThat(shown(caseNo, "dispatchNotice", "noticeText")).contains("應於中華民國115年3月23日（含當日）前改善完竣");

        office.waitUntil(caseNo, LocalDate.of(2026, 3, 5));
        office.does(STAFF, caseNo, "dispatchNotice", Answers.dispatchByLetter("府研智字第1150000001號", office.today()));

        assertThat(deadlines(caseNo)).containsExactly("1 2026-03-26");
        assertThat(one("select computation from deadline where case_no = ?", caseNo)).contains("發文日115年3月5日（星期四）為始日", "115年3月26日");
        assertThat(one("select content from delivery where case_no = ?", caseNo))
            .contains("應於中華民國115年3月26日（含當日）前改善完竣", "府研智字第1150000001號", "日期：115年3月5日");
    }

    /**
     * 行政程序法 §48 第4項: five calendar days from a Monday end on Saturday, so with the morning of the Monday after it; all that is printed says
     * so.
     */
    @Test
    @Tag("C4")
    void aPeriodThatEndsOnASaturdayEndsOnMondayAtNoon() {
        String caseNo = stages().registered();
        office.does(STAFF, caseNo, "settleTerms", Answers.with(Stages.tableTerms(), "deadlineLength", 5, "dayKind", "CALENDAR",
            "deviationReason", "適逢系統改版"));
        office.does("supervisor-c", caseNo, "approveNotice", Answers.approve());
        office.does(STAFF, caseNo, "dispatchNotice", Answers.dispatchByLetter("府研智字第1150000001號", office.today()));

        assertThat(one("select entered_on || ' ' || due_on || ' ' || (ends_at at time zone 'Asia/Taipei') from deadline where case_no = ?",
            caseNo))
            .isEqualTo("2026-03-07 2026-03-09 2026-03-09 12:00:00");
        assertThat(one("select content from delivery where case_no = ?", caseNo)).contains("應於中華民國115年3月9日中午12時前改善完竣");
        assertThat(shown(caseNo, "recordNoticeService", "caseSummary"))
            .containsSubsequence("改善對象：", "第一次改善期限：", "期限計算：", "資安事件：", "惡意 IP：").contains("第一次改善期限：中華民國115年3月9日中午12時",
                "期限計算：發文日115年3月2日（星期一）為始日，不計入", "以次星期一115年3月9日（星期一）上午為末日");
        assertThat(log(caseNo)).anyMatch(line -> line.contains("繕發改善單") && line.contains("期限計算：發文日115年3月2日（星期一）為始日"));

        office.waitUntil(caseNo, LocalDate.of(2026, 3, 9));
        assertThat(office.openSteps(caseNo)).doesNotContain("assessFollowUp");
        office.waitUntil(caseNo, Instant.parse("2026-03-09T04:00:00Z"));
        assertThat(office.openSteps(caseNo)).contains("assessFollowUp");
    }

    @Test
    void aLetterThatWentOutEarlierCountsFromItsOwnDay() {
        String caseNo = stages().approved();
        office.waitUntil(caseNo, LocalDate.of(2026, 3, 9));

        refuses(STAFF, caseNo, "dispatchNotice", Answers.dispatchByLetter("府研智字第1150000001號", LocalDate.of(2026, 3, 1)),
            "發文日期不得早於核定日期");
        refuses(STAFF, caseNo, "dispatchNotice", Answers.dispatchByLetter("府研智字第1150000001號", LocalDate.of(2026, 3, 10)),
            "發文日期不得晚於今日");
        refuses(STAFF, caseNo, "dispatchNotice", Answers.dispatchByLetter(null, office.today()), "發文字號");
        refuses(STAFF, caseNo, "dispatchNotice", Answers.dispatchByEmail("府研智字第1150000001號", LocalDate.of(2026, 3, 6)),
            "以電子郵件發送者，發文日期須為今日");
        office.does(STAFF, caseNo, "dispatchNotice", Answers.dispatchByLetter("府研智字第1150000001號", LocalDate.of(2026, 3, 3)));

        assertThat(deadlines(caseNo)).containsExactly("1 2026-03-24");
    }

    @Test
    void aLetterSoOldThatItsDeadlineHasPassedIsRefused() {
        String caseNo = stages().approved();
        office.waitUntil(caseNo, Stages.DEADLINE);

        refuses(STAFF, caseNo, "dispatchNotice", Answers.dispatchByLetter("府研智字第1150000001號", LocalDate.of(2026, 3, 2)),
            "已屆至，請改用今日為發文日期");
    }

    @Test
    void aDeadlineBeyondTheLoadedCalendarIsRefusedWhenTheDispatchSlips() {
        String caseNo = stages().approved();
        office.waitUntil(caseNo, LocalDate.of(2027, 12, 20));

        refuses(STAFF, caseNo, "dispatchNotice", Answers.dispatchByLetter("府研智字第1160000001號", office.today()), "日曆");
    }

    /**
     * The task is opened again in December. A form is computed when its task is created, so the test asks for the text as the form does.
     */
    @Test
    @Tag("F-18")
    void nearTheEndOfTheCalendarTheTextSaysWhyThereIsNone() {
        String caseNo = stages().approved();
        office.waitUntil(caseNo, LocalDate.of(2027, 12, 20));

        assertThat(cases.noticeDocument(caseNo)).contains("日曆").doesNotContain("改善完竣");
    }

    @Test
    void anEmailCarriesTheNoticeAndGoesToTheAddressOfTheForm() {
        String caseNo = stages().approved();
        assertThat(shown(caseNo, "dispatchNotice", "recipientEmail")).isEqualTo("office@district.example");
        refuses(STAFF, caseNo, "dispatchNotice", Answers.with(Answers.dispatchByEmail("府研智字第1150000001號", office.today()),
            "recipientEmail", "a@district.example, b@district.example"), "不是有效之電子郵件地址");
        refuses(STAFF, caseNo, "dispatchNotice", Answers.with(Answers.dispatchByEmail("府研智字第1150000001號", office.today()),
            "recipientEmail", null), "請填寫收件電子郵件信箱");

        office.does(STAFF, caseNo, "dispatchNotice", Answers.with(
            Answers.dispatchByEmail("府研智字第1150000001號", office.today()), "recipientEmail", "chief@district.example"));
        assertThat(office.mails(caseNo)).containsExactly("NOTICE QUEUED");
        office.sendMail(caseNo);

        assertThat(office.mails(caseNo)).containsExactly("NOTICE SENT");
        assertThat(one("select recipient from outgoing_mail where case_no = ?", caseNo)).isEqualTo("chief@district.example");
        assertThat(rows(ATTACHMENT.formatted("name"), caseNo)).containsExactly("限期改善單.pdf", "限期改善單.odt");
        assertThat(PdfText.of(rows(ATTACHMENT.formatted("encode(content, 'base64')"), caseNo).get(0))).contains("公文電子交換系統限期改善單", caseNo);
        assertThat(OdtText.of(Base64.getMimeDecoder().decode(rows(ATTACHMENT.formatted("encode(content, 'base64')"), caseNo).get(1))))
            .contains("範例市政府", "案號：" + caseNo, "發文字號：府研智字第1150000001號", "日期：115年3月2日", organization + "／範例區公所",
                "應於中華民國115年3月23日（含當日）前改善完竣。");
    }

    /** The register of organisations comes from a file; an unprintable text in it is refused at dispatch, before any mail is queued. */
    @ParameterizedTest
    @ValueSource(strings = {"臺南市\u0001公會", "臺南市\u202E公會"})
    void whatCannotBePrintedIsRefusedBeforeTheNoticeIsIssued(String orgName) {
        String caseNo = stages().approved();
        jdbc.sql("update improvement_notice set org_name = ? where case_no = ?").params(orgName, caseNo).update();

        refuses(STAFF, caseNo, "dispatchNotice", Answers.dispatchByEmail("府研智字第1150000001號", office.today()),
            "「臺南市\uFFFD公會」含有控制字元");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OFFICIAL_LETTER", "REGISTERED_MAIL"})
    @Tag("C5")
    void onPaperNothingIsMailed(String channel) {
        String caseNo = stages().approved();

        office.does(STAFF, caseNo, "dispatchNotice", Answers.with(
            Answers.dispatchByLetter("府研智字第1150000001號", office.today()), "channel", channel));
        office.sendMail(caseNo);

        assertThat(office.mails(caseNo)).isEmpty();
        assertThat(one("select channel || ' ' || document_number || ' ' || sent_on from delivery where case_no = ?", caseNo))
            .isEqualTo(channel + " 府研智字第1150000001號 2026-03-02");
        isOpen(caseNo, "recordNoticeService");
    }

    @Test
    @Tag("C5")
    void serviceIsRecordedWithItsDayAndProof() {
        String caseNo = stages().issuedByLetter();
        LocalDate day = office.today();

        refuses(STAFF, caseNo, "recordNoticeService", Answers.of("proof", "送達證書"), "「送達情形」為必填");
        refuses(STAFF, caseNo, "recordNoticeService", Answers.with(Answers.served(day), "servedOn", null), "請填寫送達日期");
        refuses(STAFF, caseNo, "recordNoticeService", Answers.with(Answers.served(day), "proof", " "), "送達證明");
        refuses(STAFF, caseNo, "recordNoticeService", Answers.served(day.minusDays(1)), "送達日期不得早於寄出日期");
        refuses(STAFF, caseNo, "recordNoticeService", Answers.served(day.plusDays(1)), "送達日期不得晚於今日");
        office.passDays(caseNo, 1);
        office.does(STAFF, caseNo, "recordNoticeService", Answers.served(day.plusDays(1)));

        assertThat(service(caseNo)).isEqualTo("true 2026-03-03 送達證書 staff-a");
        isOpen(caseNo);
        assertThat(office.running(caseNo)).isTrue();
    }

    @Test
    @Tag("C5")
    void aFailedServiceIsRecordedWithItsReasonAndTriedAgainWhileTheDeadlineKeepsRunning() {
        String caseNo = stages().issuedByLetter();

        refuses(STAFF, caseNo, "recordNoticeService", Answers.of("served", "NO"), "未能送達原因");
        office.does(STAFF, caseNo, "recordNoticeService", Answers.of("served", "NO", "proof", "查無此址，退件"));

        assertThat(service(caseNo)).isEqualTo("false - 查無此址，退件 staff-a");
        office.waitUntil(caseNo, Stages.DEADLINE.plusDays(1));
        isOpen(caseNo, "assessFollowUp", "recordNoticeService");
        assertThat(shown(caseNo, "assessFollowUp", "caseSummary")).contains("未能送達");

        office.does(STAFF, caseNo, "recordNoticeService", Answers.served(office.today()));
        assertThat(service(caseNo)).startsWith("true");
        isOpen(caseNo, "assessFollowUp");
    }

    private String service(String caseNo) {
        return one("select served || ' ' || coalesce(served_on::text, '-') || ' ' || proof || ' ' || recorded_by"
            + " from delivery where case_no = ?", caseNo);
    }
}
