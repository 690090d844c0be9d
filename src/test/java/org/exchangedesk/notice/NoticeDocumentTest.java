package org.exchangedesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.notice.SampleNotice.DAY_ONE;
import static org.exchangedesk.notice.SampleNotice.FIRST_DEADLINE;

import org.exchangedesk.date.RocDate;
import org.exchangedesk.document.SampleSheets;
import org.exchangedesk.organization.SampleOrganization;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The notice as it is issued has every block of the paper form, in its words. */
class NoticeDocumentTest {

    private final String notice = SampleSheets.documents().text(
        NoticePlaceholders.sheet(SampleNotice.registered(), "範例市政府", "府研智字第1150000001號", DAY_ONE,
            RocDate.full(FIRST_DEADLINE)));

    @Test
    @Tag("F-01")
    @Tag("F-02")
    @Tag("F-05")
    @Tag("F-06")
    @Tag("D10")
    void head() {
        assertThat(notice).startsWith("範例市政府\n公文電子交換系統限期改善單")
            .contains("日期：115年3月2日", "發文字號：府研智字第1150000001號",
                "機關（構）代碼／機關（構）名稱：XC12345678／臺南市範例公會");
    }

    @Test
    @Tag("F-03")
    void theSixBlocksOfTheAuthority() {
        assertThat(notice).contains("以下由交換中心主管機關填寫")
            .containsSubsequence("改善對象", "事由：", "改善事項：", "法令依據：", "改善期限：", "主管機關聯絡窗口：", "以下由改善對象填寫");
    }

    @Test
    @Tag("F-07")
    @Tag("F-08")
    @Tag("F-09")
    @Tag("F-10")
    void theReasonAsksTheThreeQuestions() {
        assertThat(notice).contains("請確認貴用戶使用本系統電腦（IP：203.0.113.7）連線惡意IP（198.51.100.66）原因、該電腦是否感染惡意程式"
            + "及發生該資安事件期間（115年2月24日至115年3月1日）之公文電子交換檔案是否感染惡意程式。");
    }

    @Test
    @Tag("F-11")
    @Tag("F-12")
    @Tag("F-13")
    @Tag("F-14")
    @Tag("F-15")
    void theItemsWithTheRuleOfReplyAsTheLast() {
        assertThat(notice).containsSubsequence("1. 請確認", "2. 請對貴用戶", "3. 請確認資安事件", "4. 請貴用戶資訊人員",
            "5. 以上改善事項請提供佐證資料", "以電子郵件方式回復者，應再以電話確認之。").doesNotContain("※");
    }

    @Test
    @Tag("F-16")
    @Tag("F-17")
    @Tag("D14")
    void theBasesAsTheyWereTyped() {
        assertThat(notice).contains("法令依據：" + String.join("、", SampleNotice.CITATIONS) + "。");
    }

    @Test
    @Tag("F-16")
    void aFullStopThatWasTypedIsNotPrintedTwice() {
        NoticeDraft d = SampleNotice.draft();
        NoticeDraft typed = new NoticeDraft(d.orgCode(), d.userComputerIps(), d.maliciousIps(), d.periodFrom(), d.periodTo(),
            d.incidentLevel(), null,
            d.items(), SampleNotice.CITATIONS.stream().map(citation -> citation + "。").toList(), d.contact());
        ImprovementNotice withStops = new ImprovementNotice("115-0001", typed, SampleOrganization.guild(), SampleNotice.staff(DAY_ONE));

        assertThat(NoticePlaceholders.sheet(withStops, "範例市政府", "", DAY_ONE, "").legalBases())
            .isEqualTo(String.join("、", SampleNotice.CITATIONS));
    }

    @Test
    @Tag("F-18")
    @Tag("F-19")
    @Tag("D13")
    @Tag("D15")
    void deadlineAndContact() {
        assertThat(notice).contains("應於中華民國115年3月16日前改善完竣。", "服務單位／姓名／電話／電子郵件信箱：",
            "範例市政府智慧發展中心／承辦甲／06-0000000轉1234／desk@city.example");
    }

    @Test
    @Tag("F-20")
    @Tag("F-21")
    @Tag("F-22")
    @Tag("F-27")
    void thePartOfTheUser() {
        assertThat(notice).contains("填寫人", "【必填】請用戶（組織或團體）填寫聯絡人與聯絡方式。", "姓名／電話／郵件信箱：",
            "【必填】請用戶就改善事項說明改善結果，並檢附改善之相關佐證資料。", "（請改善對象填寫改善措施、改善措施完成與否及完成期程）",
            "本用戶已於", "完成以下改善事項", "用戶（組織或團體）印信：", "【必填】請務必蓋用用戶印信。");
    }

    /** Item 5 tells how to reply; the paper form has answers 1 to 4 only. */
    @Test
    @Tag("D12")
    @Tag("F-21")
    void aRuleOfProcedureHasNoRoomForAnAnswer() {
        String[] parts = notice.split("完成以下改善事項：");

        assertThat(parts).hasSize(2);
        assertThat(parts[0].lines().filter(line -> line.matches("\\d\\..*")).map(line -> line.substring(0, 2)))
            .containsExactly("1.", "2.", "3.", "4.", "5.");
        assertThat(parts[1].lines().filter(line -> line.matches("\\d\\..*"))).containsExactly("1.", "2.", "3.", "4.");
    }

    @Test
    @Tag("F-28")
    @Tag("F-29")
    @Tag("F-30")
    void theTwoNotesUnderTheForm() {
        assertThat(notice).contains("須以email或回文方式回復主管機關查核", "於改善期間指派專人追蹤改善情形",
            "知會改善對象中止交換系統服務日期，並回報檔案管理局（公文G2B2C資訊服務中心）");
    }
}
