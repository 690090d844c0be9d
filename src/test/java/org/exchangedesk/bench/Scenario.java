package org.exchangedesk.bench;

/** One thing that is measured; prints its table and fails when what was done is not right. */
interface Scenario {
    void run(Lab lab, Size size) throws Exception;
}
