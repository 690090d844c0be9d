package org.exchangedesk.bench;

/** The databases with many open cases, which several scenarios work on, each on copies of its own. */
final class OpenDesks {

    private OpenDesks() {
    }

    static NodeProcess node(Lab lab, Size size, int open) throws Exception {
        return lab.node(lab.desk("%,d open cases".formatted(open), whole(size), open, open));
    }

    static DueCases warm(Size size, NodeProcess node) {
        return new DueCases(node.database(), 1, size.warm());
    }

    static DueCases due(Size size, NodeProcess node) {
        return new DueCases(node.database(), size.warm() + 1, size.warm() + size.dueAmongThem());
    }

    /** Copies whose open task people take up; the first is {@code n = 0}. */
    static Numbering forStaff(Size size, int n) {
        return new Numbering(size.warm() + size.dueAmongThem() + 1 + n);
    }

    static int staffWork(Size size) {
        return size.staffSteps() * 2 * (size.rounds() + 2);
    }

    private static int whole(Size size) {
        return size.warm() + size.dueAmongThem() + staffWork(size);
    }
}
