package org.exchangedesk.notice.followup;

import java.time.LocalDate;
import org.exchangedesk.Act;
import org.exchangedesk.calendar.legal.LegalDay;

/** Single rows of the assessment sheet, for tests of what is read off them. */
public final class SampleRows {

    private SampleRows() {
    }

    public static Assessment entered(int round, AssessmentEntry entry, LegalDay chosen, Act act) {
        return new Assessment(round, entry, chosen, act);
    }

    public static Assessment corrected(Assessment old, AssessmentCorrection change, LocalDate followUpDate, LegalDay chosen, Act act) {
        return new Assessment(old, change, followUpDate, chosen, act);
    }
}
