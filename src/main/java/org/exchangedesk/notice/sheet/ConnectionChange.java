package org.exchangedesk.notice.sheet;

import org.exchangedesk.document.Label;

/**
 * Everything 連線異動表 (F-36) prints that is not wording. Its official layout is not known, so the template is the office's to adapt. All dates are written out as ROC dates; what does not apply is empty, none is null.
 *
 * @param occurrence     how many times the suspension has been reported, this time included
 * @param again          the same in words from the second time on, or empty
 * @param documentNumber 發文字號 of the notice of suspension
 * @param correction     what changed since the bureau returned the last one, or empty
 */
public record ConnectionChange(@Label("機關全銜") String authorityName, @Label("案號") String caseNo, @Label("填表日期") String reportDate,
    @Label("回報次數") String occurrence, @Label("補正次別") String again, @Label("機關（構）代碼") String orgCode, @Label("機關（構）名稱") String orgName,
    @Label("中止通知日期") String noticeDate, @Label("發文字號") String documentNumber, @Label("中止起日") String startDate,
    @Label("補正說明") String correction, @Label("聯絡窗口服務單位") String contactUnit,
    @Label("聯絡窗口姓名") String contactName, @Label("聯絡窗口電話") String contactPhone, @Label("聯絡窗口電子郵件信箱") String contactEmail) {
}
