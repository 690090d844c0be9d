package org.exchangedesk.process.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.exchangedesk.DeskTest;
import org.exchangedesk.Visitor;
import org.exchangedesk.process.engine.form.ListCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** What somebody tries by HTTP on a task that is not theirs; afterwards the task is as it was. */
@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OthersTasksTest {

    private static final String FORM = "{\"variables\":{\"title\":{\"value\":\"x\"}}}";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private TestRestTemplate http;
    private ListCase listCase;
    private final Map<String, Visitor> people = new HashMap<>();

    @BeforeEach
    void deploy() {
        listCase = new ListCase(engine).started();
    }

    @AfterEach
    void remove() {
        listCase.close();
    }

    static String[][] attempts() {
        return new String[][]{
            {"POST", "/claim", "{\"userId\":\"USER\"}"},
            {"POST", "/unclaim", "{}"},
            {"POST", "/assignee", "{\"userId\":\"USER\"}"},
            {"POST", "/assignee", "{\"userId\":\"staff-b\"}"},
            {"POST", "/assignee", "{\"userId\":null}"},
            {"POST", "/delegate", "{\"userId\":\"USER\"}"},
            {"POST", "/resolve", FORM},
            {"POST", "/complete", FORM},
            {"POST", "/submit-form", FORM},
            {"POST", "/bpmnError", "{\"errorCode\":\"any\"}"},
            {"POST", "/bpmnEscalation", "{\"escalationCode\":\"any\"}"},
            {"PUT", "", "{\"name\":\"他名\",\"assignee\":\"USER\",\"priority\":99,\"delegationState\":\"PENDING\"}"},
            {"DELETE", "", ""},
            {"POST", "/identity-links", "{\"userId\":\"USER\",\"type\":\"candidate\"}"},
            {"POST", "/identity-links", "{\"userId\":\"USER\",\"type\":\"assignee\"}"},
            {"POST", "/identity-links/delete", "{\"groupId\":\"staff\",\"type\":\"candidate\"}"},
            {"PUT", "/variables/title", "{\"value\":\"他人\",\"type\":\"String\"}"},
            {"POST", "/variables", "{\"modifications\":{\"title\":{\"value\":\"他人\",\"type\":\"String\"}}}"},
            {"DELETE", "/variables/shown", ""},
            {"PUT", "/localVariables/title", "{\"value\":\"他人\",\"type\":\"String\"}"},
            {"POST", "/localVariables", "{\"modifications\":{\"title\":{\"value\":\"他人\",\"type\":\"String\"}}}"},
            {"POST", "/localVariables", "{\"modifications\":{},\"deletions\":[\"caseLabel\"]}"},
            {"DELETE", "/localVariables/title", ""},
            {"POST", "/comment/create", "{\"message\":\"x\"}"},
        };
    }

    /** A supervisor may hand it to one of the staff, and nothing else. */
    @ParameterizedTest
    @MethodSource("attempts")
    void whoIsNoCandidateDoesNothingToIt(String method, String path, String body) {
        unchangedBy("analyst-e", method, path, body);
        boolean handsOut = path.equals("/assignee") && !body.contains("USER") || path.equals("/unclaim");
        if (!handsOut) {
            unchangedBy("supervisor-c", method, path, body);
        }
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void aCandidateDoesNothingToWhatAColleagueHolds(String method, String path, String body) {
        engine.getTaskService().claim(listCase.task().getId(), "staff-a");

        unchangedBy("staff-b", method, path, body);
    }

    /** The assignee may submit its form and hand it on, nothing else. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "POST|/delegate|{\"userId\":\"staff-b\"}", "POST|/resolve|{}", "POST|/bpmnError|{\"errorCode\":\"any\"}",
        "POST|/bpmnEscalation|{\"escalationCode\":\"any\"}", "PUT||{\"name\":\"他名\"}", "DELETE||{}",
        "POST|/identity-links|{\"userId\":\"analyst-e\",\"type\":\"candidate\"}",
        "PUT|/variables/shown|{\"value\":\"他文\",\"type\":\"String\"}", "DELETE|/variables/shown|{}",
        "POST|/variables|{\"modifications\":{\"approved\":{\"value\":true,\"type\":\"Boolean\"}}}",
        "PUT|/localVariables/shown|{\"value\":\"他文\",\"type\":\"String\"}",
        "POST|/localVariables|{\"modifications\":{\"shown\":{\"value\":\"他文\",\"type\":\"String\"}}}",
        "DELETE|/localVariables/caseLabel|{}"})
    void evenItsHolderDoesNothingPastItsForm(String method, String path, String body) {
        engine.getTaskService().claim(listCase.task().getId(), "staff-a");

        unchangedBy("staff-a", method, path == null ? "" : path, body);
    }

    private void unchangedBy(String user, String method, String path, String body) {
        String before = state();
        var answer = people.computeIfAbsent(user, id -> Visitor.loggedIn(http, id, id.startsWith("analyst") ? "cockpit" : "tasklist"))
            .send(HttpMethod.valueOf(method), Visitor.ENGINE + "/task/" + listCase.task().getId() + path, body.replace("USER", user),
                MediaType.APPLICATION_JSON);

        assertThat(answer.getStatusCode().isError()).as(user + " " + method + " " + path + ": " + answer).isTrue();
        assertThat(answer.getStatusCode().value()).as("there is such a request").isNotIn(404, 405);
        assertThat(state()).isEqualTo(before);
    }

    private String state() {
        Task task = listCase.task();
        assertThat(task).isNotNull();
        TaskService tasks = engine.getTaskService();
        Map<String, Object> variables = tasks.getVariables(task.getId());
        return task.getAssignee() + task.getName() + task.getPriority() + task.getDelegationState() + task.getOwner()
            + tasks.getIdentityLinksForTask(task.getId()).size() + new TreeMap<>(variables);
    }
}
