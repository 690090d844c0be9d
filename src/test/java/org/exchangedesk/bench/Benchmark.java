package org.exchangedesk.bench;

import org.junit.jupiter.api.Test;

class Benchmark {
    @Test
    void x() throws Exception {
        try (Lab lab = new Lab()) {
            String w = lab.waiting();
            String d = lab.copyOfTemplate();
            try (var c = java.sql.DriverManager.getConnection(d)) {
                System.out.println("WAITING " + new CaseCopies(c, w, "none").perCase());
                System.out.println("CLOSED " + new CaseCopies(c, lab.closed(), "none").perCase());
            }
            lab.desk("20k", 2000, 20000, 20000);
            var node = lab.node(lab.desk("20k", 2000, 20000, 20000));
            System.out.println("threads " + node.tell("threads"));
        }
    }
}
