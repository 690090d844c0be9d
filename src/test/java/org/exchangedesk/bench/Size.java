package org.exchangedesk.bench;

import java.util.List;

/**
 * How large a run is: {@code small} shows within minutes that everything works, {@code full} is what the figures of src/doc/speed.md come
 * from.
 *
 * @param stormWarm units a node does before a storm is measured: until then the JVM still compiles, on the cores that are measured
 */
record Size(int rounds, List<Integer> storms, int slice, List<Integer> open, int dueAmongThem, int warm, int stormWarm, int staffSteps,
    int mails,
    int waitingSteps, int lateTimers, int starts, int documents) {

    static Size chosen() {
        return System.getProperty("bench.size", "small").equals("full")
            ? new Size(7, List.of(1_000, 10_000, 50_000), 1_000, List.of(10_000, 100_000, 500_000), 4_000, 700, 20_000, 12, 300, 400, 12,
                20, 1_000)
            : new Size(7, List.of(30, 420), 30, List.of(500, 2_000), 90, 30, 30, 3, 20, 40, 3, 3, 50);
    }

    /**
     * Units of one round. A storm no larger than a slice is one round, and each round is a storm of its own. A larger storm is cut into
     * slices that leave a rest, since a node still finishes the jobs it has begun when a round ends.
     */
    int part(int due) {
        return due <= slice ? due : Math.min(slice, due / (rounds + 2));
    }
}
