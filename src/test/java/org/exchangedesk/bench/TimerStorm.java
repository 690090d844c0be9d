package org.exchangedesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Many deadlines have passed at once, as on the morning after a long holiday. */
final class TimerStorm implements Scenario {

    private static final int RECORDED = 2;

    @Override
    public void run(Lab lab, Size size) throws Exception {
        Report report = new Report("Timer storm: units/s (one unit = deadline timer and the step behind it, 2 jobs)", "due at once",
            "desk", "stock engine", "L2: its SQL alone", "L1: single rows", "desk / L2", "desk / stock", "statements, DB ms per unit");
        for (int due : size.storms()) {
            storm(lab, size, due, report);
        }
        System.out.println(report);
    }

    private static void storm(Lab lab, Size size, int due, Report report) throws Exception {
        int part = size.part(due);
        boolean withStock = due <= 10_000;
        int beside = size.warm() + size.rounds() * part;
        int all = RECORDED + size.stormWarm() + beside + Storm.cases(size, due);
        String database = lab.desk("storm " + due, all, all, 0);
        NodeProcess desk = lab.node(database);
        Replay replay = new DueCases(database, 1, RECORDED).recordedBy(desk);
        DueCases warm = new DueCases(database, RECORDED + 1, RECORDED + size.stormWarm()).due();
        int done = JobsDone.by(desk, warm.count() * DueCases.JOBS).jobs();
        assertThat(done).isEqualTo(warm.count() * DueCases.JOBS);
        Storm stock = withStock ? stock(lab, size, due) : null;
        DueCases ofReplay = new DueCases(database, warm.last() + 1, warm.last() + beside).due();
        keepFromExecutor(ofReplay);
        Storm storm = new Storm(desk, ofReplay.last() + 1, size, due);

        List<Double> units = new ArrayList<>();
        List<Double> ofStock = new ArrayList<>();
        List<Double> sql = new ArrayList<>();
        List<Double> rows = new ArrayList<>();
        Lab.jdbc(database).sql(Workers.SINGLE_ROW_TABLE).update();
        StatementCount count = new StatementCount(Lab.jdbc(database));
        StatementCount.Total total = null;
        try (Workers workers = new Workers(database, Integer.parseInt(desk.tell("threads")))) {
            Workers.Unit replayed = (connection, n) -> replay.run(connection, new Numbering(n));
            workers.perSecond(ofReplay.first(), size.warm(), replayed);
            workers.perSecond(0, 2000, Workers::singleRow);
            for (int round = 0; round < size.rounds(); round++) {
                storm.prepare(round);
                count.restart();
                JobsDone ours = storm.round();
                total = count.total().per(ours.jobs() / DueCases.JOBS);
                units.add(ours.unitsPerSecond());
                sql.add(workers.perSecond(ofReplay.first() + size.warm() + round * part, part, replayed));
                rows.add(workers.perSecond(0, 2000, Workers::singleRow));
                if (withStock) {
                    stock.prepare(round);
                    ofStock.add(stock.round().unitsPerSecond());
                }
            }
        }
        storm.finish();
        for (DueCases cases : List.of(warm, ofReplay, storm.cases)) {
            cases.verify();
        }
        Figures ours = Figures.of(units);
        report.add("%,d".formatted(due), ours.spread("%.0f"), withStock ? Figures.of(ofStock).spread("%.0f") : "–",
            Figures.of(sql).spread("%.0f"),
            Figures.of(rows).spread("%.0f"), ours.against(Figures.of(sql)).spread("%.2f"),
            withStock ? ours.against(Figures.of(ofStock)).spread("%.2f") : "–", "%d, %.1f".formatted(total.statements(), total.millis()));
        lab.closeNodes();
    }

    /** Keeps the desk from running the yard-stick's jobs: suspended jobs are not acquired, and the yard-stick finds them by id. */
    private static void keepFromExecutor(DueCases cases) {
        Lab.jdbc(cases.database()).sql("update act_ru_job set suspension_state_ = 2 where right(process_instance_id_, 12) between ? and ?")
            .params(new Numbering(cases.first()).idEnd(), new Numbering(cases.last()).idEnd()).update();
    }

    /** The same storm for the engine as it is shipped, warmed in the same way. */
    private static Storm stock(Lab lab, Size size, int due) throws Exception {
        int all = size.stormWarm() + Storm.cases(size, due);
        String database = lab.stockDesk("stock engine, storm " + due, all, all, 0);
        NodeProcess stock = lab.stockNode(database);
        JobsDone.by(stock, new DueCases(database, 1, size.stormWarm()).due().count() * DueCases.JOBS);
        return new Storm(stock, size.stormWarm() + 1, size, due);
    }

    /** What one node has to do: rounds that are storms of their own, or slices of one storm. */
    private static final class Storm {

        private final NodeProcess node;
        private final DueCases cases;
        private final int part;
        private final boolean ofTheirOwn;
        private int jobs;

        Storm(NodeProcess node, int first, Size size, int due) {
            this.node = node;
            cases = new DueCases(node.database(), first, first + cases(size, due) - 1);
            part = size.part(due);
            ofTheirOwn = part == due;
            if (!ofTheirOwn) {
                cases.due();
            }
        }

        static int cases(Size size, int due) {
            return size.part(due) == due ? size.rounds() * due : due;
        }

        void prepare(int round) {
            if (ofTheirOwn) {
                int first = cases.first() + round * part;
                new DueCases(cases.database(), first, first + part - 1).due();
            }
        }

        JobsDone round() throws IOException {
            JobsDone done = JobsDone.by(node, part * DueCases.JOBS);
            jobs += done.jobs();
            return done;
        }

        /** Does what slices left over. */
        void finish() throws IOException {
            int rest = cases.count() * DueCases.JOBS - jobs;
            jobs += rest > 0 ? JobsDone.by(node, rest).jobs() : 0;
            assertThat(jobs).as("jobs done").isEqualTo(cases.count() * DueCases.JOBS);
        }
    }
}
