package org.exchangedesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.exchangedesk.Answers;
import org.exchangedesk.TaipeiTime;

/** Staff register one incident after the other over HTTP; beside it the SQL of one registration alone. */
final class CaseStart implements Scenario {

    /** No two registrations say the same: the second would be taken for the first one sent again. */
    private static final AtomicInteger SUBMITTED = new AtomicInteger();

    @Override
    public void run(Lab lab, Size size) throws Exception {
        String database = lab.desk("case start", 100, 1_000, 1_000);
        NodeProcess node = lab.node(database);
        StaffSession staff = new StaffSession(node, "staff-a");
        List<String> organizations = Lab.jdbc(database).sql("select code from organization order by code").query(String.class).list();
        Set<String> started = new HashSet<>();
        for (int i = 0; i < 2 * size.starts(); i++) {
            started.add(start(staff, organizations));
        }
        node.tell("record");
        String recorded = start(staff, organizations);
        started.add(recorded);
        Path file = Path.of("target", "bench", "start-" + System.nanoTime()).toAbsolutePath();
        node.tell("save " + file);
        Replay replay = new Replay(RecordedUnit.load(file), Lab.lastingIds(database), null, recorded);
        List<Double> desk = new ArrayList<>();
        List<Double> sql = new ArrayList<>();
        int replayed = 0;
        try (Workers worker = new Workers(database, 1)) {
            for (int round = -2; round < size.rounds(); round++) {
                for (int i = 0; i < size.starts(); i++) {
                    long begin = System.nanoTime();
                    started.add(start(staff, organizations));
                    double millis = (System.nanoTime() - begin) / 1e6;
                    if (round >= 0) {
                        desk.add(millis);
                    }
                }
                for (int i = 0; i < size.starts(); i++) {
                    double millis = 1000 / worker.perSecond(80_000_000 + replayed++, 1, (c, n) -> replay.run(c, new Numbering(n)));
                    if (round >= 0) {
                        sql.add(millis);
                    }
                }
            }
        }
        for (String table : List.of("improvement_notice where case_no in (:started)",
            "act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                + " where task_def_key_ = 'userTask_settleTerms' and e.business_key_ in (:started)")) {
            assertThat(Lab.jdbc(database).sql("select count(*) from " + table).param("started", started).query(Integer.class).single())
                .as(table).isEqualTo(started.size());
        }
        System.out.println(new Report("Case start over HTTP, ms p50 / p99", "desk", "L2: its SQL alone", "L2 / desk (median)", "statements")
            .add(Figures.of(desk).percentiles("%.1f"), Figures.of(sql).percentiles("%.1f"),
                "%.2f".formatted(Figures.of(sql).median() / Figures.of(desk).median()), String.valueOf(replay.statements())));
    }

    private static String start(StaffSession staff, List<String> organizations) throws Exception {
        int n = SUBMITTED.incrementAndGet();
        return staff.start("improvementNotice", Answers.with(Answers.registration(TaipeiTime.today(Clock.systemUTC())),
            "orgCode", organizations.get(n % organizations.size()), "maliciousIps", "198.51." + n / 250 % 250 + "." + (n % 250 + 1),
            "doubtReason", "另一資安事件"));
    }
}
