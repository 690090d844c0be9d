package org.exchangedesk.bench;

import java.io.IOException;
import java.util.Arrays;

/** What a node's job executor did in one round. */
record JobsDone(double seconds, int failed, double[] millis) {

    static JobsDone by(NodeProcess node, int jobs) throws IOException {
        String[] answer = node.tell("jobs " + jobs).split(" ");
        double[] millis = answer.length < 3
            ? new double[0]
            : Arrays.stream(answer[2].split(",")).mapToDouble(m -> Long.parseLong(m) / 1000.0).toArray();
        if (millis.length < jobs) {
            throw new IllegalStateException("Only " + millis.length + " of " + jobs + " jobs were done");
        }
        return new JobsDone(Long.parseLong(answer[0]) / 1e9, Integer.parseInt(answer[1]), millis);
    }

    int jobs() {
        return millis.length;
    }

    double unitsPerSecond() {
        return jobs() / (double) DueCases.JOBS / seconds;
    }
}
