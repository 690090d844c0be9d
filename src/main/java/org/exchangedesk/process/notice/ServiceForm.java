package org.exchangedesk.process.notice;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.exchangedesk.Act;
import org.exchangedesk.notice.NoticeService;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.process.FormAnswers;

/** Reads the form of 送達, which is the same for the notice and for the suspension. */
public final class ServiceForm {

    /** Whether the document arrived. */
    enum Served {
        YES, NO
    }

    private ServiceForm() {
    }

    public static void record(NoticeService notices, DelegateTask task, Delivery.Document document, Act act) {
        FormAnswers answers = new FormAnswers(task);
        answers.require("served");
        Served served = answers.choice("served", Served.class);
        notices.recordService(task.getExecution().getProcessBusinessKey(), document, served == Served.YES,
            served == Served.YES ? answers.date("servedOn") : null,
            answers.area("proof"), act);
    }
}
