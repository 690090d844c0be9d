package org.exchangedesk.desk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.time.LocalDate;
import java.util.Random;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.Stages;
import org.exchangedesk.Visitor;
import org.exchangedesk.document.KeptDocuments;
import org.exchangedesk.document.PdfText;
import org.exchangedesk.notice.StaffDirectory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** The documents of a case over HTTP, for those who may read it and for nobody else. */
class CaseDocumentPagesTest extends CasePath {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private StaffDirectory people;
    @Autowired
    private KeptDocuments kept;

    private static String path(String caseNo, String form) {
        return "/camunda/api/desk/cases/" + caseNo + "/documents" + (form.isEmpty() ? "" : "/" + form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff-a", "supervisor-c"})
    void staffAndSupervisorsOpenTheNotice(String user) {
        String caseNo = stages().issuedByLetter();
        Visitor reader = Visitor.loggedIn(http, user);

        var list = reader.get(path(caseNo, ""));
        assertThat(list.getBody()).contains("<a href=\"documents/improvementNotice\">限期改善單</a>", "追蹤評估表").doesNotContain("連線異動表");

        var pdf = reader.bytes(path(caseNo, "improvementNotice"));
        assertThat(pdf.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(pdf.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
        assertThat(pdf.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION)).startsWith("inline;")
            .contains("filename*=UTF-8''" + caseNo + "%E9%99%90%E6%9C%9F%E6%94%B9%E5%96%84%E5%96%AE.pdf");
        assertThat(pdf.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(pdf.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(PdfText.of(pdf.getBody())).contains("府研智字第1150000001號", caseNo);
    }

    /** Larger than several slices of the database, and so than what a response holds back. */
    @Test
    void whatArrivesIsByteForByteWhatWasKept() {
        String caseNo = stages().issuedByLetter();
        byte[] large = new byte[300_007];
        new Random(1).nextBytes(large);
        kept.keep(caseNo, "connectionChangeForm", large);

        var answer = Visitor.loggedIn(http, "staff-a").bytes(path(caseNo, "connectionChangeForm"));

        assertThat(answer.getBody()).isEqualTo(large);
        assertThat(answer.getHeaders().getContentLength()).isEqualTo(large.length);
    }

    /** Sent by letter, no mail carries it: staff hand it on themselves. */
    @Test
    void theNoticeToBeFilledInIsThereForWhoSendsALetter() {
        String caseNo = stages().issuedByLetter();
        Visitor staff = Visitor.loggedIn(http, "staff-a");
        assertThat(staff.get(path(caseNo, "")).getBody())
            .contains("<a href=\"documents/improvementNotice.odt\">限期改善單（可填寫之 ODT 檔）</a>　115年3月2日製作</li>");

        var answer = staff.bytes(path(caseNo, "improvementNotice.odt"));

        assertThat(answer.getBody()).isEqualTo(kept.newest(caseNo, "improvementNotice.odt").orElseThrow());
        assertThat(answer.getHeaders().getContentType()).hasToString("application/vnd.oasis.opendocument.text");
        assertThat(answer.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(Visitor.loggedIn(http, "analyst-e", "cockpit").get(path(caseNo, "improvementNotice.odt")).getStatusCode())
            .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource({"analyst-e, cockpit"})
    void whoMayNotReadCasesDoesNotReadTheirDocuments(String user, String app) {
        String caseNo = stages().issuedByLetter();

        assertThat(Visitor.loggedIn(http, user, app).get(path(caseNo, "improvementNotice")).getStatusCode())
            .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(Visitor.loggedIn(http, user, app).get(path(caseNo, "")).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void nobodyReadsThemWithoutLoggingIn() {
        String caseNo = stages().issuedByLetter();

        assertThat(new Visitor(http).get(path(caseNo, "improvementNotice")).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(http.getForEntity(path(caseNo, ""), String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void whatIsNotThereIsSaidInWords() {
        String caseNo = stages().issuedByLetter();
        Visitor staff = Visitor.loggedIn(http, "staff-a");

        assertThat(staff.get(path(caseNo, "suspensionNotice")).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(staff.get(path(caseNo, "suspensionNotice")).getBody()).isEqualTo("案件 " + caseNo + " 尚無「中止交換服務通知」可開啟。");
        assertThat(staff.get(path("115-9999", "improvementNotice")).getBody()).contains("查無案號");
        assertThat(staff.get(path(caseNo, "passwd")).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(staff.get(path("<b>x", "")).getHeaders().getContentType().isCompatibleWith(MediaType.TEXT_HTML)).isFalse();
    }

    @Test
    void beforeItIsIssuedTheNoticeIsADraftAndAfterwardsTheKeptOne() {
        String caseNo = stages().approved();
        Visitor staff = Visitor.loggedIn(http, "staff-a");
        assertThat(staff.get(path(caseNo, "")).getBody()).contains("限期改善單（稿）");
        var draft = staff.bytes(path(caseNo, "improvementNotice"));
        assertThat(PdfText.of(draft.getBody())).contains("（繕發時填入）");
        assertThat(draft.getHeaders().getContentLength()).isEqualTo(draft.getBody().length);

        office.does(STAFF, caseNo, "dispatchNotice", Answers.dispatchByEmail("府研智字第1150000001號", office.today()));

        byte[] kept = staff.bytes(path(caseNo, "improvementNotice")).getBody();
        office.sendMail(caseNo);
        assertThat(staff.bytes(path(caseNo, "improvementNotice")).getBody()).isEqualTo(kept);
        assertThat(one("select encode(sha256(content), 'hex') from kept_document where case_no = ? and form = 'improvementNotice'", caseNo))
            .isEqualTo(one("select a.sha256 from outgoing_mail_attachment a join outgoing_mail m on m.id = a.mail_id where m.case_no = ?"
                + " and a.name = '限期改善單.pdf'", caseNo))
            .isEqualTo(one("select sha256 from kept_document where case_no = ? and form = 'improvementNotice'", caseNo));
    }

    @Test
    @Tag("F-36")
    void afterASuspensionAllItsDocumentsCanBeOpened() {
        String caseNo = stages().notified(stages().issuedByLetter());
        Visitor staff = Visitor.loggedIn(http, "staff-a");

        assertThat(PdfText.of(staff.bytes(path(caseNo, "suspensionNotice")).getBody())).contains("函", "主旨：", "府研智字第1150000002號");
        assertThat(PdfText.of(staff.bytes(path(caseNo, "connectionChangeForm")).getBody())).contains("連線異動表");
        assertThat(PdfText.of(staff.bytes(path(caseNo, "followUpAssessment")).getBody()))
            .contains("■尚未完成，因事態嚴重，已於115年3月2日通知改善機關於115年3月17日起中止交換服務。");
    }

    @Test
    @Tag("D26")
    void howEachDateCameAboutAndWhatWasDoneIsPrintedOnRequest() {
        String caseNo = stages().suspensionProposed(stages().extended(stages().issuedByLetter(), Stages.SECOND_DEADLINE));
        Visitor staff = Visitor.loggedIn(http, "staff-b");
        assertThat(staff.get(path(caseNo, "")).getBody()).contains(">期限計算表</a>", ">案件歷程</a>");
        assertThat(one("select start_computation from assessment where case_no = ? and proposed_start_on is not null", caseNo))
            .isEqualTo("所定之日115年3月17日（星期二）為工作日；自中華民國115年3月17日0時起");
        assertThat(shown(caseNo, "approveSuspension", "proposal")).contains("擬中止起日 中華民國115年3月17日：所定之日115年3月17日（星期二）為工作日");
        assertThat(PdfText.of(staff.bytes(path(caseNo, "deadlineComputation")).getBody())).contains("第二次改善期限115年3月30日（星期一）中華民國115年3月30日"
            + "115年3月2日承辦甲期限計算第1次追蹤再給予改善期限：").doesNotContain("中止起日（核定）", "中止起日（通知）");

        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.approve());
        office.does(STAFF, caseNo, "dispatchSuspensionNotice", Stages.suspensionByLetter(office.today()));

        assertThat(PdfText.of(staff.bytes(path(caseNo, "deadlineComputation")).getBody()))
            .containsSubsequence("中止起日（核定）", "0時起。", "中止起日（通知）", "承辦甲", "0時起。").doesNotContain("staff-a");
        assertThat(PdfText.of(staff.bytes(path(caseNo, "caseHistory")).getBody())).containsSubsequence("115年3月2日", "承辦甲登錄案件", "主管丙核定改善單",
            "期限計算擬中止起日：所定之日", "繕發中止通知", "系統").doesNotContain("staff-a", "supervisor-c");
    }

    @Test
    @Tag("F-32")
    void theSheetsNamePeopleAndNotTheirAccounts() {
        String caseNo = stages().suspensionProposed(stages().issuedByLetter());
        office.does(SUPERVISOR, caseNo, "approveSuspension", Answers.approve());
        office.does(STAFF, caseNo, "dispatchSuspensionNotice", Stages.suspensionByLetter(office.today()));
        replies(email(caseNo));
        office.does(STAFF, caseNo, "confirmByPhone",
            Answers.with(Answers.phone("CONFIRMED", office.today() + "T08:30"), "ourPerson", "值日員"));
        Visitor staff = Visitor.loggedIn(http, "staff-b");

        assertThat(PdfText.of(staff.bytes(path(caseNo, "followUpAssessment")).getBody())).contains("追蹤人員承辦甲").doesNotContain("staff-a");
        assertThat(PdfText.of(staff.bytes(path(caseNo, "officialPhoneRecord")).getBody())).contains("承辦甲115年").doesNotContain("staff-a");
        assertThat(people.nameOf("who-left")).isEqualTo("who-left");
    }

    @Test
    void aDraftThatCannotBeMadeSaysWhyAndTheOthersCanBeOpened() {
        String caseNo = stages().approved();
        office.waitUntil(caseNo, LocalDate.of(2027, 12, 20));

        var list = Visitor.loggedIn(http, "staff-a").get(path(caseNo, ""));

        assertThat(list.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(list.getBody()).contains("<li>限期改善單（稿）：", "日曆").doesNotContain("documents/improvementNotice");
    }

    @Test
    @Tag("F-33")
    void aSuspensionNoticeThatNeverWentIsMarked() {
        String caseNo = stages().suspensionApproved(stages().issuedByLetter());
        office.does(STAFF, caseNo, "dispatchSuspensionNotice", Stages.suspensionByEmail(office.today()));
        Visitor staff = Visitor.loggedIn(http, "staff-a");
        assertThat(staff.get(path(caseNo, "")).getBody()).contains(">中止交換服務通知</a>");

        office.waitUntil(caseNo, Stages.STOP);

        staff = Visitor.loggedIn(http, "staff-a");
        assertThat(staff.get(path(caseNo, "")).getBody()).contains("<a href=\"documents/suspensionNotice/draft\">中止交換服務通知（稿）</a></li>"
            + "<li><a href=\"documents/suspensionNotice\">中止交換服務通知（未生效）</a>　115年3月2日製作</li>");
        assertThat(PdfText.of(staff.bytes(path(caseNo, "suspensionNotice")).getBody())).contains("府研智字第1150000002號", "自中華民國115年3月17日起");
        assertThat(PdfText.of(staff.bytes(path(caseNo, "suspensionNotice/draft")).getBody())).contains("（繕發時填入）", "自中華民國115年4月1日起");

        office.does(STAFF, caseNo, "dispatchSuspensionNotice",
            Answers.with(Stages.suspensionByEmail(office.today()), "startOn", "2026-04-02"));

        assertThat(staff.get(path(caseNo, "")).getBody())
            .contains("<a href=\"documents/suspensionNotice\">中止交換服務通知</a>　第2次，115年3月17日製作</li>"
                + "<li><a href=\"documents/suspensionNotice/1\">中止交換服務通知（前次）</a>　第1次，115年3月2日製作</li>")
            .doesNotContain("suspensionNotice/draft");
        assertThat(PdfText.of(staff.bytes(path(caseNo, "suspensionNotice")).getBody())).contains("自中華民國115年4月2日起");
        assertThat(PdfText.of(staff.bytes(path(caseNo, "suspensionNotice/1")).getBody())).contains("自中華民國115年3月17日起");
        assertThat(staff.get(path(caseNo, "suspensionNotice/3")).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(staff.get(path(caseNo, "suspensionNotice/draft")).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    /** A notice issued again by letter, or a report that the bureau returned: what went before can still be read. */
    @Test
    @Tag("F-36")
    void everyOneThatWasIssuedCanBeOpened() {
        String caseNo = stages().notified(stages().issuedByLetter());
        office.sendMail(caseNo);
        office.does(STAFF, caseNo, "recordBureauAnswer",
            Answers.of("bureauAnswer", "RETURNED", "answeredOn", office.today().toString(), "note", "用戶代碼有誤"));
        office.does(STAFF, caseNo, "correctBureauReport", Answers.of("correction", "用戶代碼更正完畢"));
        office.runJobs(caseNo);
        Visitor staff = Visitor.loggedIn(http, "staff-a");

        assertThat(staff.get(path(caseNo, "")).getBody()).contains(">連線異動表</a>　第2次，115年3月2日製作</li>"
            + "<li><a href=\"documents/connectionChangeForm/1\">連線異動表（前次）</a>　第1次，115年3月2日製作</li>");
        assertThat(PdfText.of(staff.bytes(path(caseNo, "connectionChangeForm")).getBody())).contains("用戶代碼更正完畢");
        assertThat(PdfText.of(staff.bytes(path(caseNo, "connectionChangeForm/1")).getBody())).contains("連線異動表").doesNotContain("用戶代碼更正完畢");
        assertThat(Visitor.loggedIn(http, "analyst-e", "cockpit").get(path(caseNo, "connectionChangeForm/1")).getStatusCode())
            .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(Visitor.loggedIn(http, "analyst-e", "cockpit").get(path(caseNo, "suspensionNotice/draft")).getStatusCode())
            .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(new Visitor(http).get(path(caseNo, "connectionChangeForm/1")).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }
}
