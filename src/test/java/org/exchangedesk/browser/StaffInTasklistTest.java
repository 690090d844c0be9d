package org.exchangedesk.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import com.microsoft.playwright.Browser;
import java.time.LocalDate;
import java.util.List;
import org.exchangedesk.Office;
import org.exchangedesk.document.PdfText;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member of staff works a case from the incident to the archive, and a supervisor approves in between, both in Tasklist. */
@BrowserTest
class StaffInTasklistTest {

    private static final String AGENCY = "XA34567890";

    @Autowired
    private Office office;
    @Autowired
    private JdbcClient jdbc;
    @LocalServerPort
    private int port;

    @Test
    void aCaseFromTheIncidentToTheArchive(Browser browser) {
        try (Tasklist staff = new Tasklist(browser, port, STAFF); Tasklist supervisor = new Tasklist(browser, port, SUPERVISOR)) {
            String caseNo = registers(staff);
            settlesTerms(staff, caseNo);
            approves(supervisor, caseNo);
            dispatches(staff, caseNo);
            recordsService(staff, caseNo);
            registersReply(staff, caseNo);
            checksAndAssesses(staff, caseNo);
            closes(staff, caseNo);
        }
    }

    private String registers(Tasklist staff) {
        LocalDate today = office.today();
        long before = cases();
        staff.startProcess("限期改善")
            .type("機關（構）代碼", AGENCY).choose("嚴重程度", "第二級")
            .type("使用本系統電腦IP", "203.0.113.300").type("惡意IP", "198.51.100.66")
            .type("資安事件發生期間（起）", today.minusDays(1)).type("資安事件發生期間（迄）", today.minusDays(6))
            .type("法令依據", "公文電子交換系統資訊安全管理規範第5點第1款第4目")
            .type("聯絡窗口服務單位", "智慧發展中心").type("聯絡窗口姓名", "承辦甲").type("聯絡窗口電話", "06-0000000轉1234")
            .type("聯絡窗口電子郵件信箱", "desk@city.example")
            .submit();
        assertThat(staff.refusal()).contains("203.0.113.300").doesNotContain("ENGINE");
        staff.photographForm("registration-refused");
        assertThat(cases()).as("nothing is registered by a refused form").isEqualTo(before);

        staff.dismissRefusal();
        staff.type("使用本系統電腦IP", "203.0.113.7").submit();
        assertThat(staff.refusal()).contains("資安事件發生期間").doesNotContain("ENGINE");
        assertThat(cases()).isEqualTo(before);

        staff.dismissRefusal();
        staff.type("資安事件發生期間（起）", today.minusDays(6)).type("資安事件發生期間（迄）", today.minusDays(1))
            .photographForm("registration");
        List<String> known = caseNumbers();
        staff.done();
        return caseNumbers().stream().filter(caseNo -> !known.contains(caseNo)).findFirst().orElseThrow();
    }

    private List<String> caseNumbers() {
        return jdbc.sql("select case_no from improvement_notice where org_code = ?").param(AGENCY).query(String.class).list();
    }

    private void settlesTerms(Tasklist staff, String caseNo) {
        staff.filter("待認領");
        assertThat(staff.card("訂定期限及追蹤頻率", caseNo)).contains("限期改善", "範例區公所");
        staff.photograph("claimable");
        staff.open("訂定期限及追蹤頻率", caseNo).claim();
        assertThat(staff.shown("案件摘要")).contains(caseNo, "範例區公所", "203.0.113.7");
        staff.photographForm("settle-terms");
        staff.done();
        assertThat(office.openSteps(caseNo)).containsExactly("approveNotice");
    }

    private void approves(Tasklist supervisor, String caseNo) {
        supervisor.filter("待認領").open("核定改善單", caseNo).claim();
        supervisor.choose("核定結果", "退回修正").submit();
        assertThat(supervisor.refusal()).contains("請填寫「退回理由」").doesNotContain("ENGINE");
        supervisor.photograph("return-without-reason-refused");
        supervisor.dismissRefusal();
        assertThat(office.openSteps(caseNo)).containsExactly("approveNotice");
        supervisor.filter("我的待辦").open("核定改善單", caseNo).choose("核定結果", "核定").photographForm("approve-notice");
        supervisor.done();
    }

    private void dispatches(Tasklist staff, String caseNo) {
        staff.filter("待認領").open("繕發改善單", caseNo).claim();
        assertThat(staff.documents()).containsExactly("限期改善單（稿）", "案件歷程");
        assertThat(PdfText.of(staff.document("限期改善單（稿）"))).contains("公文電子交換系統限期改善單", caseNo, "（繕發時填入）");
        staff.choose("發送方式", "公文").type("發文字號", "範府資字第1150000101號").type("發文日期", office.today()).photographForm("dispatch-notice");
        staff.done();
        office.runJobs(caseNo);
        assertThat(office.openSteps(caseNo)).containsExactly("recordNoticeService");
    }

    private void recordsService(Tasklist staff, String caseNo) {
        staff.filter("全部待辦").open("登錄改善單送達", caseNo).claim();
        staff.choose("送達情形", "已送達").type("送達日期", office.today()).type("送達證明或未能送達原因", "送達證書")
            .photographForm("record-notice-service");
        staff.done();
    }

    private void registersReply(Tasklist staff, String caseNo) {
        staff.startProcess("登錄回復").type("案號", caseNo).choose("回復方式", "回文").type("收到日期", office.today())
            .type("來文字號", "範區字第1150000001號").type("姓名", "填寫人").type("電話", "06-0000003")
            .type("郵件信箱", "office@district.example").type("用戶所稱完成日期", office.today())
            .type("已完成項次", "1,2,3,4")
            .type("逐項處理情形", "1. 係瀏覽器外掛所致，已由防火牆設定阻擋規則，如附件1。\n2. 已掃描，結果如附件2。\n"
                + "3. 共12件，其中有附件者3件，如附件3。\n4. 已請資訊人員蒐集。")
            .type("佐證資料", "附件1 防火牆規則\n附件2 掃描結果\n附件3 公文文號清單")
            .tick("附有填寫完成之限期改善單").tick("已見用戶印信").photographForm("register-reply");
        staff.done();
        office.runJobs(caseNo);
        assertThat(office.openSteps(caseNo)).containsExactly("checkCompleteness");
    }

    private void checksAndAssesses(Tasklist staff, String caseNo) {
        staff.filter("待認領").open("檢核回復完整性", caseNo).claim();
        staff.choose("檢核結果", "完整，進行查核評估").photographForm("check-completeness");
        staff.done();
        office.runJobs(caseNo);
        staff.filter("我的待辦").open("查核評估", caseNo);
        assertThat(staff.shown("用戶歷次回復")).contains("範區字第1150000001號");
        staff.choose("第一次追蹤結果", "改善完成").type("追蹤日期", office.today()).type("查核意見", "佐證資料與處理情形相符。")
            .photographForm("assess-follow-up");
        staff.done();
        office.runJobs(caseNo);
    }

    private void closes(Tasklist staff, String caseNo) {
        staff.filter("待認領").open("結案歸檔", caseNo).claim();
        staff.type("檔號", "115/資安/1").type("保存年限", "5年").photographForm("close-case");
        staff.done();
        office.runJobs(caseNo);
        office.sendMail(caseNo);
        staff.filter("全部待辦").photograph("closed");
        assertThat(office.status(caseNo)).isEqualTo("CLOSED");
        assertThat(office.running(caseNo)).isFalse();
        assertThat(office.mails(caseNo)).containsExactly("CLOSING SENT");
    }

    private long cases() {
        return jdbc.sql("select count(*) from improvement_notice").query(Long.class).single();
    }
}
