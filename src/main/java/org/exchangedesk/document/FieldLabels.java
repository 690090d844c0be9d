package org.exchangedesk.document;

import java.util.Map;

/** What people call the fields of the sheets, for messages. */
final class FieldLabels {

    private static final Map<String, String> LABELS = Map.ofEntries(
        Map.entry("authorityName", "機關全銜"), Map.entry("caseNo", "案號"), Map.entry("documentNumber", "發文字號"),
        Map.entry("issueDate", "發文日期"), Map.entry("orgCode", "機關（構）代碼"), Map.entry("orgName", "機關（構）名稱"),
        Map.entry("userComputerIps", "使用本系統電腦IP"), Map.entry("maliciousIps", "惡意IP"),
        Map.entry("periodFrom", "資安事件發生期間（起）"), Map.entry("periodTo", "資安事件發生期間（迄）"),
        Map.entry("reasonText", "事由補充說明"), Map.entry("seq", "項次"), Map.entry("text", "改善事項"),
        Map.entry("legalBases", "法令依據"), Map.entry("deadline", "改善期限"), Map.entry("contactUnit", "聯絡窗口服務單位"),
        Map.entry("contactName", "聯絡窗口姓名"), Map.entry("contactPhone", "聯絡窗口電話"),
        Map.entry("contactEmail", "聯絡窗口電子郵件信箱"), Map.entry("extendedTo", "新改善期限"), Map.entry("noticeDate", "中止通知日期"),
        Map.entry("startDate", "中止起日"), Map.entry("otherText", "其他說明"), Map.entry("officer", "追蹤人員"),
        Map.entry("followUpDate", "追蹤日期"), Map.entry("originalDocumentNumber", "限期改善單發文字號"),
        Map.entry("roundName", "追蹤次別"), Map.entry("severityReason", "事態嚴重之理由"), Map.entry("address", "機關地址"),
        Map.entry("fax", "傳真"), Map.entry("reportDate", "填表日期"), Map.entry("occurrence", "函報次數"),
        Map.entry("correction", "補正說明"), Map.entry("replyNo", "回復號次"), Map.entry("caller", "發話人"),
        Map.entry("receiver", "受話人"), Map.entry("phoneNumber", "電話號碼"), Map.entry("talkedAt", "通話時間"),
        Map.entry("content", "通話內容"), Map.entry("outcome", "通話結果"), Map.entry("recorded", "記錄人"),
        Map.entry("printedAt", "列印時間"), Map.entry("name", "期限別"), Map.entry("entered", "計算或指定之日"), Map.entry("effective", "期限（起日）"),
        Map.entry("set", "訂定"), Map.entry("computation", "期限計算"), Map.entry("day", "日期"), Map.entry("time", "時間"),
        Map.entry("person", "人員"),
        Map.entry("kind", "事由"), Map.entry("words", "內容"));

    private FieldLabels() {
    }

    static String of(String field) {
        return LABELS.getOrDefault(field, field);
    }
}
