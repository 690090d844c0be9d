package org.exchangedesk.samplefeature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.exchangedesk.Answers;
import org.exchangedesk.DeskTest;
import org.exchangedesk.Office;
import org.exchangedesk.Refusal;
import org.exchangedesk.correspondence.MailState;
import org.exchangedesk.correspondence.Outbox;
import org.exchangedesk.correspondence.OutgoingMail;
import org.exchangedesk.correspondence.UndeliveredMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/**
 * A feature that the desk does not know: its process, mail kind, official form, group, message, routing fact and task label are declared
 * in this package and its models alone, and not a line of the desk was changed for it. All in one package, since it is a sample: a
 * feature that ships has its rules in a package of its own and its steps in {@code process.x}.
 * Its engine has a name of its own: the web apps of all desks in a JVM find engines by name, and would find the newest.
 */
@DeskTest
@ActiveProfiles(SamplePart.PROFILE)
@TestPropertySource(properties = "camunda.bpm.process-engine-name=sampleFeature")
class SampleFeatureTest {

    private static final String LENDER = "lender-f";
    private static final String BORROWER = "範例借用人";

    @Autowired
    private Office office;
    @Autowired
    private LoanMails mails;
    @Autowired
    private LoanProcess process;
    @Autowired
    private Outbox outbox;
    @Autowired
    private UndeliveredMail undelivered;
    @Autowired
    private IdentityService identity;
    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private FilterService filters;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private HistoryService history;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void somebodyLends() {
        if (identity.createUserQuery().userId(LENDER).count() == 0) {
            User lender = identity.newUser(LENDER);
            lender.setPassword("only-in-tests");
            identity.saveUser(lender);
            identity.createMembership(LENDER, LoanGroups.LENDER);
        }
    }

    @Test
    void itsGroupIsThereAndHasTheRightsItsModelGives() {
        assertThat(identity.createGroupQuery().groupId(LoanGroups.LENDER).singleResult().getName()).isEqualTo("借用管理");
        assertThat(may(LENDER, ProcessDefinitionPermissions.CREATE_INSTANCE, "lendTerminal")).isTrue();
        assertThat(may(LENDER, ProcessDefinitionPermissions.TASK_WORK, "lendTerminal")).isTrue();
        assertThat(may(LENDER, ProcessDefinitionPermissions.CREATE_INSTANCE, "improvementNotice")).isFalse();
        assertThat(may(LENDER, ProcessDefinitionPermissions.READ_TASK, "improvementNotice")).isFalse();
        assertThat(may(Office.STAFF, ProcessDefinitionPermissions.CREATE_INSTANCE, "lendTerminal")).isFalse();
        assertThat(may(Office.STAFF, ProcessDefinitionPermissions.CREATE_INSTANCE, "improvementNotice")).isTrue();
    }

    @Test
    void tasklistOffersItsProcessToThem() {
        assertThat(office.<List<String>>as(LENDER, this::offered)).containsExactly("lendTerminal");
        assertThat(office.<List<String>>as(Office.STAFF, this::offered)).contains("improvementNotice").doesNotContain("lendTerminal");
        assertThat(office.<List<Filter>>as(LENDER, () -> filters.createTaskFilterQuery().list())).extracting(Filter::getName)
            .containsExactlyInAnyOrder("我的待辦", "待認領", "全部待辦");
    }

    private List<String> offered() {
        return repository.createProcessDefinitionQuery().latestVersion().startableInTasklist().startablePermissionCheck().list().stream()
            .map(definition -> definition.getKey()).toList();
    }

    @Test
    void itsMailGoesWithItsOwnTextAndDocument() {
        String loanNo = lent();
        OutgoingMail mail = mail(loanNo);

        assertThat(mail.kind()).isSameAs(LoanMail.LOAN_CONFIRMATION);
        assertThat(mail.subject()).isEqualTo("終端設備借用通知（借用編號：" + loanNo + "）");
        assertThat(mail.body()).contains(BORROWER + " 公鑒：");
        assertThat(outbox.attachments(mail.id())).singleElement().satisfies(slip -> {
            assertThat(slip.name()).isEqualTo("借用單.pdf");
            assertThat(new String(slip.content(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        });
        office.sendMail(loanNo);
        assertThat(mail(loanNo).state()).isEqualTo(MailState.SENT);
        assertThat(mails.told()).contains(loanNo);
    }

    @Test
    void itsProcessRunsToItsEnd() {
        String loanNo = lent();
        office.sendMail(loanNo);

        process.terminalReturned(loanNo);
        assertThat(office.openSteps(loanNo)).containsExactly("checkReturn");
        assertThat(office.form(loanNo, "checkReturn")).containsEntry("caseLabel", "借用 " + loanNo);
        assertThat(office.<Long>as(LENDER, () -> tasks.createTaskQuery().processInstanceBusinessKey(loanNo).count())).isOne();
        String task = office.task(loanNo, "checkReturn").getId();
        assertThat(office.<List<VariableInstance>>as(LENDER, () -> runtime.createVariableInstanceQuery().variableScopeIdIn(task).list()))
            .as("what the card in the list shows").extracting(VariableInstance::getName).containsExactly("caseLabel");
        assertThatThrownBy(() -> office.as(Office.STAFF, () -> {
            tasks.claim(task, Office.STAFF);
            return null;
        })).isInstanceOf(Refusal.class);
        office.does(LENDER, loanNo, "checkReturn", Map.of("state", "DAMAGED"));

        assertThat(history.createHistoricActivityInstanceQuery().activityId("endEvent_toBeRepaired")
            .processInstanceId(history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(loanNo).singleResult().getId())
            .count()).isOne();
    }

    @Test
    void itsHistoryKeepsItsRoutingFactsAndNoPerson() {
        String loanNo = lent();
        office.sendMail(loanNo);
        process.terminalReturned(loanNo);
        office.does(LENDER, loanNo, "checkReturn", Map.of("state", "INTACT"));

        assertThat(jdbc.sql("""
            select v.name_ from act_hi_varinst v join act_hi_procinst p on p.proc_inst_id_ = v.proc_inst_id_
            where p.business_key_ = ?""").param(loanNo).query(String.class).list()).containsExactly(LoanVariables.INTACT);
    }

    @Test
    void whatItHasOvertakenIsNotSent() {
        String loanNo = lent();
        mails.cancel(loanNo);

        office.sendMail(loanNo);

        assertThat(mail(loanNo).state()).isEqualTo(MailState.HELD);
        assertThat(mails.told()).doesNotContain(loanNo);
    }

    @Test
    void aPersonDecidesOnItsMailThatDidNotArrive() {
        String loanNo = lent();
        jdbc.sql("update outgoing_mail set state = 'UNCERTAIN', attempts = 1, claimed_at = queued_at where case_no = ?").param(loanNo)
            .update();
        undelivered.needsDecision(mail(loanNo));

        assertThat(office.form(loanNo, "resolveMail")).containsEntry("caseLabel", "借用 " + loanNo)
            .containsEntry("caseSummary", "借用 " + loanNo + "：終端設備一部").extractingByKey("mail").asString().contains("種類：借用通知");
        assertThatExceptionOfType(Refusal.class)
            .isThrownBy(() -> office.does(Office.STAFF, loanNo, "resolveMail", Answers.with(Map.of("action", "DISCARD"), "reason", "不需要")))
            .withMessageContaining("「借用通知」為必要文件");
        office.does(Office.STAFF, loanNo, "resolveMail", Answers.with(Map.of("action", "CONFIRM_SENT"), "reason", "來電確認"));

        assertThat(mail(loanNo).state()).isEqualTo(MailState.SENT);
        assertThat(mails.told()).contains(loanNo);
    }

    private String lent() {
        String loanNo = office.start(LENDER, "lendTerminal", Map.of(LoanVariables.BORROWER_NAME, BORROWER));
        office.runJobs(loanNo);
        return loanNo;
    }

    private OutgoingMail mail(String loanNo) {
        return outbox.ofCase(loanNo).get(0);
    }

    private boolean may(String user, ProcessDefinitionPermissions permission, String process) {
        return authorizations.isUserAuthorized(user,
            identity.createGroupQuery().groupMember(user).list().stream().map(g -> g.getId()).toList(),
            permission, Resources.PROCESS_DEFINITION, process);
    }
}
