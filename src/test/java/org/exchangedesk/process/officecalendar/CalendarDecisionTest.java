package org.exchangedesk.process.officecalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.exchangedesk.calendar.CalendarChange;
import org.exchangedesk.calendar.CalendarProposals;
import org.exchangedesk.notice.Act;
import org.exchangedesk.notice.CalendarEffect;
import org.exchangedesk.notice.CalendarEffects;
import org.junit.jupiter.api.Test;

/** What a decision on the calendar compares and what it does once; the list of a thousand cases is made once, not for each question about it. */
class CalendarDecisionTest {

    private static final Act ACT = new Act("supervisor-c", Instant.parse("2027-06-01T01:00:00Z"));
    private static final CalendarEffect FIRST = new CalendarEffect("116-0001", "甲", LocalDate.of(2027, 6, 23), "一");
    private static final CalendarEffect SECOND = new CalendarEffect("116-0002", "乙", LocalDate.of(2027, 6, 23), "二");

    private final CalendarEffects effects = mock(CalendarEffects.class);
    private final CalendarProposals proposals = mock(CalendarProposals.class);
    private final CalendarChange change = new CalendarChange("某日停止上班", "某日改為非工作日", new TreeSet<>(), new TreeSet<>(), null, null);

    @Test
    void theListIsMadeOnce() {
        when(proposals.changeForDecision(7)).thenReturn(change);
        when(effects.of(change)).thenReturn(List.of(FIRST, SECOND));

        CalendarDecision.Outcome outcome = new CalendarDecision(effects).decide(proposals, 7, true,
            new CalendarDecision.Seen(change.words(), new TouchedDates(List.of(FIRST)).inWords()), ACT);

        assertThat(outcome).isEqualTo(CalendarDecision.Outcome.APPLIED);
        verify(effects, times(1)).of(any());
        verify(proposals, times(1)).changeForDecision(7);
        verify(effects).note(change, List.of(FIRST, SECOND.remarked("（核定時始列入清單）")), ACT);
    }

    /** What a list has no room for was counted, not shown: nobody can say that it is new. */
    @Test
    void ofAListThatWasCutNothingIsCalledNew() {
        List<CalendarEffect> many = IntStream.range(0, 200).mapToObj(i -> new CalendarEffect("116-" + (1000 + i), "某機關", LocalDate.of(2027, 6, 23), "維持不變，該日改為非工作日")).toList();
        String shown = new TouchedDates(many).inWords();

        assertThat(shown).contains("……另有 ").hasSizeLessThan(4000);
        assertThat(new TouchedDates(many).cameSince(shown)).isEmpty();
        assertThat(new TouchedDates(many).goneSince(shown)).isEmpty();
        assertThat(new TouchedDates(many.subList(1, 200)).goneSince(shown)).containsExactly(many.get(0).inWords());
    }
}
