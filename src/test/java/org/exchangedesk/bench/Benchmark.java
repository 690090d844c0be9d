package org.exchangedesk.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures the desk on this machine and prints the figures; {@code mvn -Pbench verify} runs it, {@code mvn verify} does not. No figure
 * makes it fail, because figures depend on the machine; work done twice, not at all or wrongly does.
 */
@Tag("bench")
class Benchmark {

    private static final Map<String, Scenario> SCENARIOS = new LinkedHashMap<>();

    static {
        SCENARIOS.put("start", new CaseStart());
        SCENARIOS.put("outbox", new OutboxRelay());
        SCENARIOS.put("twoNodes", new TwoNodes());
        SCENARIOS.put("lateness", new Lateness());
        SCENARIOS.put("storm", new TimerStorm());
        SCENARIOS.put("open", new DueAmongMany());
        SCENARIOS.put("staff", new StaffPath());
        SCENARIOS.put("documents", new Documents());
    }

    @Test
    void measures() throws Exception {
        Size size = Size.chosen();
        List<String> chosen = List.of(System.getProperty("bench.only", String.join(",", SCENARIOS.keySet())).split(","));
        System.out.printf("Sizes: %s%n%d processors, %s%n", size, Runtime.getRuntime().availableProcessors(),
            System.getProperty("java.vm.version"));
        try (Lab lab = new Lab()) {
            for (String name : chosen) {
                long begin = System.nanoTime();
                SCENARIOS.get(name).run(lab, size);
                lab.verify();
                lab.closeNodes();
                System.out.printf("(%s took %d s)%n%n", name, (System.nanoTime() - begin) / 1_000_000_000);
            }
        }
    }
}
