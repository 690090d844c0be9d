package org.exchangedesk.notice.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.exchangedesk.Checks;
import org.exchangedesk.calendar.DayKind;
import org.exchangedesk.calendar.OfficeCalendar;

/**
 * The conditions of one case, which the authority may set by severity (F-35).
 *
 * @param deadlineLength length of the first deadline in days of {@code dayKind}, from the day the notice is issued
 * @param reminderDays   calendar days before a deadline on which a reminder is sent, as in {@code "7,3,1"}
 * @param followUpLimit  number of follow-ups, 1 to 3
 * @param leadDays       working days between the suspension notice and the proposed start of the suspension
 */
@Embeddable
public record Terms(@Column(name = "deadline_length") Integer deadlineLength,
    @Enumerated(EnumType.STRING) @Column(name = "day_kind") DayKind dayKind,
    @Column(name = "reminder_days") String reminderDays,
    @Column(name = "follow_up_limit") Integer followUpLimit,
    @Column(name = "lead_days") Integer leadDays) {

    public static final int MAX_FOLLOW_UPS = 3;
    /** Days off in a row that a short period of working days may stretch over. */
    private static final int LONGEST_HOLIDAYS = 10;

    public void check() {
        new Checks()
            .require(deadlineLength != null && deadlineLength >= 1 && deadlineLength <= 365, "改善期限天數須為 1 至 365")
            .requirePresent(dayKind, "期限計算方式")
            .require(reminderDays != null && reminderDays.matches("\\d{1,3}(,\\d{1,3}){0,9}"),
                "催辦日須為期限前天數，以逗號分隔，例如 7,3,1")
            .require(followUpLimit != null && followUpLimit >= 1 && followUpLimit <= MAX_FOLLOW_UPS,
                "追蹤次數至多三次，須為 1 至 3")
            .require(leadDays != null && leadDays >= 0 && leadDays <= 90, "中止通知至中止起日之工作日數須為 0 至 90")
            .refuseIfAny();
        int longest = dayKind == DayKind.WORKING ? 2 * deadlineLength + LONGEST_HOLIDAYS : deadlineLength;
        new Checks().require(reminders().get(0) <= longest,
            "催辦日「" + reminders().get(0) + "」早於改善期限之起算，不會寄發；改善期限為" + deadlineLength + "個" + dayKind.label()).refuseIfAny();
    }

    /** The reminder days, farthest from the deadline first, each once. */
    public List<Integer> reminders() {
        return Arrays.stream(reminderDays.split(",")).map(Integer::valueOf).distinct()
            .sorted((a, b) -> b - a).toList();
    }

    /**
     * The first start of a suspension that leaves the time these terms promise, when its notice goes on that day.
     *
     * @throws org.exchangedesk.Refusal when it lies beyond the loaded calendar
     */
    public LocalDate earliestStart(LocalDate noticeOn, OfficeCalendar calendar) {
        return calendar.plusWorkingDays(noticeOn, leadDays + 1);
    }

    /** The conditions as a sentence for forms, mails and the log. */
    public String inWords() {
        return "改善期限 %d 個%s；期限前 %s 日催辦；追蹤至多%d次；中止通知至中止起日 %d 個工作日"
            .formatted(deadlineLength, dayKind.label(), reminderDays.replace(",", "、"), followUpLimit, leadDays);
    }
}
