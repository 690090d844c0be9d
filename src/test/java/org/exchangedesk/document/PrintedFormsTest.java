package org.exchangedesk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.document.PaperForm.evened;

import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The documents as they are printed, read back from the PDF and compared with the words of the sources. */
class PrintedFormsTest {

    /**
     * Page 3 of the paper form, line by line with its own example; each follow-up with its own options (D3). The two closing sentences of
     * the paper call the authority 本府, which here is 主管機關, since not every office is a city. All other words are those of the paper.
     */
    private static final List<String> FOLLOW_UP = List.of("公文電子交換系統限期改善單", "追蹤評估表", "交換中心主管機關追蹤評估意見", "改善對象",
        "機關（構）代碼/機關（構）名稱：", "XC12345678 / 台南市 OOOOOOO公會",
        "第 一 次", "追 蹤 結 果", "□ 改善完成。", "□ 尚未完成，再給予改善期限至______年_____月______日。",
        "■ 尚未完成，因事態嚴重，已於○年○月○日通知改善機關於○年○月○日起中止交換服務。",
        "□ 其他：___________________________________________。", "追 蹤 人 員 OOO 追 蹤 日 期 ooo/oo/oo",
        "第 二 次", "追 蹤 結 果", "□ 改善完成。", "■ 尚未完成，再給予改善期限至○年○月○日。",
        "□ 尚未完成，已於______年___ __月____ __日通知改善機關於______年_____月______日起中止交換服務。",
        "□ 其他：__________________________________________。", "追 蹤 人 員 OOO 追 蹤 日 期 ooo/oo/oo",
        "第 三 次", "追 蹤 結 果", "□ 改善完成。", "■ 尚未完成，已於○年○月○日通知改善機關於○年○月○日起中止交換服務。", "追 蹤 人 員 OOO 追 蹤 日 期 ooo/oo/oo",
        "說明：",
        "● 改善機關應依限期改善單上所列項目進行改善，並於主管機關所訂之期限內提出改善處理情形及相關佐證資料。",
        "● 主管機關於改善期限前後指派專人追蹤改善情形，並可視嚴重程度自訂改善期限、追蹤頻率(最多三次)與中止服務時程。如無法於指定期限內完成改善事項，由主管機關知會改善機關"
            + "中止交換系統服務時間，並填寫連線異動表附上限期改善單至檔案管理局(公文 G2B2C資訊服務中心)辦理。",
        "1. 本府就用戶回復之公文電子交換系統限期改善單及相關佐證資料等文件，查核評估該用戶改善現況並於本追蹤評估表中作成追蹤結果紀錄。".replace("本府", "主管機關"),
        "2. 若用戶屆期未能完成改善或經三次追蹤限期改善情形仍無法完成改善事項時，本府依公文電子交換系統資訊安全管理規範書面通知該用戶中止本系統交換服務日期並回報檔案管理局。"
            .replace("本府", "主管機關"));

    private static String printed(Record sheet) {
        return evened(String.join("", PdfText.pages(SampleSheets.documents().pdf(sheet))));
    }

    @Test
    @Tag("F-01")
    @Tag("F-03")
    @Tag("F-04")
    @Tag("F-10")
    @Tag("F-20")
    @Tag("F-21")
    @Tag("F-27")
    void theNoticeSaysWhatThePaperFormSays() {
        String notice = printed(SampleSheets.paperForm());

        assertThat(notice).containsSubsequence(PaperForm.NOTICE.stream().map(PaperForm::evened).toList());
        assertThat(PaperForm.CALL_OUTS).allSatisfy(callOut -> assertThat(notice).contains(evened(callOut)));
    }

    /** The recipient's name stands on page 1, what was done on page 2; answers for items 1 to 4, not for the rule of procedure. */
    @Test
    @Tag("F-20")
    @Tag("F-21")
    @Tag("D12")
    void thePagesOfTheNoticeEndWhereThoseOfThePaperFormEnd() {
        List<String> pages = PdfText.pages(SampleSheets.documents().pdf(SampleSheets.notice()));

        assertThat(pages).hasSize(2);
        assertThat(evened(pages.get(0))).containsSubsequence("以下由改善對象填寫", "填寫人", "姓名/電話/郵件信箱").doesNotContain("處理情形");
        assertThat(evened(pages.get(1))).containsSubsequence("處理情形與", "本用戶已於", "用戶(組織或團體)印信", "●改善對象應於", "●主管機關於改善期間")
            .doesNotContain("填寫人");
        assertThat(pages.get(1).lines().filter(line -> line.matches("\\d\\.\\s*")).map(String::strip)).containsExactly("1.", "2.", "3.",
            "4.");
    }

    /**
     * 140 mm of table behind a margin of 18 mm and a box of 30 mm beside it: the call-outs take nothing from the text and stay on the
     * paper.
     */
    @Test
    @Tag("F-03")
    @Tag("F-04")
    void theCallOutsStandBesideTheTable() {
        List<TextPosition> glyphs = PdfText.glyphs(SampleSheets.documents().pdf(SampleSheets.notice()));

        assertThat(glyphs).allSatisfy(glyph -> assertThat(glyph.getXDirAdj() + glyph.getWidthDirAdj()).isLessThan(595f - 50))
            .filteredOn(glyph -> glyph.getUnicode().equals("此")).singleElement()
            .satisfies(first -> assertThat(first.getXDirAdj()).isBetween(448f, 465f));
    }

    @Test
    @Tag("F-31")
    @Tag("F-32")
    @Tag("F-33")
    @Tag("F-36")
    @Tag("F-37")
    @Tag("F-38")
    @Tag("D3")
    void theSheetSaysWhatThePaperFormSays() {
        assertThat(blanksAlike(printed(SampleSheets.paperFormFollowUps())))
            .containsSubsequence(FOLLOW_UP.stream().map(line -> blanksAlike(evened(line))).toList());
    }

    /** How long a line to write on is. */
    private static String blanksAlike(String text) {
        return text.replaceAll("_+", "_");
    }

    @Test
    @Tag("F-32")
    @Tag("F-33")
    @Tag("D3")
    void theSheetTicksWhatTheCaseCameTo() {
        assertThat(printed(SampleSheets.followUps()))
            .contains("■尚未完成,再給予改善期限至115年3月30日。", "■尚未完成,再給予改善期限至115年4月13日。", "■尚未完成,已於115年4月15日", "承辦乙", "115/04/14")
            .satisfies(sheet -> assertThat(sheet.substring(sheet.indexOf("第三次"))).doesNotContain("其他", "再給予"))
            .satisfies(sheet -> assertThat(sheet.substring(sheet.indexOf("第二次"))).doesNotContain("因事態嚴重", "本府"));
    }

    @Test
    @Tag("C5")
    void theSuspensionHasTheLayoutOfAnOfficialLetter() {
        assertThat(printed(SampleSheets.suspension())).containsSubsequence("檔號:", "保存年限:", "範例市政府函", "地址:", "承辦人:", "電話:", "傳真:",
            "電子信箱:", "受文者:臺南市範例公會", "發文日期:中華民國115年4月15日", "發文字號:範府智字第1150000002號", "速別:", "密等及解密條件或保密期限:",
            "附件:", "主旨:", "自中華民國115年4月30日起中止公文電子交換服務", "說明:", "正本:", "副本:").doesNotContain("因事態嚴重");
    }

    @Test
    @Tag("C5")
    void theCallHasTheFieldsOfTheHandbook() {
        List<String> pages = PdfText.pages(SampleSheets.documents().pdf(SampleSheets.calls()));

        assertThat(pages).hasSize(2);
        assertThat(evened(pages.get(1))).containsSubsequence("公務電話紀錄", "協調事項", "發話人單位職稱姓名", "範例市政府承辦甲", "受話人單位職稱姓名",
            "臺南市範例公會總幹事", "通話時間", "115年3月10日14時20分", "發(受)話人通話內容", "確認該會", "備註", "已確認");
    }

    @Test
    @Tag("D26")
    void theComputationsStandUnderTheirDays() {
        assertThat(printed(SampleSheets.computations()))
            .containsSubsequence("期限計算表", "期限別", "計算或指定之日", "期限屆滿日(或中止起日)", "訂定日期及人員", "第一次改善期限",
                "115年3月16日(星期一)", "115年3月2日承辦甲", "期限計算", "自次日起算10個工作日", "至24時止。", "(已由後列取代)", "中午12時", "中止起日(通知)", "說明:")
            .contains("第1頁,共1頁");
    }

    /** Ninety lines, each with its words; none is lost where a page ends. */
    @Test
    void aLongHistoryFlowsOverPagesThatEachHaveItsHead() {
        List<String> pages = PdfText.pages(SampleSheets.documents().pdf(SampleSheets.history(30, "說明事項。".repeat(40))));

        assertThat(pages).hasSizeGreaterThan(3);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(evened(pages.get(i))).contains("時間", "人員", "事項", "內容", "第" + (i + 1) + "頁,共" + pages.size() + "頁");
        }
        assertThat(pages.subList(1, pages.size())).allSatisfy(page -> assertThat(evened(page)).contains("案件歷程115-0001"));
        assertThat(String.join("", pages).split("核定改善單", -1)).hasSize(31);
        assertThat(String.join("", pages).replaceAll("[^項]", "")).hasSize(30 * 40 + pages.size());
    }

    /** With an address, a fax and a reason of some length. */
    @Test
    @Tag("S-09")
    void theLetterOfSuspensionStandsOnOnePage() {
        List<String> pages = PdfText.pages(SampleSheets.documents().pdf(SampleSheets.suspension("發文後仍持續連線惡意IP，交換檔案有擴散之虞。")));

        assertThat(pages).hasSize(1);
        assertThat(evened(pages.get(0))).contains("範府智字第1150000001號限期改善單").doesNotContain("號號");
    }

    @Test
    @Tag("S-09")
    void theChangeFormSaysNothingOfItselfAndCountsFromTheSecondTimeOn() {
        assertThat(printed(SampleSheets.connectionChange())).contains("中止起日", "中華民國115年4月30日").doesNotContain("補正", "官方格式", "第1次");
        assertThat(printed(SampleSheets.connectionChange("2"))).contains("填表日期:115年4月16日第2次(補正)");
    }

    @Test
    void aLongTextGoesOnOnTheNextPagesUnderTheirHead() {
        List<String> pages = PdfText.pages(SampleSheets.documents().pdf(SampleSheets.notice("很長的說明文字，".repeat(600))));

        assertThat(pages).hasSizeGreaterThan(4);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains("第" + (i + 1) + "頁，共" + pages.size() + "頁");
        }
        assertThat(evened(pages.get(0))).contains("範例市政府公文電子交換系統限期改善單").doesNotContain("改善單115-0001");
        assertThat(evened(pages.get(1))).contains("公文電子交換系統限期改善單115-0001", "以下由交換中心主管機關填寫");
        assertThat(evened(String.join("", pages)).split("很", -1)).as("nothing is lost where a page ends").hasSize(601);
    }
}
