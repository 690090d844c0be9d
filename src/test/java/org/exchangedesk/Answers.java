package org.exchangedesk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.exchangedesk.date.RocDate;

/** What people type into the forms, in sensible defaults; documentation addresses and example domains only. */
public final class Answers {

    private Answers() {
    }

    /** A copy with some answers replaced; a null value takes the answer out. */
    public static Map<String, Object> with(Map<String, ?> answers, Object... changes) {
        Map<String, Object> copy = new HashMap<>(answers);
        for (int i = 0; i < changes.length; i += 2) {
            copy.put((String) changes[i], changes[i + 1]);
        }
        return copy;
    }

    public static Map<String, Object> of(Object... answers) {
        return with(Map.of(), answers);
    }

    public static Map<String, Object> registration(LocalDate today) {
        return of("orgCode", "XC12345678", "userComputerIps", "203.0.113.7", "maliciousIps", "198.51.100.66",
            "periodFrom", RocDate.plain(today.minusDays(6)), "periodTo", RocDate.plain(today.minusDays(1)), "incidentLevel", "2",
            "improvementItems", """
                請確認貴用戶使用本系統電腦連線惡意IP（○）原因。
                請對貴用戶使用本系統電腦進行掃毒及採樣回報掃描log或結果。
                請確認資安事件發生期間（○至○）之公文電子交換檔案是否感染惡意程式。
                請貴用戶資訊人員配合進行事件跡證蒐集。
                ※以上改善事項請提供佐證資料併同本限期改善單以電子郵件或回文至主管機關聯絡窗口；以電子郵件方式回復者，應再以電話確認之。""",
            "legalBases", "公文電子交換系統資訊安全管理規範第5點第1款第4目",
            "contactUnit", "智慧發展中心", "contactName", "承辦甲", "contactPhone", "06-0000000轉1234",
            "contactEmail", "desk@city.example");
    }

    public static Map<String, Object> terms(int length, String dayKind, String reminders, int followUps, int leadDays) {
        return of("deadlineLength", length, "dayKind", dayKind, "reminderDays", reminders, "followUpLimit", followUps,
            "leadDays", leadDays, "followUpOfficer", "staff-a");
    }

    public static Map<String, Object> approve() {
        return of("decision", "APPROVE");
    }

    /** The cases of the tests share their numbers. */
    public static final String ONE_NUMBER = "多案併用同一文號";

    public static Map<String, Object> dispatchByEmail(String number, LocalDate on) {
        return of("channel", "EMAIL", "recipientEmail", "office@guild.example", "documentNumber", number, "sentOn", RocDate.plain(on),
            "doubtReason", ONE_NUMBER);
    }

    public static Map<String, Object> dispatchByLetter(String number, LocalDate on) {
        return of("channel", "OFFICIAL_LETTER", "documentNumber", number, "sentOn", RocDate.plain(on), "doubtReason", ONE_NUMBER);
    }

    public static Map<String, Object> served(LocalDate on) {
        return of("served", "YES", "servedOn", RocDate.plain(on), "proof", "送達證書");
    }

    /** A complete reply by letter, as on the paper form (F-20 … F-27). */
    public static Map<String, Object> completeReply(String caseNo, LocalDate on) {
        return of("caseNo", caseNo, "channel", "OFFICIAL_LETTER", "receivedOn", RocDate.plain(on), "documentNumber", "範會字第1150000001號",
            "respondentName", "填寫人", "respondentPhone", "06-0000001", "respondentEmail", "office@guild.example",
            "claimedCompletionOn", RocDate.plain(on), "noticeEnclosed", true,
            "handling", "1. 係瀏覽器外掛所致，已由防火牆設定阻擋規則，如附件1。\n2. 已掃描，結果如附件2。\n3. 共12件，其中有附件者3件，如附件3。\n4. 已請資訊人員蒐集。",
            "completedItems", "1,2,3,4", "sealSeen", true, "evidence", "附件1 防火牆規則\n附件2 掃描結果\n附件3 公文文號清單",
            "doubtReason", "用戶以同一文號再次回復");
    }

    public static Map<String, Object> emailReply(String caseNo, LocalDate on) {
        return with(completeReply(caseNo, on), "channel", "EMAIL", "documentNumber", null);
    }

    public static Map<String, Object> phone(String outcome, String talkedAt) {
        return of("direction", "OUTBOUND", "ourPerson", "承辦甲", "theirPerson", "填寫人", "talkedAt", talkedAt,
            "content", "確認以電子郵件回復限期改善單及佐證資料。", "callOutcome", outcome);
    }

    public static Map<String, Object> completed(LocalDate on) {
        return of("result", "COMPLETED", "followUpDate", RocDate.plain(on), "opinion", "佐證資料與處理情形相符。");
    }

    public static Map<String, Object> extended(LocalDate on, LocalDate newDeadline) {
        return of("result", "EXTENDED", "followUpDate", RocDate.plain(on), "newDeadline", RocDate.plain(newDeadline), "opinion", "尚缺掃描結果。");
    }

    public static Map<String, Object> suspended(LocalDate on, LocalDate startOn) {
        return of("result", "SUSPENDED", "followUpDate", RocDate.plain(on), "suspensionStartOn", RocDate.plain(startOn), "opinion",
            "逾期未改善。");
    }

    public static Map<String, Object> severe(LocalDate on, LocalDate startOn, String reason) {
        return with(suspended(on, startOn), "severe", true, "severityReason", reason);
    }

    public static Map<String, Object> filing() {
        return of("fileNumber", "115/資安/1", "retentionPeriod", "5年");
    }
}
