package org.exchangedesk.process.notice;

import java.util.Optional;
import org.exchangedesk.notice.casefile.CaseInWords;
import org.exchangedesk.process.engine.TaskLabel;
import org.springframework.stereotype.Component;

/** Case number and organisation on the tasks of a case. */
@Component
class CaseLabel implements TaskLabel {

    private final CaseInWords texts;

    CaseLabel(CaseInWords texts) {
        this.texts = texts;
    }

    @Override
    public Optional<String> of(String businessKey) {
        return texts.label(businessKey);
    }
}
