package org.exchangedesk;

import java.util.ArrayList;
import java.util.List;

/**
 * What is possible but so unlikely that a slip is likelier. It is taken when the person says why it is meant; the reason is kept together
 * with every doubt it answers. What can only be wrong is refused by {@link Checks}. One object serves one submitted form.
 */
public final class Doubts {

    private final String reason;
    private final String label;
    private final List<String> doubts = new ArrayList<>();

    /**
     * @param reason what the person wrote, or null
     * @param label  the field in which the person writes it
     */
    public Doubts(String reason, String label) {
        this.reason = reason;
        this.label = label;
    }

    /** @param doubt what is doubted, naming the field and what was typed, without a full stop */
    public Doubts when(boolean holds, String doubt) {
        if (holds) {
            doubts.add(doubt);
        }
        return this;
    }

    /**
     * Nothing when there is no doubt, whatever the reason says; otherwise the doubts and the reason, for the log.
     *
     * @throws Refusal naming every doubt when no reason is given
     */
    public String settled() {
        if (doubts.isEmpty()) {
            return "";
        }
        String all = String.join("；", doubts);
        if (reason == null || reason.isBlank()) {
            throw new Refusal("請查明：" + all + "。有誤者請更正；確屬如此者，請於「" + label + "」敘明理由後再送出。");
        }
        return all + "；理由：" + reason.strip();
    }
}
