package org.exchangedesk.notice;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.exchangedesk.correspondence.MailLifecycle;
import org.exchangedesk.correspondence.OutgoingMail;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mail of a case, declared to the register and heard of from it; each kind says itself what follows. */
@Component
class NoticeMails implements MailLifecycle {

    private final NoticeService notices;
    private final SuspensionService suspensions;
    private final CaseFile caseFile;
    private final Clock clock;

    /** Lazy, because the case itself writes into the register that reports back here. */
    NoticeMails(@Lazy NoticeService notices, @Lazy SuspensionService suspensions, CaseFile caseFile, Clock clock) {
        this.notices = notices;
        this.suspensions = suspensions;
        this.caseFile = caseFile;
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
     * Takes no lock, because whoever asks holds the mail's row and a withdrawal locks the case first; what is withdrawn at this very moment
     * is held when the mail is next taken up.
     */
    @Override
    @Transactional
    public Optional<String> whyOvertaken(OutgoingMail mail) {
        return caseFile.find(mail.caseNo()).flatMap(notice -> kind(mail).whyOvertaken(notice, mail.originalOccurrence(), clock.instant()));
    }

    private static NoticeMail kind(OutgoingMail mail) {
        return (NoticeMail) mail.kind();
    }
}
