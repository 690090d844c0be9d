package org.exchangedesk.notice;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.exchangedesk.Doubts;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.correspondence.MailLifecycle;
import org.exchangedesk.correspondence.OutgoingMail;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Declares the mail of a case to the register and receives its callbacks; each kind itself defines what follows. */
@Component
class NoticeMails implements MailLifecycle {

    private final NoticeService notices;
    private final SuspensionService suspensions;
    private final NoticeLetters letters;
    private final DispatchDoubts dispatches;
    private final Cases cases;
    private final Clock clock;

    /** Lazy, because the case itself writes into the register that reports back here. */
    NoticeMails(@Lazy NoticeService notices, @Lazy SuspensionService suspensions, @Lazy NoticeLetters letters,
        DispatchDoubts dispatches, Cases cases, Clock clock) {
        this.notices = notices;
        this.suspensions = suspensions;
        this.letters = letters;
        this.dispatches = dispatches;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public List<NoticeMail> kinds() {
        return List.of(NoticeMail.values());
    }

    @Override
    @Transactional
    public void sent(OutgoingMail mail) {
        kind(mail).gone(mail, notices, suspensions);
    }

    /**
     * Takes no lock: the caller has locked the mail's row, while a withdrawal locks the case first, so locking the case here could
     * deadlock. A withdrawal at this very moment is seen when the mail is next claimed.
     */
    @Override
    @Transactional
    public Optional<String> whyOvertaken(OutgoingMail mail) {
        return cases.find(mail.caseNo()).flatMap(notice -> kind(mail).whyOvertaken(notice, mail.originalOccurrence(), clock.instant()));
    }

    @Override
    @Transactional
    public Optional<String> whyStale(OutgoingMail mail) {
        return cases.find(mail.caseNo()).flatMap(notice -> kind(mail).whyStale(notice, mail.originalOccurrence(), clock.instant()));
    }

    /** Only reminders are written anew; the day in their dedupe key leaves one of several that waited. */
    @Override
    @Transactional
    public void writeAnew(OutgoingMail mail) {
        if (mail.kind() == NoticeMail.REMINDER) {
            letters.reminder(cases.find(mail.caseNo()).orElseThrow(), TaipeiTime.today(clock));
        }
    }

    @Override
    @Transactional
    public void doubtAnotherWay(OutgoingMail mail, String recipient, String letterNumber, Doubts doubts) {
        cases.find(mail.caseNo()).ifPresent(notice -> {
            if (letterNumber != null) {
                dispatches.doubtNumber(doubts, letterNumber);
            } else {
                dispatches.doubtRecipient(doubts, notice, recipient, kind(mail).toBureau(mail.originalOccurrence()));
            }
        });
    }

    private static NoticeMail kind(OutgoingMail mail) {
        return (NoticeMail) mail.kind();
    }
}
