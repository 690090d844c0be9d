package org.exchangedesk.process.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Deploys the shipped models anew when one of them is gone from the engine: its deployment still stands there, so the start itself sees no
 * change. New cases begin on it; what ran on the lost one does not come back.
 */
@Component
public class KeptModels {

    private static final Logger LOG = LoggerFactory.getLogger(KeptModels.class);

    private final RepositoryService repository;
    private final ShippedModels shipped;
    private final GroupsInModels models;

    KeptModels(RepositoryService repository, ShippedModels shipped, GroupsInModels models) {
        this.repository = repository;
        this.shipped = shipped;
        this.models = models;
    }

    public void bringBackTheMissing() {
        Set<String> missing = new TreeSet<>(models.starters().keySet());
        missing.removeAll(deployed());
        if (missing.isEmpty()) {
            return;
        }
        DeploymentBuilder deployment = repository.createDeployment().name(ShippedModels.DEPLOYMENT);
        for (Resource model : shipped.getDeploymentResources()) {
            try {
                deployment.addInputStream(model.getFilename(), model.getInputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        deployment.deploy();
        LOG.error("The models {} were gone from the engine and are deployed again, for new cases; what ran on them does not come back",
            missing);
    }

    private Set<String> deployed() {
        List<ProcessDefinition> definitions = repository.createProcessDefinitionQuery().latestVersion().list();
        return definitions.stream().map(ProcessDefinition::getKey).collect(Collectors.toSet());
    }
}
