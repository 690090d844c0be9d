package org.exchangedesk.process.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.exchangedesk.CasePath;
import org.exchangedesk.MovableClock;
import org.exchangedesk.TaipeiTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine forgets a case ten years after its end, at night; the case record never does. */
class HistoryCleanupTest extends CasePath {

    private static final int MOST_ROUNDS = 40;

    @Autowired
    private HistoryService history;
    @Autowired
    private ManagementService management;
    @Autowired
    private MovableClock clock;

    @Test
    void engineHistoryGoesAndTheCaseRecordStays() {
        String caseNo = stages().closed(stages().issuedByEmail());
        assertThat(office.running(caseNo)).isFalse();
        Map<String, List<String>> record = ourTables();
        assertThat(record.get("improvement_notice")).isNotEmpty();
        assertThat(record.get("notice_event")).isNotEmpty();
        assertThat(record.get("outgoing_mail")).isNotEmpty();

        clock.forward(Duration.ofDays(3600));
        cleanUp();
        assertThat(remembered(caseNo)).as("before the ten years are over").isPositive();

        clock.forward(Duration.ofDays(100));
        cleanUp();
        assertThat(remembered(caseNo)).isZero();
        assertThat(jdbc.sql("select count(*) from act_hi_procinst where end_time_ is not null and removal_time_ < ?")
            .param(Timestamp.from(clock.instant())).query(Integer.class).single()).isZero();
        assertThat(ourTables()).isEqualTo(record);
    }

    /** Whatever the hour, also when the day in UTC is another one than in Taipei. */
    @ParameterizedTest
    @CsvSource({"2026-03-02T01:00:00Z, 2026-03-02T16:30:00Z", "2026-03-02T15:59:00Z, 2026-03-02T16:30:00Z",
        "2026-03-02T16:10:00Z, 2026-03-02T16:30:00Z", "2026-03-02T22:00:00Z, 2026-03-03T16:30:00Z"})
    void itBeginsHalfPastMidnightInTaipei(Instant now, Instant next) {
        clock.setTo(next.minus(Duration.ofDays(30)));
        history.cleanUpHistoryAsync(true);
        clock.setTo(now);

        Job job = history.cleanUpHistoryAsync(false);

        assertThat(job.getDuedate().toInstant()).isEqualTo(next);
        assertThat(LocalTime.ofInstant(next, TaipeiTime.ZONE)).isEqualTo(LocalTime.of(0, 30));
    }

    private void cleanUp() {
        history.cleanUpHistoryAsync(true);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            history.findHistoryCleanupJobs().forEach(job -> management.executeJob(job.getId()));
        }
    }

    private long remembered(String caseNo) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNo).count();
    }

    /** Every row of every table that is not the engine's. */
    private Map<String, List<String>> ourTables() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String table : rows("select table_name from information_schema.tables where table_schema = current_schema()"
            + " and table_name not like 'act\\_%' and table_type = 'BASE TABLE' order by 1")) {
            rows.put(table, rows("select to_jsonb(t)::text from " + table + " t order by 1"));
        }
        return rows;
    }
}
