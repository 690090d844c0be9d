package org.exchangedesk.notice.sheet;

import java.util.List;
import org.exchangedesk.document.Label;

/**
 * Everything 期限計算表 prints that is not wording: each date with legal effect of a case and how it came about, the oldest first. It may be
 * handed to the organisation.
 *
 * @param printedAt day and time of the printing
 */
public record ComputationSheet(@Label("機關全銜") String authorityName, @Label("案號") String caseNo, @Label("機關（構）代碼") String orgCode,
    @Label("機關（構）名稱") String orgName, @Label("列印時間") String printedAt, List<Day> days) {

    public ComputationSheet {
        days = List.copyOf(days);
    }

    /**
     * One deadline or one start of a suspension.
     *
     * @param name        which one it is, and whether it still counts
     * @param entered     the day the count ended on, or a person chose
     * @param effective   the day that counts
     * @param set         when and by whom it was set
     * @param computation 期限計算, without a full stop
     */
    public record Day(@Label("期限別") String name, @Label("計算或指定之日") String entered, @Label("期限（起日）") String effective,
        @Label("訂定") String set, @Label("期限計算") String computation) {
    }
}
