package org.exchangedesk.process.notice;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.exchangedesk.date.RocDate;
import org.exchangedesk.notice.casefile.CaseInWords;
import org.springframework.stereotype.Component;

/**
 * What the forms of a case show, called from input parameters as {@code ${caseView.summary(execution.processBusinessKey)}}. A text
 * variable of the engine holds 4,000 characters; a longer text is cut with a word about it. Most methods only forward, and that is
 * their use: running cases call them by these names, whatever the texts behind them are called, and reach nothing else of those.
 */
@Component
public class CaseView {

    private static final int LONGEST = 3900;

    private final CaseInWords texts;

    CaseView(CaseInWords texts) {
        this.texts = texts;
    }

    public String summary(String caseNo) {
        return fitting(texts.summary(caseNo));
    }

    public String proposedTerms(VariableScope execution) {
        return NoticeVariables.proposedTerms(execution).inWords();
    }

    public String author(String caseNo) {
        return texts.author(caseNo);
    }

    public String deadlinePreview(String caseNo) {
        return fitting(texts.deadlinePreview(caseNo));
    }

    public String returnReason(String caseNo) {
        return fitting(texts.returnReason(caseNo));
    }

    public Map<String, String> draft(String caseNo) {
        return texts.draft(caseNo);
    }

    public String noticeDocument(String caseNo) {
        return fitting(texts.noticeDocument(caseNo));
    }

    public String orgEmail(String caseNo) {
        return texts.organization(caseNo).email();
    }

    public String orgPhone(String caseNo) {
        return texts.organization(caseNo).phone();
    }

    public String noticeDelivery(String caseNo) {
        return fitting(texts.noticeDelivery(caseNo));
    }

    public String suspensionDelivery(String caseNo) {
        return fitting(texts.suspensionDelivery(caseNo));
    }

    public String openPoints(String caseNo) {
        return fitting(texts.openPoints(caseNo));
    }

    public String reply(String caseNo, Number replyNo) {
        return fitting(texts.reply(caseNo, replyNo.intValue()));
    }

    public String replies(String caseNo) {
        return fitting(texts.replies(caseNo));
    }

    public String defects(String caseNo, Number replyNo) {
        return fitting(texts.defects(caseNo, replyNo.intValue()));
    }

    /** The same for reading, where an empty box would leave open whether anything was looked at. */
    public String foundDefects(String caseNo, Number replyNo) {
        String defects = defects(caseNo, replyNo);
        return defects.isEmpty() ? "（未檢出缺漏）" : defects;
    }

    public String proposedSuspensionStart(String caseNo) {
        return texts.proposedSuspensionStart(caseNo).map(RocDate::plain).orElse(null);
    }

    public String suspensionStart(String caseNo) {
        return texts.suspensionStart(caseNo).map(RocDate::plain).orElse(null);
    }

    public String suspensionProposal(String caseNo) {
        return fitting(texts.suspensionProposal(caseNo));
    }

    public String suspensionChecklist(String caseNo) {
        return fitting(texts.suspensionChecklist(caseNo));
    }

    public String bureauReport(String caseNo) {
        return fitting(texts.bureauReport(caseNo));
    }

    public String bureauNote(String caseNo) {
        return fitting(texts.bureauNote(caseNo));
    }

    public String serviceWarning(String caseNo) {
        return fitting(texts.serviceWarning(caseNo));
    }

    public String withdrawalReason(String caseNo) {
        return fitting(texts.withdrawalReason(caseNo));
    }

    public String revocationReason(String caseNo) {
        return fitting(texts.revocationReason(caseNo));
    }

    public static String fitting(String text) {
        return text == null || text.length() <= LONGEST
            ? text
            : text.substring(0, LONGEST - (Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? 1 : 0)) + "\n……（內容過長，以下略）";
    }
}
