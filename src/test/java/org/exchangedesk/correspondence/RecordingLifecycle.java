package org.exchangedesk.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.exchangedesk.notice.NoticeMail;

/** Stands for the processes: notes what it is told, and refuses when the test wants that. */
class RecordingLifecycle implements MailLifecycle, UndeliveredMail {

    private final List<UUID> sent = new CopyOnWriteArrayList<>();
    private final List<UUID> undecided = new CopyOnWriteArrayList<>();
    private final Set<UUID> overtaken = ConcurrentHashMap.newKeySet();
    private final Set<UUID> stale = ConcurrentHashMap.newKeySet();
    private final List<UUID> writtenAnew = new CopyOnWriteArrayList<>();
    private final Set<UUID> speechless = ConcurrentHashMap.newKeySet();
    private volatile Runnable whenSent = () -> {
    };
    private volatile boolean failing;

    void reset() {
        sent.clear();
        undecided.clear();
        overtaken.clear();
        speechless.clear();
        stale.clear();
        writtenAnew.clear();
        failing = false;
        whenSent = () -> {
        };
    }

    void whenSent(Runnable deed) {
        whenSent = deed;
    }

    void failing(boolean value) {
        failing = value;
    }

    void overtake(UUID mail) {
        overtaken.add(mail);
    }

    void outdate(UUID mail) {
        stale.add(mail);
    }

    List<UUID> writtenAnew() {
        return writtenAnew;
    }

    /** Fails when it is asked whether that mail still holds. */
    void silence(UUID mail) {
        speechless.add(mail);
    }

    List<UUID> sent() {
        return sent;
    }

    List<UUID> undecided() {
        return undecided;
    }

    /** The desk's own, so that the texts are those that ship. */
    @Override
    public List<NoticeMail> kinds() {
        return List.of(NoticeMail.values());
    }

    @Override
    public void sent(OutgoingMail mail) {
        note(sent, mail);
        whenSent.run();
    }

    @Override
    public void needsDecision(OutgoingMail mail) {
        note(undecided, mail);
    }

    @Override
    public Optional<String> whyOvertaken(OutgoingMail mail) {
        if (speechless.contains(mail.id())) {
            throw new IllegalStateException("the feature cannot say");
        }
        return overtaken.contains(mail.id()) ? Optional.of("測試已撤銷") : Optional.empty();
    }

    @Override
    public Optional<String> whyStale(OutgoingMail mail) {
        return stale.contains(mail.id()) ? Optional.of("測試已逾期") : Optional.empty();
    }

    @Override
    public void writeAnew(OutgoingMail mail) {
        note(writtenAnew, mail);
    }

    private void note(List<UUID> list, OutgoingMail mail) {
        if (failing) {
            throw new IllegalStateException("the process refuses");
        }
        list.add(mail.id());
    }
}
