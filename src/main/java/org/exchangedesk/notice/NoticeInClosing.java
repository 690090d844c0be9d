package org.exchangedesk.notice;

import java.util.List;
import org.exchangedesk.Act;
import org.exchangedesk.Checks;
import org.exchangedesk.Refusal;

/** What may be done with a case on its way to the files: close it, or withdraw it with a second person. */
record NoticeInClosing(ImprovementNotice notice) {

    /** What people call it. */
    static final String WITHDRAWAL = "撤銷改善單";

    void close(Filing filed, Act act) {
        notice.require(NoticeStatus.CLOSING);
        List<String> obstacles = ClosingCheck.obstacles(notice);
        if (!obstacles.isEmpty()) {
            throw new Refusal(String.join("；", obstacles) + "。");
        }
        file(filed, "結案歸檔", act);
        notice.become(NoticeStatus.CLOSED);
    }

    void refuseWhileWithdrawalPends() {
        if (notice.withdrawal() != null && !notice.status().ended()) {
            throw new Refusal(notice.withdrawal().pends(WITHDRAWAL) + "。");
        }
    }

    void fileWithdrawal(Filing filed, Act act) {
        notice.require(NoticeStatus.WITHDRAWN);
        file(filed, "撤銷歸檔", act);
    }

    private void file(Filing filed, String kind, Act act) {
        filed.check();
        notice.filed(filed);
        notice.replies().fileUnprocessed(act).forEach(r -> notice.log(act, "回復併卷", "第" + r.no() + "號回復於歸檔時併卷存查"));
        notice.log(act, kind, filed.inWords());
    }

    void proposeWithdrawal(String reason, Act act) {
        checkWithdrawable();
        Proposal.refuseSecond(notice.withdrawal());
        notice.withdrawalProposed(Proposal.of(reason, "撤銷理由", act));
        notice.log(act, "擬撤銷改善單", reason);
    }

    void withdraw(Act act) {
        checkWithdrawable();
        notice.inSuspension().refuseWhileRevocationPends();
        Proposal.refuseAuthor(act, notice.withdrawal().proposedBy());
        notice.become(NoticeStatus.WITHDRAWN);
        notice.log(act, "核定撤銷", notice.withdrawal().reason());
    }

    /** The case goes on; it may be proposed again. */
    /** @throws Refusal when the case was not withdrawn, so that nobody may be told so */
    void requireWithdrawn() {
        notice.require(NoticeStatus.WITHDRAWN);
    }

    void refuseWithdrawal(String reason, Act act) {
        new Checks().requireText(reason, "不同意理由").refuseIfAny();
        notice.withdrawalProposed(null);
        notice.log(act, "不予核定撤銷", reason);
    }

    private void checkWithdrawable() {
        if (notice.status().ended() || notice.stopped()) {
            throw new Refusal("案件 " + notice.caseNo() + " " + (notice.stopped() ? "服務已中止" : notice.status().label()) + "，不得撤銷。");
        }
    }
}
