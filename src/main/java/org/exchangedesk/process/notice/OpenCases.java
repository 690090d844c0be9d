package org.exchangedesk.process.notice;

import java.util.Set;
import org.exchangedesk.notice.Cases;
import org.exchangedesk.process.engine.OpenRecords;
import org.springframework.stereotype.Component;

/** A case that has not ended needs its process: without it no task opens and no deadline passes. */
@Component
class OpenCases implements OpenRecords {

    private final Cases cases;

    OpenCases(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String process() {
        return NoticeProcess.PROCESS;
    }

    @Override
    public Set<String> open() {
        return cases.open();
    }
}
