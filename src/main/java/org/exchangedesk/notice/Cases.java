package org.exchangedesk.notice;

import java.util.Optional;
import org.exchangedesk.Refusal;
import org.springframework.stereotype.Component;

/** Opens cases: for a change with a row lock, so that changes of one case come one after the other; for reading without. */
@Component
public class Cases {

    private final NoticeRepository notices;

    Cases(NoticeRepository notices) {
        this.notices = notices;
    }

    ImprovementNotice forChange(String caseNo) {
        return notices.findForChange(caseNo == null ? "" : caseNo.strip()).orElseThrow(() -> unknown(caseNo));
    }

    public ImprovementNotice forReading(String caseNo) {
        return find(caseNo).orElseThrow(() -> unknown(caseNo));
    }

    public Optional<ImprovementNotice> find(String caseNo) {
        return notices.findById(caseNo == null ? "" : caseNo.strip());
    }

    private static Refusal unknown(String caseNo) {
        return new Refusal("查無案號「" + caseNo + "」，請確認後重新輸入（例如 115-0001）。");
    }
}
