package org.exchangedesk.notice.followup;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a new entry changes in a wrongly registered row of the assessment sheet; null leaves a value as it was. The reason of 事態嚴重
 * is not among it: a supervisor approved the suspension on that ground.
 *
 * @param reassess      true when the result itself was wrong (「改善完成」 or a new deadline) and the same round is to be assessed again
 * @param nonWorkingDay {@code newDeadline} once more, typed to confirm that it is meant though it is not a working day (C4)
 * @param reason        why; always required
 */
public record AssessmentCorrection(int round, boolean reassess, LocalDate followUpDate, LocalDate newDeadline,
    LocalDate nonWorkingDay, String opinion, String otherText,
    String reason) {

    /** True when the new entry says anything that the old row did not. */
    public boolean changesAnything() {
        return Stream.of(followUpDate, newDeadline, opinion, otherText).anyMatch(Objects::nonNull);
    }

    /** Another deadline, or the earlier one once more. */
    public boolean tellsADate() {
        return reassess || newDeadline != null;
    }
}
