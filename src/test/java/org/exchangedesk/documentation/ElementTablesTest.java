package org.exchangedesk.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.exchangedesk.DeskFiles;
import org.exchangedesk.process.Models;
import org.junit.jupiter.api.Test;

/** {@code src/doc/elements.md} names every element of every model with what lies behind it, and every rule of the decisions. */
class ElementTablesTest {

    private static final Path FILE = Path.of("src/doc/elements.md");

    /** A case as it goes; entries and other small processes follow by name. */
    private static final List<String> FIRST = List.of("improvementNotice", "followUpRound", "handleReply", "serviceSuspension");

    private static final String HEAD = """
        # Process elements and the code behind them

        Generated from the models by `ElementTablesTest`; do not edit. `userTask_x` has the class `XTask` and the form `forms/x.form`,
        `serviceTask_x` the class `XDelegate`, `businessRuleTask_x` the table `processes/x.dmn`; the start form of `startEvent_x` is
        `forms/x.form`. Classes are in `org.exchangedesk.process` and its sub-packages. Sequence flows, `flow_question_answer`, are left out.

        """;

    @Test
    void everyElementIsListedWithWhatLiesBehindIt() throws IOException {
        List<String> sections = Stream.concat(ElementTables.inReadingOrder(Models.processes(), FIRST).stream().map(ElementTables::section),
            Models.decisions(new DeskFiles()).stream().map(ElementTablesTest::decision)).toList();
        assertThat(sections).hasSizeGreaterThan(12);

        GeneratedText.check(FILE, HEAD + String.join("\n", sections));
    }

    private static String decision(String name) {
        Decision decision = Dmn.readModelFromFile(new File("processes/" + name + ".dmn")).getModelElementById(name);
        DecisionTable table = (DecisionTable) decision.getExpression();
        List<String> heads = Stream.concat(
            table.getInputs().stream().map(input -> input.getLabel() + " `" + input.getInputExpression().getText().getTextContent() + "`"),
            table.getOutputs().stream().map(output -> output.getLabel() + " `" + output.getName() + "`")).toList();
        return "## `%s`　%s\n\nHit policy %s. An empty input matches everything.\n\n".formatted(name, decision.getName(),
            table.getHitPolicy())
            + ElementTables.cells(Stream.concat(heads.stream(), Stream.of("說明")).toArray(String[]::new))
            + "|" + "---|".repeat(heads.size() + 1) + "\n"
            + table.getRules().stream().map(ElementTablesTest::rule).collect(Collectors.joining());
    }

    private static String rule(Rule rule) {
        String words = rule.getDescription() == null ? "" : rule.getDescription().getTextContent();
        return ElementTables.cells(Stream.concat(Stream.concat(rule.getInputEntries().stream(), rule.getOutputEntries().stream())
            .map(DmnElement::getTextContent), Stream.of(words)).toArray(String[]::new));
    }
}
