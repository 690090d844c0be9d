package org.exchangedesk.process.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.exchangedesk.Act;
import org.exchangedesk.notice.Cases;
import org.exchangedesk.notice.ImprovementNotice;
import org.exchangedesk.notice.NoticeService;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.notice.reply.Reply;
import org.springframework.stereotype.Component;

/**
 * Begins the process of a case anew where its record stands, on today's model. Every automatic step that is passed a second time asks the
 * record first and sends no mail twice. Two steps, because the engine finds the called process only once the first is committed.
 */
@Component
public class CaseRestart {

    private static final List<String> ROUNDS = List.of("gateway_beforeFirstFollowUp", "gateway_beforeSecondFollowUp",
        "gateway_beforeThirdFollowUp");

    private final RuntimeService runtime;
    private final NoticeService notices;
    private final Cases cases;
    private final NoticeProcess process;
    private final List<RecordedPosition> called;

    CaseRestart(RuntimeService runtime, NoticeService notices, Cases cases, NoticeProcess process, List<RecordedPosition> called) {
        this.runtime = runtime;
        this.notices = notices;
        this.cases = cases;
        this.process = process;
        this.called = called;
    }

    /**
     * Ends what is left of the case's process and begins it anew; says so in its log.
     *
     * @throws org.exchangedesk.Refusal when the case has ended, or no reason is given
     */
    public void begin(String caseNo, String reason, Act act) {
        notices.restart(caseNo, reason, act);
        runtime.createProcessInstanceQuery().processDefinitionKey(NoticeProcess.PROCESS).processInstanceBusinessKey(caseNo).list()
            .forEach(left -> runtime.deleteProcessInstance(left.getId(), reason));
        ImprovementNotice notice = cases.forReading(caseNo);
        var anew = runtime.createProcessInstanceByKey(NoticeProcess.PROCESS).businessKey(caseNo).setVariables(variables(notice));
        elements(notice).forEach(anew::startBeforeActivity);
        anew.execute();
    }

    /** Brings the called process to where the record stands, and hands it the replies that nobody has handled. */
    public void position(String caseNo) {
        ImprovementNotice notice = cases.forReading(caseNo);
        for (RecordedPosition position : called) {
            ProcessInstance child = runtime.createProcessInstanceQuery().processDefinitionKey(position.process())
                .processInstanceBusinessKey(caseNo).singleResult();
            List<String> elements = child == null ? List.of() : position.elements(notice);
            if (!elements.isEmpty()) {
                runtime.setVariables(child.getId(), position.variables(notice));
                move(child.getId(), elements);
            }
        }
        notice.replies().entries().stream().filter(Reply::unprocessed).forEach(reply -> process.replyRegistered(caseNo, reply.no()));
    }

    private void move(String instance, List<String> elements) {
        ActivityInstance before = runtime.getActivityInstance(instance);
        var modification = runtime.createProcessInstanceModification(instance);
        elements.forEach(modification::startBeforeActivity);
        Stream.of(before.getChildActivityInstances()).forEach(old -> modification.cancelActivityInstance(old.getId()));
        Stream.of(before.getChildTransitionInstances()).forEach(old -> modification.cancelTransitionInstance(old.getId()));
        modification.execute();
    }

    private static List<String> elements(ImprovementNotice notice) {
        return switch (notice.status()) {
            case DRAFT -> List.of("gateway_beforeDetermineTerms");
            case PROPOSED -> List.of("userTask_approveNotice");
            case RETURNED -> List.of("userTask_reviseNotice");
            case APPROVED -> List.of("userTask_dispatchNotice");
            case ISSUED -> withService(notice, ROUNDS.get(notice.deadline().round() - 1));
            case SUSPENDING -> withService(notice, "gateway_beforeServiceSuspension");
            default -> withService(notice, "gateway_beforeCloseCase");
        };
    }

    /** Sending comes first where it may not have happened: its step is the only way to both branches then. */
    private static List<String> withService(ImprovementNotice notice, String element) {
        Delivery delivery = notice.delivery(Delivery.Document.NOTICE).orElseThrow();
        if (delivery.recorded()) {
            return List.of(element);
        }
        if (element.equals(ROUNDS.get(0))) {
            return List.of("serviceTask_sendNotice");
        }
        return List.of("gateway_beforeRecordNoticeService", element);
    }

    private Map<String, Object> variables(ImprovementNotice notice) {
        var facts = notices.termsFacts(notice.caseNo());
        List<Map.Entry<String, Object>> all = new ArrayList<>(List.of(Map.entry(NoticeVariables.SEVERITY_LEVEL, facts.incidentLevel()),
            Map.entry(NoticeVariables.ORG_KIND, facts.orgKind()), Map.entry(NoticeVariables.EARLIER_CASES, facts.earlierCases())));
        if (notice.terms() != null) {
            all.add(Map.entry(NoticeVariables.FOLLOW_UP_LIMIT, notice.terms().followUpLimit()));
        }
        return Map.ofEntries(all.toArray(Map.Entry[]::new));
    }
}
