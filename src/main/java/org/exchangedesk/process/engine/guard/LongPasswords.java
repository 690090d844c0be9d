package org.exchangedesk.process.engine.guard;

import java.util.List;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.exchangedesk.RequiredSettings;

/** Checks the length only: required character classes make passwords that people write down. */
final class LongPasswords implements PasswordPolicy {

    static final String TOO_SHORT = "密碼至少須 " + RequiredSettings.SHORTEST_PASSWORD + " 個字元。";

    private final List<PasswordPolicyRule> rules = List.of(new PasswordPolicyLengthRuleImpl(RequiredSettings.SHORTEST_PASSWORD));

    @Override
    public List<PasswordPolicyRule> getRules() {
        return rules;
    }
}
