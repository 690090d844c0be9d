package org.exchangedesk.document;

import java.text.Normalizer;
import java.util.List;

/**
 * The paper form (附件八), line by line as it prints its own example, to compare each format of the notice with it. Office, telephone number
 * and IP address are real on paper and invented here.
 */
public final class PaperForm {

    /** In this order, whatever stands between them. */
    public static final List<String> NOTICE = List.of(
        "公文電子交換系統限期改善單",
        "日期：○年○月○日",
        "以下由交換中心主管機關填寫",
        "改善對象",
        "機關(構)代碼/機關(構)名稱：XC12345678 /台南市 OOOOOOO 公會",
        "說 明",
        "事由：請確認貴用戶使用本系統電腦 (IP： 203.0.113.7)連線惡意IP(XXX.XXX.XXX.XXX)原因、該電腦是否感染惡意程式及發生該資安事件期間"
            + "(○年○月○日至○年○月○日)之公文電子交換檔案是否感染惡意程式。",
        "改善事項：",
        "1. 請確認貴用戶使用本系統電腦連線惡意 IP(XXX.XXX.XXX.XXX)原因。",
        "2. 請對貴用戶使用本系統電腦進行掃毒及採樣回報掃描 log 或結果。",
        "3. 請確認資安事件發生期間(○年○月○日至○年○月○日)之公文電子交換檔案是否感染惡意程式。",
        "4. 請貴用戶資訊人員配合進行事件跡證蒐集。",
        "5. 以上改善事項請提供佐證資料併同本限期改善單 email 或回文至主管機關聯絡窗口；以電子郵件方式回復者，應再以電話確認之。",
        "法令依據：臺南市政府組織及團體輕量化收發平台（WebjAgent）系統申請及使用須知第○點（第○項第○款）、"
            + "公文電子交換系統資訊安全管理規範第○點（第○項第○款）。",
        "改 善 期 限", "應於中華民國○年○月○日前改善完竣。",
        "主 管 機 關 聯 絡 窗 口",
        "服務單位/姓名/電話/電子郵件信箱",
        "範例市政府智慧發展中心/OOO/06-0000000轉****/",
        "以下由改善對象填寫",
        "填 寫 人", "姓名/電話/郵件信箱",
        "（請改善對象（機關（構））填表人員填寫本項資料）",
        "改 善 事 項 處 理 情 形 與 說 明",
        "（請改善對象填寫改善措施、改善措施完成與否及完成期程）",
        "本用戶已於 年 月 日完成以下改善事項：",
        "1.", "2.", "3.", "4.",
        "用戶（組織或團體）印信：",
        "說明：",
        "●改善對象應於主管機關所訂之改善期限內將所列項目改善完成；填寫完成之限期改善單及相關佐證資料須以email 或回文方式回復主管機關查核。",
        "●主管機關於改善期間指派專人追蹤改善情形，如無法於指定期限內完成改善事項，由主管機關知會改善對象中止交換系統服務日期，"
            + "並回報檔案管理局(公文 G2B2C資訊服務中心)。");

    /** The boxes beside it. The first names one office's unit, for which 主管機關 stands here, as elsewhere in the form. */
    public static final List<String> CALL_OUTS = List.of(
        "此區由本府智慧發展中心填入改善對象、事由、改善事項、法令依據、改善期限、主管機關聯絡窗口，請用戶於改善期限屆滿前完成改善事項。"
            .replace("本府智慧發展中心", "主管機關"),
        "【必填】請用戶（組織或團體）填寫聯絡人與聯絡方式。",
        "【必填】請用戶就改善事項說明改善結果，並檢附改善之相關佐證資料。",
        "【必填】請務必蓋用用戶印信。");

    private PaperForm() {
    }

    /** Without blanks, and with one width for signs that the form prints now wide, now narrow. */
    public static String evened(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", "");
    }
}
