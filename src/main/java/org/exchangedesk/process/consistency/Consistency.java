package org.exchangedesk.process.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.exchangedesk.process.engine.OpenRecords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What does not fit between the records, the process instances and their jobs, in sentences for the operator. */
@Component
class Consistency {

    private final List<OpenRecords> features;
    private final MissingJobs jobs;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;
    private final TransactionTemplate snapshot;

    Consistency(List<OpenRecords> features, MissingJobs jobs, RuntimeService runtime, RepositoryService repository,
        ManagementService management, PlatformTransactionManager transactions) {
        this.features = features;
        this.jobs = jobs;
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** Empty when everything fits. Reads all open records and running instances: for once a day, not for every request. */
    List<String> findings() {
        return snapshot.execute(status -> {
            List<String> findings = new ArrayList<>();
            features.forEach(feature -> compare(feature, findings));
            findings.addAll(jobs.find());
            suspended(findings);
            return findings;
        });
    }

    /** Whether the process of the case itself is gone, or waits for a job that is gone; something that is merely suspended fits. */
    boolean isParted(String caseNo) {
        return findings().stream()
            .anyMatch(finding -> finding.startsWith("The record " + caseNo + " is open, its process improvementNotice ")
                || finding.startsWith("The process instance of " + caseNo + " (") && finding.endsWith(" is gone"));
    }

    private void compare(OpenRecords feature, List<String> findings) {
        Set<String> open = feature.open();
        Set<String> running = feature.running(runtime);
        without(open, running)
            .forEach(key -> findings.add("The record " + key + " is open, its process " + feature.process() + " is gone"));
        without(running, open).forEach(
            key -> findings.add("The process " + feature.process() + " runs for " + key + ", whose record has ended or is missing"));
    }

    private static Set<String> without(Set<String> keys, Set<String> others) {
        Set<String> left = new TreeSet<>();
        keys.stream().filter(key -> !others.contains(key)).forEach(key -> left.add(String.valueOf(key)));
        return left;
    }

    /** What somebody suspended stands still until somebody activates it, and nobody would notice. */
    private void suspended(List<String> findings) {
        repository.createProcessDefinitionQuery().suspended().list()
            .forEach(definition -> findings.add("The model " + definition.getId() + " is suspended"));
        runtime.createProcessInstanceQuery().suspended().list().forEach(instance -> findings
            .add("The process instance of " + instance.getBusinessKey() + " (" + instance.getProcessDefinitionId() + ") is suspended"));
        management.createJobDefinitionQuery().suspended().list().forEach(definition -> findings
            .add("The jobs of " + definition.getActivityId() + " (" + definition.getProcessDefinitionKey() + ") are suspended"));
        management.createJobQuery().suspended().list().forEach(job -> findings
            .add("The job " + job.getId() + " of the process instance " + job.getProcessInstanceId() + " is suspended"));
    }
}
