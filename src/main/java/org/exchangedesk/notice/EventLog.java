package org.exchangedesk.notice;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.exchangedesk.Act;

/** The log of one case; it only grows. */
@Embeddable
class EventLog {

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "case_no", nullable = false, updatable = false)
    @OrderBy("id")
    private List<NoticeEvent> events = new ArrayList<>();

    void add(Act act, String kind, String text) {
        events.add(new NoticeEvent(act, kind, text));
    }

    /** Everybody who made an entry of one of these kinds. */
    String[] actorsOf(String... kinds) {
        return events.stream().filter(e -> List.of(kinds).contains(e.kind())).map(NoticeEvent::actor).distinct().toArray(String[]::new);
    }

    List<NoticeEvent> events() {
        return List.copyOf(events);
    }
}
