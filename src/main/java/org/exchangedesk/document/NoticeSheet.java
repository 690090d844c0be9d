package org.exchangedesk.document;

import java.util.List;

/**
 * Everything the improvement notice (限期改善單, F-01 … F-30) prints that is not wording of the form itself: the one record that feeds
 * each of its formats. All dates are written out as ROC dates; a text that is not known yet is empty, none is null.
 *
 * @param authorityName   who issues it
 * @param documentNumber  發文字號, or what stands there until it is dispatched
 * @param issueDate       the day of dispatch
 * @param userComputerIps joined by 、
 * @param maliciousIps    joined by 、
 * @param reasonText      what the authority adds to the printed reason (事由), or empty
 * @param answers         the items that have room for an answer: all but the rules of procedure (D12)
 * @param legalBases      joined by 、
 * @param deadline        the last day (改善期限)
 */
public record NoticeSheet(String authorityName, String caseNo, String documentNumber, String issueDate, String orgCode, String orgName,
    String userComputerIps, String maliciousIps, String periodFrom, String periodTo, String reasonText,
    List<Item> items, List<Answer> answers, String legalBases, String deadline, String contactUnit,
    String contactName, String contactPhone, String contactEmail) {

    public NoticeSheet {
        items = List.copyOf(items);
        answers = List.copyOf(answers);
    }

    /** An improvement item (改善事項) with the number the form prints. */
    public record Item(String seq, String text) {
    }

    /** The number of an item (改善事項) that the recipient answers. */
    public record Answer(String seq) {
    }
}
