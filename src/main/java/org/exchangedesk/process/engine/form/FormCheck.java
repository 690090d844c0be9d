package org.exchangedesk.process.engine.form;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.exchangedesk.Refusal;

/**
 * Validates answers against the deployed form: form-js checks in the browser only, and the engine accepts whatever it is sent. Where there
 * is no form, a person may send no answers; the engine itself, which acts without a logged-in person, may. The case record behind it keeps
 * its own rules all the same; a form is no place to decide what is allowed.
 */
final class FormCheck {

    private final DeployedForms forms = new DeployedForms();
    private final FormExpressions expressions = new FormExpressions();
    private final FieldRules rules;

    FormCheck(Supplier<Clock> clock) {
        this.rules = new FieldRules(expressions, clock);
    }

    /** @param scope where the form's own variables are, before the answers are taken over */
    void check(FormDefinition reference, String deploymentId, VariableMap answers, VariableScope scope) {
        if (reference == null || reference.getCamundaFormDefinitionKey() == null) {
            if (!answers.isEmpty() && Context.getCommandContext().getAuthenticatedUserId() != null) {
                throw new Refusal("此處沒有表單，不得填寫資料。");
            }
            return;
        }
        List<FormField> form = forms.form(reference, deploymentId, scope);
        Map<String, Object> shown = FormValues.plain(scope.getVariablesTyped(false));
        List<String> complaints = new FormSubmission(form, expressions, rules).complaints(FormValues.plain(answers), shown);
        if (!complaints.isEmpty()) {
            throw new Refusal("表單資料不符：" + String.join("；", complaints) + "。");
        }
    }

    /** The label above the field that sends {@code key}; the key where the form has no such field. */
    String label(FormDefinition reference, String deploymentId, String key, VariableScope scope) {
        if (reference == null || reference.getCamundaFormDefinitionKey() == null) {
            return key;
        }
        return FormField.sending(key, forms.form(reference, deploymentId, scope))
            .map(field -> expressions.words(field.label(), FormValues.plain(scope.getVariablesTyped(false)))).orElse(key);
    }
}
