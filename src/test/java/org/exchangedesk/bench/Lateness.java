package org.exchangedesk.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** How late a timer fires on a node that has nothing to do; the desk and the engine as it is shipped wait side by side. */
final class Lateness implements Scenario {

    /** Seconds from one timer to the next: an idle engine looks less and less often. */
    private static final int[] PAUSES = {3, 7, 12, 20, 35};

    @Override
    public void run(Lab lab, Size size) throws Exception {
        int timers = size.lateTimers();
        NodeProcess desk = lab.node(lab.desk("idle desk", timers + 1, timers + 1, 0));
        NodeProcess stock = lab.stockNode(lab.stockDesk("idle engine as shipped", timers + 1, timers + 1, 0));
        List<NodeProcess> both = List.of(desk, stock);
        for (NodeProcess node : both) {
            JobsDone.by(node, new DueCases(node.database(), 1, 1).due().count() * DueCases.JOBS);
        }
        List<Instant> due = new ArrayList<>();
        Instant next = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusSeconds(10);
        for (int i = 0; i < timers; i++) {
            next = next.plusSeconds(PAUSES[i % PAUSES.length]);
            due.add(next);
        }
        for (NodeProcess node : both) {
            new DueCases(node.database(), 2, timers + 1).due();
            for (int i = 0; i < timers; i++) {
                Lab.jdbc(node.database()).sql("update act_ru_job set duedate_ = ? where right(id_, 12) = ? and duedate_ < now()")
                    .params(LocalDateTime.ofInstant(due.get(i), ZoneOffset.UTC), new Numbering(i + 2).idEnd()).update();
            }
            node.tell("start");
        }
        // as shipped an idle engine looks once a minute
        Thread.sleep(Duration.between(Instant.now(), next).toMillis() + 65_000);
        Report report = new Report("Lateness of a timer on an idle node, seconds", "", "least", "median", "greatest", "timers");
        for (NodeProcess node : both) {
            node.tell("stop");
            new DueCases(node.database(), 2, timers + 1).verify();
            Figures late = late(node, due);
            report.add(node == desk ? "desk" : "stock engine", "%.3f".formatted(late.at(0)), "%.3f".formatted(late.median()),
                "%.3f".formatted(late.at(1)), String.valueOf(timers));
        }
        System.out.println(report);
    }

    private static Figures late(NodeProcess node, List<Instant> due) {
        List<Double> late = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            Instant fired = Lab.jdbc(node.database()).sql("select end_time_ from act_hi_actinst where act_id_ = 'event_deadlinePassed'"
                + " and right(proc_inst_id_, 12) = ? and end_time_ is not null").param(new Numbering(i + 2).idEnd())
                .query(LocalDateTime.class).single().toInstant(ZoneOffset.UTC);
            late.add(Duration.between(due.get(i), fired).toMillis() / 1000.0);
        }
        return Figures.of(late);
    }
}
