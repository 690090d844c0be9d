package org.exchangedesk.notice.reply;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.exchangedesk.Act;

/** One reply of the organisation. The row is the truth; a message to the engine only wakes whoever waits. */
@Entity
@Table(name = "reply")
public class Reply {

    /** How far the authority has got with a reply. */
    public enum State {
        RECEIVED("待處理"), CONFIRMED("已電話確認，待檢核"), COMPLETE("完整"), INCOMPLETE("待補正"),
        UNCONFIRMED("未能電話確認"), REPLACED("已更正"), FILED("併卷存查");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private int no;
    @Enumerated(EnumType.STRING)
    private ReplyChannel channel;
    @Enumerated(EnumType.STRING)
    private State state = State.RECEIVED;
    private LocalDate receivedOn;
    private String documentNumber;
    @Embedded
    private Respondent respondent;
    private LocalDate claimedCompletionOn;
    private boolean noticeEnclosed;
    private boolean sealSeen;
    @ElementCollection
    @CollectionTable(name = "reply_item", joinColumns = @JoinColumn(name = "reply_id"))
    @OrderColumn(name = "position")
    private List<ItemHandling> handling = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "reply_evidence", joinColumns = @JoinColumn(name = "reply_id"))
    @OrderColumn(name = "position")
    @Column(name = "name")
    private List<String> evidence = new ArrayList<>();
    private Integer checkedInRound;
    private String missingItems;
    private Integer corrects;
    private String correctionReason;
    private Instant registeredAt;
    private String registeredBy;

    protected Reply() {
    }

    Reply(int no, ReplyEntry entry, int itemCount, Act act) {
        this.no = no;
        this.channel = entry.channel();
        this.receivedOn = entry.receivedOn();
        this.documentNumber = entry.documentNumber();
        this.respondent = entry.respondent();
        this.claimedCompletionOn = entry.claimedCompletionOn();
        this.noticeEnclosed = entry.noticeEnclosed();
        this.sealSeen = entry.sealSeen();
        this.handling.addAll(ItemHandling.parse(entry.handling(), entry.completedItems(), entry.schedules(), itemCount));
        this.evidence.addAll(entry.evidence());
        this.corrects = entry.corrects();
        this.correctionReason = entry.correctionReason();
        this.registeredAt = act.at();
        this.registeredBy = act.by();
    }

    /**
     * What is missing before the reply can be checked as complete (F-20, F-21, F-27, F-28, D12); empty when nothing is.
     *
     * @param itemsToAnswer numbers of the items (改善事項) that need an answer; a rule of procedure needs none
     */
    public List<String> defects(List<Integer> itemsToAnswer) {
        List<String> defects = new ArrayList<>();
        if (respondent == null || respondent.name() == null || respondent.phone() == null || respondent.email() == null) {
            defects.add("填寫人姓名、電話或郵件信箱未填");
        }
        if (!noticeEnclosed) {
            defects.add("未檢附填寫完成之限期改善單");
        }
        for (int item : itemsToAnswer) {
            ItemHandling answer = handling.stream().filter(h -> h.seq() == item).findFirst().orElse(null);
            if (answer == null || answer.measure().isBlank()) {
                defects.add("改善事項第" + item + "項未說明處理情形");
            } else if (!answer.completed() && answer.schedule() == null) {
                defects.add("改善事項第" + item + "項未完成，亦未說明完成期程");
            }
        }
        if (evidence.isEmpty()) {
            defects.add("未檢附佐證資料");
        }
        if (!sealSeen) {
            defects.add("未蓋用用戶印信");
        }
        return defects;
    }

    public ReplyStep step() {
        if (!unprocessed()) {
            return ReplyStep.NONE;
        }
        return awaitsPhone() ? ReplyStep.CALL : ReplyStep.CHECK;
    }

    public boolean unprocessed() {
        return state == State.RECEIVED || state == State.CONFIRMED;
    }

    /** An e-mail that nobody has confirmed by telephone yet (F-15). */
    public boolean awaitsPhone() {
        return channel == ReplyChannel.EMAIL && (state == State.RECEIVED || state == State.UNCONFIRMED);
    }

    /** The case has ended: the reply is kept with its papers. */
    public void file(Act act) {
        become(State.FILED);
    }

    void become(State next) {
        state = next;
    }

    void checked(boolean complete, String missing, int round) {
        state = complete ? State.COMPLETE : State.INCOMPLETE;
        missingItems = complete ? null : missing;
        checkedInRound = round;
    }

    /** Its own round was taken back: it counts for the earlier one that is assessed again. */
    void countFor(int earlierRound) {
        if (checkedInRound != null && checkedInRound > earlierRound) {
            checkedInRound = earlierRound;
        }
    }

    boolean completeInRound(int round) {
        return state == State.COMPLETE && checkedInRound != null && checkedInRound == round;
    }

    public int no() {
        return no;
    }

    public ReplyChannel channel() {
        return channel;
    }

    public State state() {
        return state;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public String documentNumber() {
        return documentNumber;
    }

    public Respondent respondent() {
        return respondent;
    }

    public LocalDate claimedCompletionOn() {
        return claimedCompletionOn;
    }

    public boolean noticeEnclosed() {
        return noticeEnclosed;
    }

    public String correctionReason() {
        return correctionReason;
    }

    public boolean sealSeen() {
        return sealSeen;
    }

    public List<ItemHandling> handling() {
        return List.copyOf(handling);
    }

    public List<String> evidence() {
        return List.copyOf(evidence);
    }

    /** Registered after that moment. */
    public boolean registeredAfter(Instant moment) {
        return registeredAt.isAfter(moment);
    }

    public String missingItems() {
        return missingItems;
    }

    /** The number of the reply that this one corrects, or null. */
    public Integer corrects() {
        return corrects;
    }
}
