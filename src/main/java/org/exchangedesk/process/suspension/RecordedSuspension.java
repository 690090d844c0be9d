package org.exchangedesk.process.suspension;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.correspondence.DeliveryChannel;
import org.exchangedesk.notice.ImprovementNotice;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.notice.suspension.BureauReport;
import org.exchangedesk.process.notice.RecordedPosition;
import org.springframework.stereotype.Component;

/** Where a suspension stands: notice, report to the bureau, start day, proof of service. */
@Component
class RecordedSuspension implements RecordedPosition {

    private final Clock clock;

    RecordedSuspension(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String process() {
        return "serviceSuspension";
    }

    @Override
    public List<String> elements(ImprovementNotice notice) {
        if (notice.suspensionDispatches() == 0 || notice.suspension().lapsed(TaipeiTime.today(clock))) {
            return List.of();
        }
        Delivery delivery = notice.delivery(Delivery.Document.SUSPENSION).orElseThrow();
        if (notice.suspension().notifiedOn() == null) {
            return List
                .of(delivery.channel() == DeliveryChannel.EMAIL ? "serviceTask_sendSuspensionNotice" : "gateway_beforeRecordSuspension");
        }
        return List.of(report(notice), delivery.recorded() ? "gateway_suspensionDone" : "gateway_beforeRecordSuspensionService");
    }

    private static String report(ImprovementNotice notice) {
        List<BureauReport> reports = notice.suspension().reports();
        BureauReport.Answer answer = reports.isEmpty() ? null : reports.get(reports.size() - 1).answer();
        if (answer == null) {
            return "gateway_beforeReportToBureau";
        }
        return answer == BureauReport.Answer.RETURNED ? "userTask_correctBureauReport" : "event_startDateReached";
    }

    @Override
    public Map<String, Object> variables(ImprovementNotice notice) {
        return Map.of(SuspensionVariables.SUSPENSION_START_AT, TaipeiTime.startOf(notice.suspension().startOn()).toString());
    }
}
