package org.exchangedesk.notice.sheet;

import java.util.List;
import org.exchangedesk.document.Label;

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
public record NoticeSheet(@Label("機關全銜") String authorityName, @Label("案號") String caseNo, @Label("發文字號") String documentNumber,
    @Label("發文日期") String issueDate, @Label("機關（構）代碼") String orgCode, @Label("機關（構）名稱") String orgName,
    @Label("使用本系統電腦IP") String userComputerIps, @Label("惡意IP") String maliciousIps, @Label("資安事件發生期間（起）") String periodFrom,
    @Label("資安事件發生期間（迄）") String periodTo, @Label("事由補充說明") String reasonText,
    List<Item> items, List<Answer> answers, @Label("法令依據") String legalBases, @Label("改善期限") String deadline,
    @Label("聯絡窗口服務單位") String contactUnit,
    @Label("聯絡窗口姓名") String contactName, @Label("聯絡窗口電話") String contactPhone, @Label("聯絡窗口電子郵件信箱") String contactEmail) {

    public NoticeSheet {
        items = List.copyOf(items);
        answers = List.copyOf(answers);
    }

    /** An improvement item (改善事項) with the number the form prints. */
    public record Item(@Label("項次") String seq, @Label("改善事項") String text) {
    }

    /** The number of an item (改善事項) that the recipient answers. */
    public record Answer(@Label("項次") String seq) {
    }
}
