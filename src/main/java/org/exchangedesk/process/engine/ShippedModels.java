package org.exchangedesk.process.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.exchangedesk.DeskFiles;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Deploys processes, decisions and forms as one deployment, all of them again whenever one of them changed: forms and decisions are
 * bound to the deployment of their process. A file in {@code ./processes} or {@code ./forms} beside the jar replaces its twin. Only
 * models whose groups have been found right get that far.
 */
@Component
@DependsOn("groupsInModels")
class ShippedModels extends AbstractCamundaConfiguration implements CamundaDeploymentConfiguration {

    static final String DEPLOYMENT = "ExchangeDesk";

    private final DeskFiles files;

    ShippedModels(DeskFiles files) {
        this.files = files;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setDeploymentName(DEPLOYMENT);
        configuration.setDeployChangedOnly(false);
        configuration.setDeploymentResources(getDeploymentResources().toArray(Resource[]::new));
    }

    @Override
    public Set<Resource> getDeploymentResources() {
        Set<Resource> models = new LinkedHashSet<>();
        files.resources("processes", "bpmn").forEach(file -> models.add(new Model(file)));
        files.resources("processes", "dmn").forEach(file -> models.add(new Model(file)));
        files.resources("forms", "form").forEach(file -> models.add(new Model(file)));
        return models;
    }

    /** Known to the engine by its file name: a path would differ between machines and count as another resource. */
    private static final class Model extends ByteArrayResource implements ContextResource {

        private final String name;

        private Model(Resource file) {
            super(content(file));
            this.name = file.getFilename();
        }

        @Override
        public String getPathWithinContext() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        private static byte[] content(Resource file) {
            try {
                return file.getContentAsByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
