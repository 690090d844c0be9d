package org.exchangedesk.notice.followup;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.exchangedesk.Act;

/** One round of following up: since when, and by which officer (F-29, 指派專人; can be handed over). */
@Entity
@Table(name = "follow_up_round")
public class FollowUpRound {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private int round;
    private String officer;
    private Instant openedAt;
    private String earlyReason;
    private String earlyBy;

    protected FollowUpRound() {
    }

    FollowUpRound(int round, String officer, Act act) {
        this.round = round;
        this.officer = officer;
        this.openedAt = act.at();
    }

    void handOver(String newOfficer) {
        officer = newOfficer;
    }

    void requestEarly(String reason, Act act) {
        earlyReason = reason;
        earlyBy = act.by();
    }

    Instant openedAt() {
        return openedAt;
    }

    public int round() {
        return round;
    }

    public String officer() {
        return officer;
    }

    /** True when staff asked to follow up before the deadline (F-35). */
    public boolean early() {
        return earlyReason != null;
    }
}
