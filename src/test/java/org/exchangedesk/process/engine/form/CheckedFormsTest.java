package org.exchangedesk.process.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.exchangedesk.Answers;
import org.exchangedesk.DeskTest;
import org.exchangedesk.Refusal;
import org.exchangedesk.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

/** Every way to send answers meets the deployed form: its own, plain completion, Java and HTTP; a refusal changes nothing. */
@DeskTest
class CheckedFormsTest {

    private static final Map<String, Object> PROPER = Map.of("title", "標題", "kind", "A");

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private TestRestTemplate http;
    private ListCase listCase;
    private TaskService tasks;
    private FormService forms;

    @BeforeEach
    void deploy() {
        listCase = new ListCase(engine);
        tasks = engine.getTaskService();
        forms = engine.getFormService();
    }

    @AfterEach
    void remove() {
        listCase.close();
    }

    // ---- in Java ------------------------------------------------------------------------------------------------------

    /** Whoever watches for errors is not called because somebody mistyped. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aRefusalIsNoErrorOfTheDesk(CapturedOutput log) {
        String id = listCase.started().task().getId();

        refused(() -> forms.submitTaskForm(id, Answers.of("title", "標題", "kind", "C")), "表單資料不符：「種類」沒有選項「C」。");

        assertThat(log.getAll()).doesNotContain("ERROR");
    }

    @Test
    void aTaskIsNotCompletedPastItsForm() {
        String id = listCase.started().task().getId();
        Map<String, Object> wrong = Answers.of("title", "標題", "kind", "C", "approved", true);
        String words = "表單資料不符：表單沒有「approved」欄位；「種類」沒有選項「C」。";

        refused(() -> forms.submitTaskForm(id, wrong), words);
        refused(() -> tasks.complete(id, wrong), words);
        refused(() -> tasks.completeWithVariablesInReturn(id, wrong, false), words);
        refused(() -> tasks.complete(id), "「標題」為必填");

        assertThat(listCase.task()).isNotNull();
        assertThat(tasks.getVariables(id)).doesNotContainKey("approved").containsEntry("kind", null);
        assertThat(ReceivedAnswers.last()).isEmpty();
    }

    @Test
    void properAnswersCompleteATaskEitherWay() {
        tasks.complete(listCase.started().task().getId(), PROPER);
        assertThat(ReceivedAnswers.last()).containsEntry("title", "標題");

        ReceivedAnswers.forget();
        forms.submitTaskForm(listCase.started().task().getId(), Answers.with(PROPER, "kind", "B", "reason", "理由"));
        assertThat(ReceivedAnswers.last()).containsEntry("reason", "理由");
        assertThat(listCase.running()).isZero();
    }

    @Test
    void aHiddenFieldAndAReadOnlyOneAreNotSent() {
        String id = listCase.started().task().getId();

        refused(() -> forms.submitTaskForm(id, Answers.with(PROPER, "reason", "理由")), "「乙之理由」於所填情形下不適用");
        refused(() -> forms.submitTaskForm(id, Answers.with(PROPER, "kind", "B")), "「乙之理由」為必填");
        refused(() -> forms.submitTaskForm(id, Answers.with(PROPER, "shown", "另述")), "「案情」僅供閱覽，不得變更");
        forms.submitTaskForm(id, Answers.with(PROPER, "shown", "第一行\n第二行"));

        assertThat(listCase.running()).isZero();
    }

    @Test
    void whatIsNoPlainValueIsNotEvenRead() {
        String id = listCase.started().task().getId();
        var object = Variables.serializedObjectValue("{}").objectTypeName("java.util.HashMap").serializationDataFormat("application/json")
            .create();

        refused(() -> forms.submitTaskForm(id, Answers.with(PROPER, "title", object)), "「標題」須為文字");
        refused(() -> tasks.complete(id, Answers.with(PROPER, "title", Variables.fileValue("a").file(new byte[]{1}).create())),
            "「標題」的資料型別不符");
    }

    @Test
    void aStartFormIsHeldToItsRulesToo() {
        String definition = listCase.definition();

        refused(() -> forms.submitStartForm(definition, Answers.of("kind", "C")), "「標題」為必填；「種類」沒有選項「C」");
        assertThat(listCase.running()).isZero();

        forms.submitStartForm(definition, Answers.with(PROPER));
        assertThat(listCase.running()).isOne();
    }

    /** Only the engine, without a logged-in person, puts variables where a model has no form. */
    @Test
    void whereNoFormIsAPersonAnswersNothing() {
        var formless = engine.getRepositoryService().createDeployment().addModelInstance("formless.bpmn",
            Bpmn.createExecutableProcess("formless").camundaHistoryTimeToLiveString("P1D").startEvent().userTask()
                .camundaAssignee("admin").camundaCandidateUsers("admin").endEvent().done())
            .deploy();
        try {
            String definition = engine.getRepositoryService().createProcessDefinitionQuery().deploymentId(formless.getId()).singleResult()
                .getId();
            Map<String, Object> answers = Map.of("approved", true);
            forms.submitStartForm(definition, answers);
            String id = tasks.createTaskQuery().processDefinitionKey("formless").singleResult().getId();

            asAdministrator(() -> {
                String words = "此處沒有表單，不得填寫資料。";
                refused(() -> forms.submitStartForm(definition, answers), words);
                refused(() -> forms.submitTaskForm(id, answers), words);
                refused(() -> tasks.complete(id, answers), words);
                tasks.complete(id);
                forms.submitStartForm(definition, Map.of());
            });
            tasks.complete(tasks.createTaskQuery().processDefinitionKey("formless").singleResult().getId(), answers);

            assertThat(tasks.createTaskQuery().processDefinitionKey("formless").count()).isZero();
        } finally {
            engine.getRepositoryService().deleteDeployment(formless.getId(), true);
        }
    }

    private void asAdministrator(Runnable deed) {
        engine.getIdentityService().setAuthentication("admin", List.of("camunda-admin"));
        try {
            deed.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    // ---- by HTTP ------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete"})
    void nothingPassesTheFormByHttp(String way) {
        Visitor staff = Visitor.loggedIn(http, "staff-a");
        String task = "/task/" + listCase.started().task().getId();
        assertThat(staff.post(Visitor.ENGINE + task + "/claim", "{\"userId\":\"staff-a\"}").getStatusCode())
            .isEqualTo(HttpStatus.NO_CONTENT);

        for (String wrong : List.of(
            "{}", "{\"title\":{\"value\":7}}", "{\"title\":{\"type\":\"Json\",\"value\":\"\\\"x\\\"\"}}",
            "{\"title\":{\"value\":\"x\"},\"approved\":{\"value\":true}}",
            "{\"title\":{\"value\":\"x\"},\"day\":{\"value\":\"2026-02-30\"}}",
            "{\"title\":{\"value\":\"x\"},\"items\":{\"type\":\"Json\",\"value\":\"[{\\\"done\\\":true}]\"}}",
            "{\"title\":{\"value\":\"x\"},\"items\":{\"type\":\"Json\",\"value\":\"[{\\\"name\\\":\\\"x\\\",\\\"intruder\\\":1}]\"}}")) {
            var answer = staff.post(Visitor.ENGINE + task + "/" + way, "{\"variables\":" + wrong + "}");
            assertThat(answer.getStatusCode().isError()).as(wrong).isTrue();
            assertThat(answer.getBody()).as(wrong).contains("表單資料不符：");
        }
        assertThat(listCase.task()).isNotNull();

        var answer = staff.post(Visitor.ENGINE + task + "/" + way, "{\"variables\":{\"title\":{\"value\":\"x\"},"
            + "\"items\":{\"type\":\"Json\",\"value\":\"[{\\\"name\\\":\\\"一\\\"},{\\\"name\\\":\\\"二\\\"}]\"}}}");
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(ReceivedAnswers.last().get("items")).isEqualTo(List.of(Map.of("name", "一"), Map.of("name", "二")));
    }

    @Test
    void nobodyStartsPastTheStartFormByHttp() {
        Visitor staff = Visitor.loggedIn(http, "staff-a");
        String definition = "/process-definition/" + listCase.definition();

        var bad = staff.post(Visitor.ENGINE + definition + "/submit-form",
            "{\"variables\":{\"title\":{\"value\":\"x\"},\"approved\":{\"value\":true}}}");
        assertThat(bad.getStatusCode().isError()).isTrue();
        assertThat(bad.getBody()).contains("表單沒有「approved」欄位");
        for (String path : List.of(definition + "/start", "/process-definition/key/" + ListCase.KEY + "/start")) {
            var plain = staff.post(Visitor.ENGINE + path, "{\"variables\":{\"title\":{\"value\":\"x\"}}}");
            assertThat(plain.getStatusCode().isError()).isTrue();
            assertThat(plain.getBody()).contains("請以表單啟動流程");
        }
        assertThat(listCase.running()).isZero();

        assertThat(
            staff.post(Visitor.ENGINE + definition + "/submit-form", "{\"variables\":{\"title\":{\"value\":\"x\"}}}").getStatusCode())
            .isEqualTo(HttpStatus.OK);
        assertThat(listCase.running()).isOne();
    }

    @Test
    void nobodyStartsAVersionThatIsSuperseded() {
        Visitor staff = Visitor.loggedIn(http, "staff-a");
        String form = "{\"variables\":{\"title\":{\"value\":\"x\"}}}";
        String newest = listCase.newerDefinition();

        var old = staff.post(Visitor.ENGINE + "/process-definition/" + listCase.definition() + "/submit-form", form);

        assertThat(old.getStatusCode().isError()).isTrue();
        assertThat(old.getBody()).contains("此流程已有新版，請重新開啟啟動表單。");
        assertThat(listCase.running()).isZero();
        assertThat(staff.post(Visitor.ENGINE + "/process-definition/" + newest + "/submit-form", form).getStatusCode())
            .isEqualTo(HttpStatus.OK);
        assertThat(listCase.running()).isOne();
    }

    private static void refused(Runnable attempt, String words) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(attempt::run).withMessageContaining(words);
    }
}
