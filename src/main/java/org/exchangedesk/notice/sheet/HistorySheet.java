package org.exchangedesk.notice.sheet;

import java.util.List;
import org.exchangedesk.document.Label;

/**
 * Everything 案件歷程 prints that is not wording: the log of a case, line by line, the oldest first.
 *
 * @param printedAt day and time of the printing
 */
public record HistorySheet(@Label("機關全銜") String authorityName, @Label("案號") String caseNo, @Label("機關（構）代碼") String orgCode,
    @Label("機關（構）名稱") String orgName, @Label("列印時間") String printedAt, List<Line> lines) {

    public HistorySheet {
        lines = List.copyOf(lines);
    }

    /**
     * One line of the log.
     *
     * @param day    of the entry
     * @param time   the same day
     * @param person by name
     * @param kind   what it was
     * @param words  the rest in words, or empty
     */
    public record Line(@Label("日期") String day, @Label("時間") String time, @Label("人員") String person, @Label("事由") String kind,
        @Label("內容") String words) {
    }
}
