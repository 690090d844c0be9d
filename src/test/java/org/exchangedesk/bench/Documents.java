package org.exchangedesk.bench;

import java.util.ArrayList;
import java.util.List;
import org.exchangedesk.document.OfficialDocuments;
import org.exchangedesk.document.SampleSheets;

/** The documents printed one after the other, in one thread; the first as a node that has just started prints it. */
final class Documents implements Scenario {

    private static final long MEGABYTE = 1 << 20;

    @Override
    public void run(Lab lab, Size size) throws Exception {
        OfficialDocuments documents = SampleSheets.documents();
        Report report = new Report("Documents: ms each, one thread", "document", "first", "p50 / p99 of the rest", "size, KB");
        for (Record sheet : SampleSheets.all()) {
            long begin = System.nanoTime();
            int bytes = documents.pdf(sheet).length;
            double first = (System.nanoTime() - begin) / 1e6;
            List<Double> rest = new ArrayList<>();
            for (int i = 0; i < size.documents() / 5; i++) {
                begin = System.nanoTime();
                documents.pdf(sheet);
                rest.add((System.nanoTime() - begin) / 1e6);
            }
            report.add(sheet.getClass().getSimpleName(), "%.0f".formatted(first), Figures.of(rest).percentiles("%.0f"),
                "%d".formatted(bytes / 1024));
        }
        System.gc();
        System.out.println(report);
        System.out.printf("Heap in use after %d documents: %d MB%n", size.documents(),
            (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGABYTE);
    }
}
