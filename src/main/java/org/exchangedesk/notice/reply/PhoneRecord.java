package org.exchangedesk.notice.reply;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.exchangedesk.Act;

/** 公務電話紀錄 of one attempt to confirm an e-mail reply (F-15, D5): direction, both persons, number, time, content. */
@Entity
@Table(name = "phone_record")
public class PhoneRecord {

    /** Who called whom; the source does not say who has to (D5). */
    public enum Direction {
        OUTBOUND("本機關去電"), INBOUND("用戶來電");

        private final String label;

        Direction(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What the attempt came to. */
    public enum Outcome {
        CONFIRMED("已確認"), NOT_REACHED("未接通"), ABANDONED("不再撥打");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private int replyNo;
    @Enumerated(EnumType.STRING)
    private Direction direction;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    private String phoneNumber;
    private String ourPerson;
    private String theirPerson;
    private Instant talkedAt;
    private String content;
    private Instant recordedAt;
    private String recordedBy;

    protected PhoneRecord() {
    }

    PhoneRecord(int replyNo, PhoneCall call, Act act) {
        this.replyNo = replyNo;
        this.direction = call.direction();
        this.outcome = call.outcome();
        this.phoneNumber = call.phoneNumber();
        this.ourPerson = call.ourPerson();
        this.theirPerson = call.theirPerson();
        this.talkedAt = call.talkedAt();
        this.content = call.content();
        this.recordedAt = act.at();
        this.recordedBy = act.by();
    }

    public int replyNo() {
        return replyNo;
    }

    public Direction direction() {
        return direction;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** The number in the register of organisations at that time, never one from the e-mail. */
    public String phoneNumber() {
        return phoneNumber;
    }

    public String ourPerson() {
        return ourPerson;
    }

    public String theirPerson() {
        return theirPerson;
    }

    public Instant talkedAt() {
        return talkedAt;
    }

    public String content() {
        return content;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }
}
