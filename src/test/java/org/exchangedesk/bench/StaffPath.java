package org.exchangedesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exchangedesk.Answers;
import org.exchangedesk.TaipeiTime;

/** What somebody of the staff does all day, over HTTP as in Tasklist: look at the list, claim a task, complete its form. */
final class StaffPath implements Scenario {

    private static final List<String> STEPS = List.of("claimable", "all", "claim", "complete");

    private final Map<Integer, Desk> desks = new LinkedHashMap<>();

    @Override
    public void run(Lab lab, Size size) throws Exception {
        for (int open : size.open()) {
            desks.put(open, new Desk(OpenDesks.node(lab, size, open)));
        }
        for (int round = -2; round < size.rounds(); round++) {
            for (Desk desk : desks.values()) {
                // the first of the two runs on colder caches, so they take turns
                for (boolean authorization : new boolean[]{round % 2 == 0, round % 2 != 0}) {
                    desk.node.tell("authorization " + authorization);
                    for (int i = 0; i < size.staffSteps(); i++) {
                        // the first two rounds warm the caches and do not count
                        desk.path(size, authorization, round >= 0);
                    }
                }
            }
        }
        Report report = new Report("Staff path over HTTP, ms p50 / p99; rights on, beside it the factor against off (median)",
            "open + finished",
            "list 待認領", "list 全部待辦", "claim", "complete", "list + claim + complete, p99 against the smallest");
        Figures least = desks.get(size.open().get(0)).whole(true);
        for (int open : size.open()) {
            Desk desk = desks.get(open);
            desk.verify(size);
            List<String> cells = new ArrayList<>(List.of("2 × %,d".formatted(open)));
            STEPS.forEach(step -> cells.add(desk.figures(step, true).percentiles("%.1f")
                + "; × %.2f".formatted(desk.figures(step, true).median() / desk.figures(step, false).median())));
            cells.add("%.2f; rights × %.2f".formatted(desk.whole(true).p99() / least.p99(),
                desk.whole(true).median() / desk.whole(false).median()));
            report.add(cells.toArray(String[]::new));
        }
        System.out.println(report);
        desks.clear();
    }

    /** One database with its node and the person who works there. */
    private static final class Desk {

        private final NodeProcess node;
        private final StaffSession staff;
        private final String claimable;
        private final String all;
        private final Map<String, List<Double>> millis = new LinkedHashMap<>();
        private int done;

        Desk(NodeProcess node) throws Exception {
            this.node = node;
            staff = new StaffSession(node, "staff-a");
            claimable = staff.filter("待認領");
            all = staff.filter("全部待辦");
        }

        void path(Size size, boolean authorization, boolean counts) throws Exception {
            String task = Lab.jdbc(node.database()).sql("select id_ from act_ru_task where task_def_key_ = 'userTask_recordNoticeService'"
                + " and right(id_, 12) = ?").param(OpenDesks.forStaff(size, done++).idEnd()).query(String.class).single();
            double[] times = {
                timed(() -> assertThat(staff.list(claimable)).isPositive()),
                timed(() -> assertThat(staff.list(all)).isPositive()),
                timed(() -> staff.claim(task)),
                timed(() -> staff.complete(task, Answers.served(TaipeiTime.today(java.time.Clock.systemUTC()))))};
            for (int i = 0; counts && i < times.length; i++) {
                millis.computeIfAbsent(STEPS.get(i) + authorization, s -> new ArrayList<>()).add(times[i]);
            }
            if (counts) {
                millis.computeIfAbsent("whole" + authorization, s -> new ArrayList<>()).add(times[0] + times[2] + times[3]);
            }
        }

        Figures figures(String step, boolean authorization) {
            return Figures.of(millis.get(step + authorization));
        }

        Figures whole(boolean authorization) {
            return figures("whole", authorization);
        }

        /** Each task that was completed is gone, and its case says so once. */
        void verify(Size size) {
            Object[] range = {OpenDesks.forStaff(size, 0).caseNo(), OpenDesks.forStaff(size, done - 1).caseNo()};
            assertThat(done).isEqualTo(OpenDesks.staffWork(size));
            assertThat(Lab.jdbc(node.database()).sql("select count(*) from delivery where served and case_no between ? and ?").params(range)
                .query(Integer.class).single()).as("deliveries recorded").isEqualTo(done);
            assertThat(Lab.jdbc(node.database()).sql("select count(*) from notice_event where kind = '登錄送達' and case_no between ? and ?")
                .params(range).query(Integer.class).single()).as("events of it").isEqualTo(done);
        }

        private static double timed(Call call) throws Exception {
            long begin = System.nanoTime();
            call.run();
            return (System.nanoTime() - begin) / 1e6;
        }
    }

    private interface Call {
        void run() throws Exception;
    }
}
