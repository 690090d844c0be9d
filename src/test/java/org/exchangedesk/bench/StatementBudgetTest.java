package org.exchangedesk.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.MovableClock;
import org.exchangedesk.Stages;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.correspondence.RelayOfOneCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How many statements the database gets for one step, as PostgreSQL counts them. The table {@code statement-budget.csv} holds the
 * number that was needed when it was written; a step that needs more makes every storm of timers and every list slower, and has to be
 * looked at. A step that needs fewer gets a smaller row. The milliseconds beside it are what the database needed then on some machine:
 * printed beside today's, compared by nobody but the reader.
 */
class StatementBudgetTest extends CasePath {

    @Autowired
    private FormService forms;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private RelayOfOneCase relay;
    @Autowired
    private MovableClock clock;
    private StatementCount count;
    private long needed;
    private double millis;
    private final List<String> asked = new ArrayList<>();
    private final Map<String, Runnable> steps = Map.of(
        "start a case", () -> starts("improvementNotice", Answers.with(stages().registration(), "orgCode", office.newOrganization())),
        "claim", () -> claims(stages().registered(), "settleTerms", STAFF),
        "settle the terms", () -> completes(stages().registered(), "settleTerms", STAFF, Stages.tableTerms()),
        "approve", () -> completes(stages().proposed(), "approveNotice", SUPERVISOR, Answers.approve()),
        "dispatch by letter", () -> completes(stages().approved(), "dispatchNotice", STAFF,
            Answers.dispatchByLetter("府研智字第1150000001號", office.today())),
        "reminder timer", () -> timer(stages().issuedByLetter(), "event_reminderDue", 3),
        "deadline timer", () -> timer(almostDue(stages().issuedByLetter()), "event_deadlinePassed", 2),
        "register a reply", () -> starts("registerReply", Answers.completeReply(stages().issuedByLetter(), office.today())),
        "take up a reply", () -> takesUp(stages().issuedByLetter()),
        "relay one mail", () -> relays(stages().issuedByEmail()));

    @ParameterizedTest
    @CsvFileSource(resources = "/statement-budget.csv", numLinesToSkip = 1)
    void aStepNeedsNoMoreStatementsThanItsRow(String step, long budget, double millisThen) {
        count = new StatementCount(jdbc);
        // the first time also reads what is then kept in memory: models, forms, plans
        steps.get(step).run();
        clock.reset();
        needed = 0;
        millis = 0;
        asked.clear();
        steps.get(step).run();

        System.out.printf("%-20s %3d statements, budget %3d; %4.1f ms of the database, once %4.1f%n", step, needed, budget, millis,
            millisThen);
        assertThat(needed).as("statements of: %s%n%s%n", step, String.join("\n", asked)).isPositive().isLessThanOrEqualTo(budget);
    }

    @Test
    void everyStepHasARow() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/test/resources/statement-budget.csv")).stream().skip(1).map(row -> row.split(",")[0]))
            .containsExactlyInAnyOrderElementsOf(steps.keySet());
    }

    private void counted(Runnable part) {
        count.restart();
        part.run();
        StatementCount.Total total = count.total();
        needed += total.statements();
        millis += total.millis();
        asked.addAll(count.statements());
    }

    private void counted(String user, Runnable part) {
        office.as(user, () -> {
            counted(part);
            return null;
        });
    }

    private void starts(String process, Map<String, Object> answers) {
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId();
        counted(STAFF, () -> forms.submitStartForm(definition, answers));
    }

    private void claims(String caseNo, String step, String user) {
        String task = office.task(caseNo, step).getId();
        counted(user, () -> tasks.claim(task, user));
    }

    private void completes(String caseNo, String step, String user, Map<String, Object> answers) {
        String task = office.task(caseNo, step).getId();
        office.as(user, () -> {
            tasks.claim(task, user);
            return null;
        });
        counted(user, () -> forms.submitTaskForm(task, answers));
    }

    /** The timer and the steps it sets off, until the round waits again. */
    private void timer(String caseNo, String event, int jobs) {
        Job timer = jobs(caseNo).filter(j -> event.equals(definition(j).getActivityId())).findFirst().orElseThrow();
        clock.setTo(timer.getDuedate().toInstant());
        counted(() -> management.executeJob(timer.getId()));
        assertThat(1 + runJobs(caseNo)).as("jobs of one unit").isEqualTo(jobs);
    }

    private void takesUp(String caseNo) {
        office.start(STAFF, "registerReply", letter(caseNo));
        assertThat(runJobs(caseNo)).as("jobs of one unit").isEqualTo(2);
    }

    private int runJobs(String caseNo) {
        int run = 0;
        for (var next = dueJob(caseNo); next.isPresent(); next = dueJob(caseNo)) {
            String job = next.get().getId();
            counted(() -> management.executeJob(job));
            run++;
        }
        return run;
    }

    private Optional<Job> dueJob(String caseNo) {
        return jobs(caseNo).filter(j -> j.getDuedate() == null || !j.getDuedate().toInstant().isAfter(clock.instant())).findFirst();
    }

    private Stream<Job> jobs(String caseNo) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNo).list().stream()
            .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream());
    }

    private JobDefinition definition(Job job) {
        return management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult();
    }

    private String almostDue(String caseNo) {
        office.waitUntil(caseNo, Stages.DEADLINE.atTime(10, 0).atZone(TaipeiTime.ZONE).toInstant());
        return caseNo;
    }

    private void relays(String caseNo) {
        relay.relayDue(caseNo);
        assertThat(office.mails(caseNo)).containsExactly("NOTICE SENT");
        String another = stages().issuedByEmail();
        counted(() -> assertThat(relay.relayDue(another)).isEqualTo(1));
        assertThat(office.mails(another)).containsExactly("NOTICE SENT");
    }
}
