package org.exchangedesk.correspondence;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands for the processes: notes what it is told, and refuses when the test wants that. */
class RecordingLifecycle implements MailLifecycle {

    private final List<UUID> sent = new CopyOnWriteArrayList<>();
    private final List<UUID> undecided = new CopyOnWriteArrayList<>();
    private volatile boolean failing;

    void reset() {
        sent.clear();
        undecided.clear();
        failing = false;
    }

    void failing(boolean value) {
        failing = value;
    }

    List<UUID> sent() {
        return sent;
    }

    List<UUID> undecided() {
        return undecided;
    }

    @Override
    public void sent(OutgoingMail mail) {
        note(sent, mail);
    }

    @Override
    public void needsDecision(OutgoingMail mail) {
        note(undecided, mail);
    }

    private void note(List<UUID> list, OutgoingMail mail) {
        if (failing) {
            throw new IllegalStateException("the process refuses");
        }
        list.add(mail.id());
    }
}
