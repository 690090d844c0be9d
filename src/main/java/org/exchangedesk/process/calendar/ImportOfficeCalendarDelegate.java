package org.exchangedesk.process.calendar;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.exchangedesk.calendar.EditionRegister;
import org.exchangedesk.process.FormAnswers;
import org.exchangedesk.process.Who;
import org.springframework.stereotype.Component;

/** 讀取辦公日曆表: a file of one year, checked as a whole and kept for the decision. */
@Component
class ImportOfficeCalendarDelegate implements JavaDelegate {

    private final EditionRegister editions;
    private final Who who;

    ImportOfficeCalendarDelegate(EditionRegister editions, Who who) {
        this.editions = editions;
        this.who = who;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FormAnswers answers = new FormAnswers(execution);
        long id = editions.propose(answers.line("fileName"), answers.file("calendarFile"), who.acting());
        CalendarVariables.setEdition(execution, id, editions.label(id));
    }
}
