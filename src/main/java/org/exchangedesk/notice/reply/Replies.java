package org.exchangedesk.notice.reply;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exchangedesk.Act;
import org.exchangedesk.Refusal;

/** The replies of one case and the telephone records about them: the part of the aggregate that guards F-15. */
@Embeddable
public class Replies {

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "case_no", nullable = false, updatable = false)
    @OrderBy("no")
    private List<Reply> entries = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "case_no", nullable = false, updatable = false)
    @OrderBy("id")
    private List<PhoneRecord> calls = new ArrayList<>();

    public Reply add(ReplyEntry entry, int itemCount, Act act) {
        if (entry.corrects() != null) {
            Reply old = get(entry.corrects());
            if (old.state() == Reply.State.REPLACED) {
                throw new Refusal("第" + old.no() + "號回復已更正過，請更正最新一號。");
            }
            old.become(Reply.State.REPLACED);
        }
        Reply reply = new Reply(entries.size() + 1, entry, itemCount, act);
        entries.add(reply);
        return reply;
    }

    /** A number of the organisation that stands on an earlier reply already. */
    public Optional<Reply> withNumber(String documentNumber) {
        return entries.stream().filter(reply -> documentNumber != null && documentNumber.equals(reply.documentNumber())).findFirst();
    }

    public Optional<Reply> firstUnprocessed() {
        return entries.stream().filter(Reply::unprocessed).findFirst();
    }

    public Reply get(int no) {
        return entries.stream().filter(r -> r.no() == no).findFirst()
            .orElseThrow(() -> new Refusal("本案沒有第" + no + "號回復。"));
    }

    public void recordCall(int no, PhoneCall call, Act act) {
        Reply reply = get(no);
        if (reply.channel() != ReplyChannel.EMAIL || reply.state() != Reply.State.RECEIVED) {
            throw new Refusal("第" + no + "號回復不待電話確認（目前：" + reply.state().label() + "）。");
        }
        call.check(reply.receivedOn(), act.at());
        if (call.outcome() == PhoneRecord.Outcome.ABANDONED && callsAbout(no) == 0) {
            throw new Refusal("須至少撥打一次未接通，始得選「不再撥打」。");
        }
        calls.add(new PhoneRecord(no, call, act));
        switch (call.outcome()) {
            case CONFIRMED -> reply.become(Reply.State.CONFIRMED);
            case ABANDONED -> reply.become(Reply.State.UNCONFIRMED);
            case NOT_REACHED -> {
            }
        }
    }

    public void check(int no, boolean complete, String missing, List<Integer> itemsToAnswer, int round, Act act) {
        Reply reply = get(no);
        if (!reply.unprocessed() || reply.awaitsPhone()) {
            throw new Refusal("第" + no + "號回復目前為「" + reply.state().label() + "」，不得檢核；電子郵件回復須先經電話確認。");
        }
        List<String> defects = reply.defects(itemsToAnswer);
        if (complete && !defects.isEmpty()) {
            throw new Refusal("回復尚不完整，請選「待補正，通知用戶」：" + String.join("；", defects) + "。");
        }
        if (!complete && (missing == null || missing.isBlank())) {
            throw new Refusal("請填寫「待補正事項」。");
        }
        reply.checked(complete, missing, round);
    }

    /** An e-mail reply without its telephone confirmation stands in the way of a revocation, unless a later reply was complete. */
    public boolean confirmationLacking() {
        return entries.stream().filter(Reply::awaitsPhone)
            .anyMatch(r -> entries.stream().noneMatch(later -> later.no() > r.no() && later.state() == Reply.State.COMPLETE));
    }

    /** How often somebody tried to reach the organisation about a reply. */
    public long callsAbout(int no) {
        return calls.stream().filter(c -> c.replyNo() == no).count();
    }

    /** An e-mail reply that nobody has confirmed by telephone: with one on file there is no 「改善完成」 (F-15, D6). */
    public Optional<Reply> unconfirmed() {
        return entries.stream().filter(Reply::awaitsPhone).findFirst();
    }

    /** Whether what was missing in a reply is still asked for: neither corrected nor made good by a later reply. */
    public boolean stillIncomplete(int no) {
        return get(no).state() == Reply.State.INCOMPLETE
            && entries.stream().noneMatch(later -> later.no() > no && later.state() == Reply.State.COMPLETE);
    }

    public boolean anyComplete() {
        return entries.stream().anyMatch(r -> r.state() == Reply.State.COMPLETE);
    }

    public boolean completeInRound(int round) {
        return entries.stream().anyMatch(r -> r.completeInRound(round));
    }

    /** Counts the replies checked in removed rounds for this round. */
    public void countFor(int round, Act act) {
        entries.forEach(r -> r.countFor(round));
    }

    public List<Reply> fileUnprocessed(Act act) {
        List<Reply> open = entries.stream().filter(Reply::unprocessed).toList();
        open.forEach(r -> r.file(act));
        return open;
    }

    public List<Reply> entries() {
        return List.copyOf(entries);
    }

    public List<PhoneRecord> calls() {
        return List.copyOf(calls);
    }
}
