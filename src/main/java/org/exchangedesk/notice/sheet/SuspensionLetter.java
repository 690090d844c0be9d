package org.exchangedesk.notice.sheet;

import org.exchangedesk.document.Label;

/**
 * Everything the notice of suspension (中止交換服務通知) prints in the layout of a 函 (C5) that is not wording. All dates are written out
 * as ROC dates; what does not apply is empty, none is null.
 *
 * @param address                of the authority, or empty
 * @param fax                    of the authority, or empty
 * @param originalIssueDate      the day on which the improvement notice was issued
 * @param originalDocumentNumber 發文字號 of the improvement notice
 * @param deadline               the last deadline that was given, and whether its day counts
 * @param severityReason         why it was severe, in the first follow-up only
 */
public record SuspensionLetter(@Label("機關全銜") String authorityName, @Label("案號") String caseNo, @Label("發文字號") String documentNumber,
    @Label("發文日期") String issueDate, @Label("機關（構）代碼") String orgCode, @Label("機關（構）名稱") String orgName,
    @Label("中止起日") String startDate, @Label("法令依據") String legalBases, @Label("限期改善單發文日期") String originalIssueDate,
    @Label("限期改善單發文字號") String originalDocumentNumber,
    @Label("改善期限") String deadline, @Label("追蹤次別") String roundName,
    @Label("事態嚴重之理由") String severityReason, @Label("聯絡窗口服務單位") String contactUnit, @Label("聯絡窗口姓名") String contactName,
    @Label("聯絡窗口電話") String contactPhone, @Label("聯絡窗口電子郵件信箱") String contactEmail,
    @Label("機關地址") String address, @Label("傳真") String fax) {
}
