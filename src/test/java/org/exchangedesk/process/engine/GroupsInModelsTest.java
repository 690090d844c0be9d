package org.exchangedesk.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exchangedesk.DeskFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A model says who starts it and who works on it, also one that lies beside the jar; a group nobody declared stops the start. */
class GroupsInModelsTest {

    private static final DeclaredGroups OFFICE = () -> Map.of("staff", "承辦人員", "supervisor", "主管", "analyst", "流程分析師");
    private static final DeclaredGroups FEATURE = () -> Map.of("lender", "借用管理");

    @TempDir
    private Path beside;

    @BeforeEach
    void folder() throws IOException {
        Files.createDirectory(beside.resolve("processes"));
    }

    @Test
    void theModelsThatShipSayIt() {
        GroupsInModels models = read();

        assertThat(models.starters()).containsEntry("improvementNotice", Set.of("staff"))
            .containsEntry("enterClosure", Set.of("supervisor"))
            .containsEntry("followUpRound", Set.of()).containsEntry("resolveMail", Set.of());
        assertThat(models.workers()).containsEntry("improvementNotice", Set.of("staff", "supervisor"))
            .containsEntry("resolveMail", Set.of("staff")).containsEntry("registerReply", Set.of());
    }

    @Test
    void aGroupOfAFeatureIsAsGoodAsAnyAndOfSeveralEachCounts() throws IOException {
        model("camunda:candidateStarterGroups=\"lender, staff\"", "camunda:candidateGroups=\"supervisor,lender\"");

        assertThat(read().starters()).containsEntry("lendTerminal", Set.of("lender", "staff"));
        assertThat(read().workers()).containsEntry("lendTerminal", Set.of("supervisor", "lender"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        camunda:candidateStarterGroups="lenders"        | camunda:candidateGroups="lender"      | may be started by an unknown group: lenders; known are lender, staff, supervisor
        camunda:candidateStarterGroups="lender,boss"    | camunda:candidateGroups="lender"      | may be started by an unknown group: boss
        camunda:candidateStarterGroups="${whoStarts}"   | camunda:candidateGroups="lender"      | may be started by an unknown group: ${whoStarts}
        camunda:versionTag="1"                          | camunda:candidateGroups="lender"      | names no group that may start it (camunda:candidateStarterGroups)
        camunda:candidateStarterGroups=""               | camunda:candidateGroups="lender"      | names no group that may start it
        camunda:isStartableInTasklist="false" camunda:candidateStarterGroups="lender" | camunda:candidateGroups="lender" | names groups that may start it, [lender], but says camunda:isStartableInTasklist="false"
        camunda:candidateStarterUsers="staff-a" camunda:candidateStarterGroups="lender" | camunda:candidateGroups="lender" | names users that may start it (camunda:candidateStarterUsers); only groups may
        camunda:candidateStarterGroups="lender"         | camunda:candidateGroups="borrower"    | user task userTask_lend is offered to an unknown group: borrower
        camunda:candidateStarterGroups="analyst"        | camunda:candidateGroups="lender"      | may be started by the group analyst, which only reads
        camunda:candidateStarterGroups="lender"         | camunda:candidateGroups="analyst"     | user task userTask_lend is offered to the group analyst, which only reads
        """)
    void aGroupThatIsUnknownOrMissingStopsTheStart(String process, String task, String message) throws IOException {
        model(process, task);

        assertThatIllegalStateException().isThrownBy(this::read)
            .withMessageStartingWith("The desk does not start: processes/ours.bpmn, process lendTerminal, ").withMessageContaining(message);
    }

    @Test
    void twoModelsOfOneProcessStopTheStart() throws IOException {
        model("camunda:candidateStarterGroups=\"lender\"", "camunda:candidateGroups=\"lender\"");
        Files.copy(beside.resolve("processes/ours.bpmn"), beside.resolve("processes/theirs.bpmn"));

        assertThatIllegalStateException().isThrownBy(this::read).withMessageContaining("processes/ours.bpmn")
            .withMessageContaining("processes/theirs.bpmn").withMessageEndingWith("are both the model of the process lendTerminal");
    }

    @Test
    void aDrawingNeedsNoGroup() throws IOException {
        model("camunda:versionTag=\"1\"", "camunda:candidateGroups=\"nobody\"");
        Path drawing = beside.resolve("processes/ours.bpmn");
        Files.writeString(drawing, Files.readString(drawing).replace("isExecutable=\"true\"", "isExecutable=\"false\""));

        assertThat(read().starters()).doesNotContainKey("lendTerminal");
    }

    @Test
    void whatIsNoModelIsNamed() throws IOException {
        Files.writeString(beside.resolve("processes/ours.bpmn"), "process");

        assertThatIllegalStateException().isThrownBy(this::read).withMessageStartingWith("processes/ours.bpmn cannot be read");
    }

    private GroupsInModels read() {
        return new GroupsInModels(new DeskFiles(beside), List.of(OFFICE, FEATURE));
    }

    private void model(String process, String task) throws IOException {
        Files.writeString(beside.resolve("processes/ours.bpmn"), """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                id="definitions_ours" targetNamespace="https://exchange-desk.example/bpmn">
              <bpmn:process id="lendTerminal" isExecutable="true" %s>
                <bpmn:startEvent id="startEvent_lend"/>
                <bpmn:subProcess id="subProcess_lend">
                  <bpmn:userTask id="userTask_lend" %s/>
                </bpmn:subProcess>
              </bpmn:process>
            </bpmn:definitions>
            """.formatted(process, task));
    }
}
