package org.exchangedesk.process.engine.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;

/**
 * The forms of tasks and start events, read once per deployment: what is deployed never changes. A reference to the latest version of
 * a form, or to a numbered one, is looked up each time.
 */
final class DeployedForms {

    private static final String IN_THIS_DEPLOYMENT = "deployment";

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, List<FormField>> forms = new ConcurrentHashMap<>();

    List<FormField> form(FormDefinition reference, String deploymentId, VariableScope scope) {
        CamundaFormRefImpl form = new CamundaFormRefImpl(
            (String) reference.getCamundaFormDefinitionKey().getValue(scope), reference.getCamundaFormDefinitionBinding());
        if (IN_THIS_DEPLOYMENT.equals(form.getBinding())) {
            String key = deploymentId + " " + form.getKey();
            List<FormField> known = forms.get(key);
            return known == null ? kept(key, read(definition(form, deploymentId))) : known;
        }
        if (reference.getCamundaFormDefinitionVersion() != null) {
            form.setVersion(Integer.valueOf(String.valueOf(reference.getCamundaFormDefinitionVersion().getValue(scope))));
        }
        CamundaFormDefinition definition = definition(form, deploymentId);
        List<FormField> known = forms.get(definition.getId());
        return known == null ? kept(definition.getId(), read(definition)) : known;
    }

    private List<FormField> kept(String key, List<FormField> form) {
        forms.put(key, form);
        return form;
    }

    private static CamundaFormDefinition definition(CamundaFormRefImpl form, String deploymentId) {
        CommandContext context = Context.getCommandContext();
        CamundaFormDefinition definition = context.runWithoutAuthorization(new GetCamundaFormDefinitionCmd(form, deploymentId));
        if (definition == null) {
            throw new IllegalStateException("no form \"" + form.getKey() + "\" is deployed (" + form.getBinding() + ")");
        }
        return definition;
    }

    private List<FormField> read(CamundaFormDefinition definition) {
        ResourceEntity file = Context.getCommandContext().getResourceManager()
            .findResourceByDeploymentIdAndResourceName(definition.getDeploymentId(), definition.getResourceName());
        try {
            return FormField.of(json.readTree(file.getBytes()).path("components"));
        } catch (IOException e) {
            throw new UncheckedIOException("form " + definition.getResourceName() + " cannot be read", e);
        }
    }
}
