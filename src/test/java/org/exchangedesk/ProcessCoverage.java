package org.exchangedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.Model;
import org.camunda.community.process_test_coverage.engine.platform7.ElementCoverageParseListener;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.camunda.community.process_test_coverage.spring_test.common.BaseProcessEngineCoverageTestExecutionListener;
import org.springframework.test.context.TestContext;

/**
 * Coverage 1.0 of the one process that a test class {@link Covers}; a report with the picture lies under
 * target/process-test-coverage. The library's own listener takes its settings from the context, which all our test classes share,
 * measures every process that the class happens to touch, and counts what was rolled back. So this one asks the class, counts what
 * was committed, and says by name what is missing.
 */
final class ProcessCoverage extends BaseProcessEngineCoverageTestExecutionListener {

    private final DefaultCollector collector = new DefaultCollector(key -> this.model);
    private Model model;
    private Set<String> elements;

    @Override
    protected DefaultCollector getCoverageCollector() {
        return collector;
    }

    @Override
    protected boolean isTestClassExcluded(TestContext test) {
        return !test.getTestClass().isAnnotationPresent(Covers.class);
    }

    @Override
    public void beforeTestClass(TestContext test) {
        if (isTestClassExcluded(test)) {
            return;
        }
        super.beforeTestClass(test);
        ProcessEngine engine = engine(test);
        BpmnModelInstance source = source(engine.getRepositoryService(), processOf(test));
        elements = elements(source);
        model = new Model(processOf(test), elements.size(), null, Bpmn.convertToString(source));
        new ProcessEngineAdapter(engine, this::record).initializeListeners();
    }

    private void record(Event event) {
        if (event.getModelKey().equals(model.getKey())) {
            Context.getCommandContext().getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, committed -> collector.addEvent(event));
        }
    }

    @Override
    public void afterTestMethod(TestContext test) {
        if (!isTestClassExcluded(test)) {
            super.afterTestMethod(test);
        }
    }

    @Override
    public void afterTestClass(TestContext test) {
        if (isTestClassExcluded(test)) {
            return;
        }
        super.afterTestClass(test);
        EnginePlugin.stopRecording((ProcessEngineConfigurationImpl) engine(test).getProcessEngineConfiguration());
        Set<String> missing = new TreeSet<>(elements);
        missing.removeAll(collector.getActiveSuite().getEvents(model.getKey()).stream().map(Event::getDefinitionKey).toList());
        assertThat(missing).as("elements of " + model.getKey() + " that no test of " + test.getTestClass().getSimpleName() + " passed")
            .isEmpty();
    }

    private static String processOf(TestContext test) {
        return test.getTestClass().getAnnotation(Covers.class).value();
    }

    private static ProcessEngine engine(TestContext test) {
        return test.getApplicationContext().getBean(ProcessEngine.class);
    }

    private static BpmnModelInstance source(RepositoryService repository, String key) {
        return repository.getBpmnModelInstance(
            repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult().getId());
    }

    /** Every node and every flow of the process, those of its sub-processes included. */
    private static Set<String> elements(BpmnModelInstance source) {
        return List.of(FlowNode.class, SequenceFlow.class).stream().map(source::getModelElementsByType)
            .flatMap(Collection<? extends ModelElementInstance>::stream).map(element -> ((FlowElement) element).getId())
            .collect(Collectors.toSet());
    }

    /** Lets the shared engine tell what it passes; nobody listens until a class covers something. */
    static final class EnginePlugin extends AbstractProcessEnginePlugin {

        @Override
        public void preInit(ProcessEngineConfigurationImpl configuration) {
            ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
            stopRecording(configuration);
        }

        static void stopRecording(ProcessEngineConfigurationImpl configuration) {
            configuration.getCustomPostBPMNParseListeners().stream().filter(ElementCoverageParseListener.class::isInstance)
                .forEach(listener -> ((ElementCoverageParseListener) listener).setCoverageState(event -> {
                }));
        }
    }
}
