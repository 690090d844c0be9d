package org.exchangedesk.process.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.exchangedesk.Act;
import org.exchangedesk.calendar.CalendarChange;
import org.exchangedesk.calendar.CalendarProposals;
import org.exchangedesk.notice.calendarchange.CalendarEffect;
import org.exchangedesk.notice.calendarchange.CalendarEffectList;
import org.exchangedesk.notice.calendarchange.CalendarEffects;
import org.exchangedesk.process.calendar.CalendarDecision.Outcome;
import org.junit.jupiter.api.Test;

/** What a decision on the calendar compares and what it does once: the list of a thousand cases is computed once, not for each question. */
class CalendarDecisionTest {

    private static final Act ACT = new Act("supervisor-c", Instant.parse("2027-06-01T01:00:00Z"));
    private static final CalendarEffect FIRST = new CalendarEffect("116-0001", "甲", LocalDate.of(2027, 6, 23), "一");
    private static final CalendarEffect SECOND = new CalendarEffect("116-0002", "乙", LocalDate.of(2027, 6, 23), "二");

    private final CalendarEffects effects = mock(CalendarEffects.class);
    private final CalendarProposals proposals = mock(CalendarProposals.class);
    private final CalendarChange change = new CalendarChange("closure-7", "某日停止上班", "某日改為非工作日", new TreeSet<>(), new TreeSet<>(), null,
        null);

    @Test
    void theListIsMadeOnce() {
        when(effects.sinceShown(change)).thenReturn(new CalendarEffectList(List.of(FIRST, SECOND), Set.of(FIRST.inWords())));

        assertThat(decided()).isEqualTo(Outcome.APPLIED);

        verify(effects, times(1)).sinceShown(any());
        verify(proposals, times(1)).changeForDecision(7);
        verify(effects).note(change, List.of(FIRST, SECOND.remarked("（核定時始列入清單）")), ACT);
        verify(proposals).apply(7, ACT);
    }

    /** The task was opened by a release that kept no list: nobody could say what came onto it, so the person looks again. */
    @Test
    void withoutAListOfThenThePersonLooksAgain() {
        when(effects.sinceShown(change)).thenReturn(new CalendarEffectList(List.of(FIRST), null));

        assertThat(decided()).isEqualTo(Outcome.CHANGED);

        verify(effects, never()).note(any(), any(), any());
        verify(proposals, never()).apply(anyLong(), any());
    }

    private Outcome decided() {
        when(proposals.changeForDecision(7)).thenReturn(change);
        return new CalendarDecision(effects).decide(proposals, 7, true, change.words(), ACT);
    }
}
