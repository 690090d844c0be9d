package org.exchangedesk.samplefeature;

import java.util.Map;
import org.exchangedesk.process.engine.DeclaredGroups;

/** Who lends terminals. */
@SamplePart
class LoanGroups implements DeclaredGroups {

    static final String LENDER = "lender";

    @Override
    public Map<String, String> groups() {
        return Map.of(LENDER, "借用管理");
    }
}
