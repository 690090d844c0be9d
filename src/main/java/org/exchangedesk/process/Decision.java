package org.exchangedesk.process;

import org.exchangedesk.Refusal;

/** The field {@code decision} of approval forms: approved, returned to be corrected, or refused. A form that leaves it open is refused. */
public enum Decision {
    APPROVE, RETURN, REFUSE;

    public static boolean approved(FormAnswers answers) {
        Decision decision = answers.choice("decision", Decision.class);
        if (decision == null) {
            throw new Refusal("請選擇「" + answers.label("decision") + "」。");
        }
        return decision == APPROVE;
    }
}
