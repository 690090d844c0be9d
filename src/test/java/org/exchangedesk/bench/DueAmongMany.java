package org.exchangedesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same number of deadlines passes while ever more cases are open: nothing may take longer for that. */
final class DueAmongMany implements Scenario {

    @Override
    public void run(Lab lab, Size size) throws Exception {
        Report report = new Report("%,d deadlines among many open cases".formatted(size.dueAmongThem()), "open cases", "units/s",
            "one job, ms p50 / p99", "p99 against the smallest");
        Map<Integer, NodeProcess> nodes = new LinkedHashMap<>();
        Map<Integer, DueCases> due = new LinkedHashMap<>();
        for (int open : size.open()) {
            NodeProcess node = OpenDesks.node(lab, size, open);
            DueCases warm = OpenDesks.warm(size, node).due();
            JobsDone.by(node, warm.count() * DueCases.JOBS);
            warm.verify();
            nodes.put(open, node);
            due.put(open, OpenDesks.due(size, node).due());
        }
        Map<Integer, List<Double>> units = new LinkedHashMap<>();
        Map<Integer, List<Double>> millis = new LinkedHashMap<>();
        Map<Integer, Integer> jobs = new LinkedHashMap<>();
        int part = size.dueAmongThem() / (size.rounds() + 1) * DueCases.JOBS;
        for (int round = 0; round < size.rounds(); round++) {
            for (int open : size.open()) {
                int left = due.get(open).count() * DueCases.JOBS - jobs.getOrDefault(open, 0);
                JobsDone done = JobsDone.by(nodes.get(open), round == size.rounds() - 1 ? left : Math.min(part, left));
                jobs.merge(open, done.jobs(), Integer::sum);
                units.computeIfAbsent(open, o -> new ArrayList<>()).add(done.unitsPerSecond());
                for (double one : done.millis()) {
                    millis.computeIfAbsent(open, o -> new ArrayList<>()).add(one);
                }
            }
        }
        Figures least = Figures.of(millis.get(size.open().get(0)));
        for (int open : size.open()) {
            assertThat(jobs.get(open)).as("jobs done").isEqualTo(due.get(open).count() * DueCases.JOBS);
            due.get(open).verify();
            Figures one = Figures.of(millis.get(open));
            report.add("%,d".formatted(open), Figures.of(units.get(open)).spread("%.0f"), one.percentiles("%.1f"),
                "%.2f".formatted(one.p99() / least.p99()));
        }
        System.out.println(report);
    }
}
