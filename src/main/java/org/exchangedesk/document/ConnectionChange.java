package org.exchangedesk.document;

/**
 * Everything 連線異動表 (F-36) prints that is not wording. Its official layout is not known, so the template is the office's to adapt and
 * says so itself. All dates are written out as ROC dates; what does not apply is empty, none is null.
 *
 * @param occurrence     how many times the suspension has been reported, this time included
 * @param documentNumber 發文字號 of the notice of suspension
 * @param correction     what changed since the bureau returned the last one, or empty
 */
public record ConnectionChange(String authorityName, String caseNo, String reportDate, String occurrence, String orgCode, String orgName,
    String noticeDate, String documentNumber, String startDate, String correction, String contactUnit,
    String contactName, String contactPhone, String contactEmail) {
}
