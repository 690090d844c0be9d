package org.exchangedesk.process.notice;

import java.util.Optional;
import org.exchangedesk.notice.casefile.CaseInWords;
import org.exchangedesk.process.engine.TaskSubject;
import org.springframework.stereotype.Component;

/** Case number and organisation on the tasks of a case, and its summary. */
@Component
class CaseSubject implements TaskSubject {

    private final CaseInWords texts;

    CaseSubject(CaseInWords texts) {
        this.texts = texts;
    }

    @Override
    public Optional<String> label(String businessKey) {
        return texts.label(businessKey);
    }

    @Override
    public Optional<String> summary(String businessKey) {
        return texts.label(businessKey).map(label -> CaseView.fitting(texts.summary(businessKey)));
    }
}
