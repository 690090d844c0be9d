package org.exchangedesk.notice.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.exchangedesk.Act;
import org.exchangedesk.Checks;
import org.exchangedesk.calendar.legal.LegalDay;
import org.exchangedesk.correspondence.DeliveryChannel;

/** 送達 of one official document: how and under which number it was sent, and what proves that it arrived (domain C5). */
@Entity
@Table(name = "delivery")
public class Delivery {

    /** The two documents that are served. */
    public enum Document {
        NOTICE, SUSPENSION
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Enumerated(EnumType.STRING)
    private Document document;
    @Enumerated(EnumType.STRING)
    private DeliveryChannel channel;
    private String recipient;
    private String documentNumber;
    private LocalDate sentOn;
    private String content;
    private LocalDate startOn;
    private LocalDate startEnteredOn;
    private String startComputation;
    private LocalDate goneOn;
    private Boolean served;
    private LocalDate servedOn;
    private String proof;
    private String recordedBy;

    protected Delivery() {
    }

    /** @param start the first day without service that a suspension notice names; null for the improvement notice */
    Delivery(Document document, Dispatch dispatch, String content, LegalDay start) {
        this.document = document;
        if (start != null) {
            this.startOn = start.dueOn();
            this.startEnteredOn = start.enteredOn();
            this.startComputation = start.computation();
        }
        this.channel = dispatch.channel();
        this.recipient = dispatch.recipientEmail();
        this.documentNumber = dispatch.documentNumber();
        this.sentOn = dispatch.sentOn();
        this.content = content;
        this.goneOn = channel == DeliveryChannel.EMAIL ? null : sentOn;
    }

    /**
     * The document has left the office. A letter in place of an e-mail carries its own number; the e-mail as it was written stays in the
     * register of mail.
     *
     * @param letter what the letter says; null for an e-mail
     */
    void gone(Departure departure, String letter) {
        goneOn = departure.on();
        recipient = departure.mailbox();
        channel = departure.channel();
        if (departure.byLetter()) {
            documentNumber = departure.letterNumber();
            content = letter;
        }
    }

    public void recordService(boolean arrived, LocalDate on, String evidence, Act act) {
        new Checks()
            .require(servedOn == null, "已登錄送達，不得重複登錄")
            .require(!arrived || on != null, "請填寫送達日期")
            .require(arrived || on == null, "未能送達者，請勿填寫送達日期")
            .require(!arrived || goneOn != null, "文件尚未寄出，不得登錄送達")
            .require(on == null || goneOn == null || !on.isBefore(goneOn), "送達日期不得早於寄出日期")
            .require(on == null || !on.isAfter(act.day()), "送達日期不得晚於今日")
            .requireText(evidence, "送達證明或未能送達原因")
            .refuseIfAny();
        served = arrived;
        servedOn = on;
        proof = evidence;
        recordedBy = act.by();
    }

    public Document document() {
        return document;
    }

    public DeliveryChannel channel() {
        return channel;
    }

    public String recipient() {
        return recipient;
    }

    public String documentNumber() {
        return documentNumber;
    }

    public LocalDate sentOn() {
        return sentOn;
    }

    /** First day without service as this suspension notice says; null for the improvement notice, and where an older release kept none. */
    public LocalDate startOn() {
        return startOn;
    }

    /** The day that was chosen, before a rule moved it to {@link #startOn}. */
    public LocalDate startEnteredOn() {
        return startEnteredOn;
    }

    /** How that day came about, in words; null where an older release kept none. */
    public String startComputation() {
        return startComputation;
    }

    /** Day on which it really left, in Asia/Taipei; null while an e-mail is on its way or could not be delivered. */
    public LocalDate goneOn() {
        return goneOn;
    }

    /** True when staff recorded that it could not be served. */
    public boolean returned() {
        return recorded() && servedOn == null;
    }

    /** The document as it was issued. */
    public String content() {
        return content;
    }

    /** Day of service; null while it is not recorded, or when it could not be served. */
    public LocalDate servedOn() {
        return servedOn;
    }

    /** True once staff recorded either the service or that it failed. */
    public boolean recorded() {
        return served != null;
    }

    public String proof() {
        return proof;
    }
}
