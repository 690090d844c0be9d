package org.exchangedesk.process;

import org.exchangedesk.Refusal;

/** The two answers of a supervisor. A form that leaves them open is refused. */
public enum Decision {
    APPROVE, RETURN, REFUSE;

    public static boolean approved(FormAnswers answers) {
        Decision decision = answers.choice("decision", "核定結果", Decision.class);
        if (decision == null) {
            throw new Refusal("請選擇「核定結果」。");
        }
        return decision == APPROVE;
    }
}
