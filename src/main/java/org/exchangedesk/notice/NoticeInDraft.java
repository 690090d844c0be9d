package org.exchangedesk.notice;

import java.time.LocalDate;
import org.exchangedesk.Act;
import org.exchangedesk.calendar.legal.LegalDates;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.notice.delivery.Dispatch;
import org.exchangedesk.notice.followup.Deadline;
import org.exchangedesk.notice.followup.Deadlines;
import org.exchangedesk.notice.followup.Terms;
import org.exchangedesk.organization.Organization;

/**
 * A case before its notice is out: terms settled, approved or returned and revised, issued. A part of the aggregate, kept apart for
 * the reader; it holds nothing of its own, every fact stays with the notice.
 */
public record NoticeInDraft(ImprovementNotice notice) {

    /** What the log calls it. */
    static final String REGISTERED = "登錄案件";
    private static final String REVISED = "補正改善單";
    private static final String SETTLED = "確認辦理條件";

    void revise(NoticeDraft draft, Organization organization, Act act) {
        notice.require(NoticeStatus.RETURNED);
        draft.check(act.day());
        notice.facts().take(draft, organization);
        notice.become(NoticeStatus.DRAFT);
        notice.log(act, REVISED, "依退回理由補正：" + notice.returnReason());
    }

    void settleTerms(Terms settled, Terms proposed, String reason, String officer, Act act) {
        notice.require(NoticeStatus.DRAFT);
        notice.approval().settle(settled, proposed, reason, officer);
        notice.become(NoticeStatus.PROPOSED);
        notice.log(act, SETTLED, notice.approval().inWords());
    }

    void approve(Act act) {
        notice.require(NoticeStatus.PROPOSED);
        Proposal.refuseAuthor(act, notice.actorsOf(REGISTERED, REVISED, SETTLED));
        notice.approval().approve(act);
        notice.become(NoticeStatus.APPROVED);
        notice.log(act, "核定改善單", "");
    }

    void returnForRevision(String reason, Act act) {
        notice.require(NoticeStatus.PROPOSED);
        notice.approval().returned(reason);
        notice.become(NoticeStatus.RETURNED);
        notice.log(act, "退回補正", reason);
    }

    LocalDate approvedOn() {
        notice.require(NoticeStatus.APPROVED);
        return notice.approval().approvedOn();
    }

    /** The deadline that an issue on that day gives. */
    public Deadline firstDeadline(LocalDate issuedOn, LegalDates dates, Act act) {
        return Deadlines.first(issuedOn, notice.terms(), dates, act);
    }

    /** Issues the notice: the first deadline runs from the day it is issued, not from the approval. */
    void issue(Dispatch dispatch, String content, Deadline first, Act act) {
        notice.require(NoticeStatus.APPROVED);
        notice.dates().add(first);
        notice.dispatched(new Delivery(Delivery.Document.NOTICE, dispatch, content, null));
        notice.become(NoticeStatus.ISSUED);
        notice.log(act, "繕發改善單", dispatch.channel().label() + "，發文字號 " + dispatch.documentNumber() + "；期限計算：" + first.computation());
    }
}
