package org.exchangedesk.process.notice;

import java.util.List;
import java.util.Map;
import org.exchangedesk.notice.ImprovementNotice;

/** Where a process that the case calls stands by the record, as a bean of its feature: for a case whose process is begun anew. */
public interface RecordedPosition {

    /** Key of the called process. */
    String process();

    /** The elements to begin at; empty when it begins at its start. */
    List<String> elements(ImprovementNotice notice);

    /** What the elements behind these read. */
    default Map<String, Object> variables(ImprovementNotice notice) {
        return Map.of();
    }
}
