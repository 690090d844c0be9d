package org.exchangedesk.bench;

/**
 * How the copies of a case are told apart: copy number {@code k} has its own case number, every id of the engine ends in {@code k}, and
 * every number that our tables count is moved by as many millions.
 */
record Numbering(long k) {

    private static final long STEP = 1_000_000;

    String caseNo() {
        return "900-" + "%08d".formatted(k);
    }

    /** The end of an id that belongs to this copy. */
    String idEnd() {
        return "%012d".formatted(k);
    }

    String id(String any) {
        return any.substring(0, any.length() - 12) + idEnd();
    }

    boolean owns(String id) {
        return id.endsWith(idEnd());
    }

    long number(long original) {
        return original + k * STEP;
    }

    boolean owns(long number) {
        return number / STEP == k && k > 0;
    }

    long original(long number) {
        return number - k * STEP;
    }

    static String sqlCaseNo(String k) {
        return "'900-' || lpad(" + k + "::text, 8, '0')";
    }

    static String sqlIdEnd(String k) {
        return "lpad(" + k + "::text, 12, '0')";
    }

    static String sqlNumber(String k, long original) {
        return original + " + " + k + " * " + STEP;
    }
}
