package org.exchangedesk.document;

/**
 * Everything the notice of suspension (中止交換服務通知) prints in the layout of a 函 (C5) that is not wording. All dates are written out
 * as ROC dates; what does not apply is empty, none is null.
 *
 * @param address                of the authority, or empty
 * @param fax                    of the authority, or empty
 * @param originalDocumentNumber 發文字號 of the improvement notice
 * @param deadline               the last deadline that was given, and whether its day counts
 * @param severityReason         why it was severe, in the first follow-up only
 */
public record SuspensionLetter(String authorityName, String caseNo, String documentNumber, String issueDate, String orgCode, String orgName,
    String startDate, String legalBases, String originalDocumentNumber, String deadline, String roundName,
    String severityReason, String contactUnit, String contactName, String contactPhone, String contactEmail,
    String address, String fax) {
}
