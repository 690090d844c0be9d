package org.exchangedesk.process.engine;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The records of one feature that need a process instance as long as they are open, as a bean. */
public interface OpenRecords {

    /** Key of the process. */
    String process();

    /** Keys of the open records, as committed. */
    Set<String> open();

    /** Keys for which the process runs, by the same measure as {@link #open()}: the business keys, unless a feature says otherwise. */
    default Set<String> running(RuntimeService runtime) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(process()).list().stream().map(ProcessInstance::getBusinessKey)
            .collect(Collectors.toSet());
    }
}
