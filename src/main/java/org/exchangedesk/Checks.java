package org.exchangedesk;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with one entry, so that the person is told once and completely. */
public final class Checks {

    private final List<String> findings = new ArrayList<>();

    public Checks require(boolean holds, String message) {
        if (!holds) {
            findings.add(message);
        }
        return this;
    }

    public Checks requireText(String value, String label) {
        return require(value != null && TypedText.isVisible(value), "請填寫「" + label + "」");
    }

    public Checks requirePresent(Object value, String label) {
        return require(value != null, "請填寫「" + label + "」");
    }

    /** @throws Refusal when any requirement failed, with all findings joined by 「；」 */
    public void refuseIfAny() {
        if (!findings.isEmpty()) {
            throw new Refusal(String.join("；", findings) + "。");
        }
    }
}
