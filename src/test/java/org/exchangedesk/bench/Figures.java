package org.exchangedesk.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What was measured of one variant: one figure per round, or one per request. */
record Figures(double... values) {

    static Figures of(List<Double> values) {
        return new Figures(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    double median() {
        return at(0.5);
    }

    double p99() {
        return at(0.99);
    }

    double at(double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1,
            Math.ceil(share * sorted.length) - 1 < 0 ? 0 : Math.ceil(share * sorted.length) - 1)];
    }

    /** Each round against the same round of another variant. */
    Figures against(Figures other) {
        double[] ratios = new double[values.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = values[i] / other.values[i];
        }
        return new Figures(ratios);
    }

    /** Least, median and greatest, as one cell of a table. */
    String spread(String format) {
        return String.format(Locale.ROOT, format + " (" + format + " – " + format + ")", median(), at(0), at(1));
    }

    /** The 50th and the 99th percentile. */
    String percentiles(String format) {
        return String.format(Locale.ROOT, format + " / " + format, median(), p99());
    }
}
