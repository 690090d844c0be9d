package org.exchangedesk.process.mail;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.correspondence.Outbox;
import org.exchangedesk.correspondence.OutgoingMail;
import org.exchangedesk.date.RocDate;
import org.exchangedesk.process.engine.TaskSubject;
import org.springframework.stereotype.Component;

/** What the form resolveMail shows of a mail. */
@Component
public class MailView {

    private final Outbox outbox;
    private final List<TaskSubject> subjects;

    MailView(Outbox outbox, List<TaskSubject> subjects) {
        this.outbox = outbox;
        this.subjects = subjects;
    }

    /** What the mail belongs to, in the words of its feature. */
    public String summary(String businessKey) {
        return subjects.stream().map(subject -> subject.summary(businessKey)).flatMap(Optional::stream).findFirst().orElse("");
    }

    public String describe(String mailId) {
        OutgoingMail mail = outbox.get(UUID.fromString(mailId));
        ZonedDateTime queued = mail.queuedAt().atZone(TaipeiTime.ZONE);
        return """
            種類：%s
            狀態：%s
            收件者：%s
            主旨：%s
            登錄時間：%s %02d:%02d
            郵件主機回應：%s""".formatted(mail.kind().label(), mail.state().label(), mail.recipient(), mail.subject(),
            RocDate.plain(queued.toLocalDate()), queued.getHour(), queued.getMinute(),
            mail.lastResponse() == null || mail.lastResponse().isBlank() ? "（無）" : mail.lastResponse());
    }
}
