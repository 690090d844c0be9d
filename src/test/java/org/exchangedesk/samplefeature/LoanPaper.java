package org.exchangedesk.samplefeature;

import java.util.List;
import org.exchangedesk.document.OfficialForm;
import org.exchangedesk.document.OfficialForms;

/** The official documents of the sample feature. */
enum LoanPaper implements OfficialForm {

    LOAN_SLIP;

    @Override
    public String id() {
        return "loanSlip";
    }

    @Override
    public String title() {
        return "借用單";
    }

    @Override
    public Class<? extends Record> sheet() {
        return LoanSlip.class;
    }

    @SamplePart
    static final class Declared implements OfficialForms {

        @Override
        public List<LoanPaper> forms() {
            return List.of(values());
        }
    }
}
