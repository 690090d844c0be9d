package org.exchangedesk.notice;

import java.util.Optional;
import java.util.Set;
import org.exchangedesk.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases: for a change with a row lock, so that changes of one case come one after the other; for reading without. */
@Component
public class Cases {

    private final NoticeRepository notices;
    private final NoticeLifecycle process;

    Cases(NoticeRepository notices, NoticeLifecycle process) {
        this.notices = notices;
        this.process = process;
    }

    ImprovementNotice forChange(String caseNo) {
        return notices.findForChange(caseNo == null ? "" : caseNo.strip()).orElseThrow(() -> unknown(caseNo));
    }

    /** For what people enter beside their tasks: refused while the case is open and its process is gone. */
    ImprovementNotice forEntry(String caseNo) {
        ImprovementNotice notice = forChange(caseNo);
        if (!notice.status().ended()) {
            process.requireRunning(notice.caseNo());
        }
        return notice;
    }

    /** Case numbers of all cases that have not ended, whose processes therefore run. */
    @Transactional(readOnly = true)
    public Set<String> open() {
        return notices.openCaseNumbers();
    }

    /** Case numbers of the open cases whose withdrawal waits for its approval. */
    @Transactional(readOnly = true)
    public Set<String> withPendingWithdrawal() {
        return notices.withPendingWithdrawal();
    }

    /** Case numbers of the cases in suspension whose revocation waits for its approval. */
    @Transactional(readOnly = true)
    public Set<String> withPendingRevocation() {
        return notices.withPendingRevocation();
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
