package org.exchangedesk.calendar.legal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code exchange-desk.legal-dates.*}: how the office answers what the law leaves open (C4, D13).
 *
 * @param improvementNotice     the first deadline, which is counted from the day of issue
 * @param extension             a further deadline, which a person chooses
 * @param suspensionStart       the first day without service, which a person chooses
 * @param lastDayCounts         「○年○月○日前」 of the first deadline includes that day until 24:00; 「至○年○月○日」 of a further one always does
 * @param saturdayToWholeMonday a period that ends on a Saturday ends with Monday and not with Monday morning
 */
@ConfigurationProperties("exchange-desk.legal-dates")
public record LegalDateSettings(@DefaultValue("PERIOD") DateRule improvementNotice, @DefaultValue("FIXED_DAY") DateRule extension,
    @DefaultValue("FIXED_DAY") DateRule suspensionStart, @DefaultValue("true") boolean lastDayCounts,
    @DefaultValue("false") boolean saturdayToWholeMonday) {

    /** Fails at start: a period has a length and no day that could stay as it was named. */
    public LegalDateSettings {
        if (improvementNotice == DateRule.FIXED_DAY) {
            throw new IllegalArgumentException("exchange-desk.legal-dates.improvement-notice is a period: PERIOD or ADVERSE_DISPOSITION");
        }
    }
}
