package org.exchangedesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes on one database against one, with a step that waits 50 ms for something outside: how much a second node adds. */
final class TwoNodes implements Scenario {

    @Override
    public void run(Lab lab, Size size) throws Exception {
        String database = lab.desk("two nodes", 1, 1, 0);
        JdbcClient jdbc = Lab.jdbc(database);
        jdbc.sql(WaitingStep.TABLE).update();
        NodeProcess first = lab.node(database);
        NodeProcess second = lab.node(database);
        List<Double> one = new ArrayList<>();
        List<Double> two = new ArrayList<>();
        // the first round warms the caches of both nodes and does not count
        for (int round = -1; round < size.rounds(); round++) {
            double alone = perSecond(jdbc, size.waitingSteps(), List.of(round == -1 ? second : first), first);
            double together = perSecond(jdbc, size.waitingSteps(), List.of(first, second), first);
            if (round >= 0) {
                one.add(alone);
                two.add(together);
            }
        }
        Figures alone = Figures.of(one);
        Figures together = Figures.of(two);
        System.out.println(new Report("Two nodes: steps/s that wait 50 ms each", "one node", "two nodes", "two / one", "threads per node")
            .add(alone.spread("%.0f"), together.spread("%.0f"), together.against(alone).spread("%.2f"), first.tell("threads")));
    }

    private static double perSecond(JdbcClient jdbc, int steps, List<NodeProcess> nodes, NodeProcess beginner) throws Exception {
        jdbc.sql("truncate bench_effect").update();
        beginner.tell("wait " + steps);
        jdbc.sql("vacuum analyze act_ru_job").update();
        long begin = System.nanoTime();
        for (NodeProcess node : nodes) {
            node.tell("start");
        }
        long end = begin + 120_000_000_000L;
        while (number(jdbc, "select count(*) from bench_effect") < steps && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        for (NodeProcess node : nodes) {
            node.tell("stop");
        }
        assertThat(number(jdbc, "select count(*) from bench_effect")).as("effects").isEqualTo(steps);
        assertThat(number(jdbc, "select count(distinct instance) from bench_effect")).as("instances with their effect").isEqualTo(steps);
        assertThat(number(jdbc, "select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"
            + " where d.key_ = 'waitingStep'")).as("instances left").isZero();
        assertThat(number(jdbc, "select count(*) from act_ru_incident")).as("incidents").isZero();
        return steps / seconds;
    }

    private static long number(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
