package org.exchangedesk.notice.delivery;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.exchangedesk.Act;
import org.exchangedesk.calendar.legal.LegalDay;

/** Every dispatch of the official documents of one case; a suspension notice may be dispatched more than once. */
@Embeddable
public class Deliveries {

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "case_no", nullable = false, updatable = false)
    @OrderBy("id")
    private List<Delivery> entries = new ArrayList<>();

    public void addNotice(Dispatch dispatch, String content, Act act) {
        entries.add(new Delivery(Delivery.Document.NOTICE, dispatch, content, null));
    }

    /** @param start the first day without service that the notice names */
    public void addSuspension(Dispatch dispatch, String content, LegalDay start, Act act) {
        entries.add(new Delivery(Delivery.Document.SUSPENSION, dispatch, content, start));
    }

    /**
     * The document has left the office.
     *
     * @param dispatch which dispatch of that document, 1 for the first
     * @param letter   what the letter in place of an e-mail says; null for an e-mail
     */
    public void gone(Delivery.Document document, int dispatch, Departure departure, String letter, Act act) {
        get(document, dispatch).gone(departure, letter);
    }

    public Stream<Delivery> of(Delivery.Document document) {
        return entries.stream().filter(d -> d.document() == document);
    }

    /** @param dispatch which dispatch of that document, 1 for the first */
    public Delivery get(Delivery.Document document, int dispatch) {
        return of(document).skip(dispatch - 1L).findFirst().orElseThrow();
    }

    public Optional<Delivery> newest(Delivery.Document document) {
        return of(document).reduce((older, newer) -> newer);
    }
}
