package org.exchangedesk.process.notice;

import java.util.Optional;
import org.exchangedesk.notice.casefile.CaseTexts;
import org.exchangedesk.process.engine.TaskLabel;
import org.springframework.stereotype.Component;

/** Case number and organisation on the tasks of a case. */
@Component
class CaseLabel implements TaskLabel {

    private final CaseTexts texts;

    CaseLabel(CaseTexts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<String> of(String businessKey) {
        return texts.label(businessKey);
    }
}
