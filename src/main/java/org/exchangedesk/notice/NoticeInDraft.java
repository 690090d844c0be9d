package org.exchangedesk.notice;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.exchangedesk.Act;
import org.exchangedesk.Doubts;
import org.exchangedesk.calendar.legal.LegalDates;
import org.exchangedesk.calendar.legal.LegalDay;
import org.exchangedesk.notice.delivery.Dispatch;
import org.exchangedesk.notice.followup.Deadlines;
import org.exchangedesk.notice.followup.Terms;
import org.exchangedesk.organization.Organization;

/** What may be done with a case before its notice is out: settle its terms, approve or return it, revise and issue it. */
record NoticeInDraft(ImprovementNotice notice) {

    /** What the log calls it. */
    static final String REGISTERED = "登錄案件";
    private static final String REVISED = "修正限期改善單";
    private static final String SETTLED = "訂定期限及追蹤頻率";
    /** The same in the log of cases that began with an earlier release. */
    private static final String REVISED_BEFORE = "補正改善單";
    private static final String SETTLED_BEFORE = "確認辦理條件";

    /** The log names each field that was changed, with what it said before: the addressee may have been replaced. */
    void revise(NoticeDraft draft, Doubts doubts, Organization organization, Act act) {
        notice.require(NoticeStatus.RETURNED);
        draft.check(act.day());
        draft.doubt(doubts, act.day());
        Map<String, String> before = notice.facts().inWords();
        notice.facts().take(draft, organization);
        notice.become(NoticeStatus.DRAFT);
        String changes = notice.facts().inWords().entrySet().stream().filter(now -> !now.getValue().equals(before.get(now.getKey())))
            .map(now -> "「" + now.getKey() + "」由「" + before.get(now.getKey()) + "」改為「" + now.getValue() + "」")
            .collect(Collectors.joining("；"));
        notice.log(act, REVISED, "依退回理由修正：" + notice.approval().returnReason() + "；" + (changes.isEmpty() ? "內容未變更" : changes));
        notice.atAnyTime().settle(doubts, act);
    }

    void settleTerms(Terms settled, Terms proposed, String reason, String officer, Act act) {
        notice.require(NoticeStatus.DRAFT);
        notice.approval().settle(settled, proposed, reason, officer);
        notice.become(NoticeStatus.PROPOSED);
        notice.log(act, SETTLED, notice.approval().inWords());
    }

    void approve(Act act) {
        notice.require(NoticeStatus.PROPOSED);
        Proposal.refuseAuthor(act, notice.actorsOf(REGISTERED, REVISED, SETTLED, REVISED_BEFORE, SETTLED_BEFORE));
        notice.approval().approve(act);
        notice.become(NoticeStatus.APPROVED);
        notice.log(act, "核定改善單", "");
    }

    void returnForRevision(String reason, Act act) {
        notice.require(NoticeStatus.PROPOSED);
        notice.approval().returned(reason);
        notice.become(NoticeStatus.RETURNED);
        notice.log(act, "退回修正", reason);
    }

    /**
     * Checks, before anything is printed, whether the notice may be issued like this.
     *
     * @return the deadline that this dispatch gives
     */
    LegalDay checkIssue(Dispatch dispatch, LegalDates dates, LocalDate today) {
        notice.require(NoticeStatus.APPROVED);
        dispatch.check(notice.approval().approvedOn(), today);
        return Deadlines.first(dispatch.sentOn(), notice.terms(), dates, today);
    }

    /** Issues the notice: the first deadline runs from the day it is issued, not from the approval. */
    void issue(Dispatch dispatch, String content, LegalDates dates, Act act) {
        LegalDay first = checkIssue(dispatch, dates, act.day());
        notice.dates().begin(first, act);
        notice.deliveries().addNotice(dispatch, content, act);
        notice.become(NoticeStatus.ISSUED);
        notice.log(act, "繕發改善單", dispatch.channel().label() + "，發文字號 " + dispatch.documentNumber() + "；期限計算：" + first.computation());
    }
}
