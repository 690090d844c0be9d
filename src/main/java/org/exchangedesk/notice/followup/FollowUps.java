package org.exchangedesk.notice.followup;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.exchangedesk.Act;
import org.exchangedesk.Checks;
import org.exchangedesk.Refusal;
import org.exchangedesk.calendar.OfficeCalendar;
import org.exchangedesk.calendar.legal.LegalDates;
import org.exchangedesk.calendar.legal.LegalDay;

/** The follow-ups of one case, at most three (F-35), and the rules of the sheet for each round (domain A2, D3, D9). */
@Embeddable
public class FollowUps {

    private static final List<String> RESULT_LABELS = List.of("第一次追蹤結果", "第二次追蹤結果", "第三次追蹤結果");

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "case_no", nullable = false, updatable = false)
    @OrderBy("round")
    private List<FollowUpRound> rounds = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "case_no", nullable = false, updatable = false)
    @OrderBy("id")
    private List<Assessment> assessments = new ArrayList<>();

    public FollowUpRound open(int round, int limit, String officer, Act act) {
        Optional<FollowUpRound> known = round(round);
        if (known.isPresent()) {
            return known.get();
        }
        if (round > limit || round != rounds.size() + 1) {
            throw new Refusal("本案追蹤至多" + limit + "次，不得開啟第" + round + "次追蹤。");
        }
        if (round > 1 && standing(round - 1).map(Assessment::outcome).filter(FollowUpResult.EXTENDED::equals).isEmpty()) {
            throw new Refusal("第" + (round - 1) + "次追蹤未再給予改善期限，不得開啟第" + round + "次追蹤。");
        }
        // whoever took over the last round goes on with the case
        FollowUpRound opened = new FollowUpRound(round, rounds.isEmpty() ? officer : current().officer(), act);
        rounds.add(opened);
        return opened;
    }

    /**
     * The officer goes on with the round under way (F-29).
     *
     * @return false when the round was that officer's already
     */
    public boolean handOver(String officer, Act act) {
        if (officer.equals(current().officer())) {
            return false;
        }
        current().handOver(officer);
        return true;
    }

    /** Staff ask to follow up before the deadline (F-35). */
    public void requestEarly(String reason, Act act) {
        FollowUpRound round = current();
        new Checks().requireText(reason, "提前追蹤理由")
            .require(!round.early(), "本次追蹤已申請提前")
            .require(standing(round.round()).isEmpty(), "本次追蹤已有結果，不得提前追蹤").refuseIfAny();
        round.requestEarly(reason, act);
    }

    /** The round under way: the last one opened. */
    public FollowUpRound current() {
        if (rounds.isEmpty()) {
            throw new Refusal("本案尚未進入追蹤。");
        }
        return rounds.get(rounds.size() - 1);
    }

    public Optional<FollowUpRound> round(int round) {
        return rounds.stream().filter(r -> r.round() == round).findFirst();
    }

    /** The row that counts for a round: the newest that was neither refused nor replaced. */
    public Optional<Assessment> standing(int round) {
        return assessments.stream().filter(a -> a.round() == round)
            .filter(a -> a.state() != Assessment.State.REFUSED && a.state() != Assessment.State.REPLACED)
            .reduce((a, b) -> b);
    }

    /** True when somebody already began to assess this round, so that it need not wait for its deadline again. */
    public boolean assessedBefore(FollowUpRound round) {
        return assessments.stream().anyMatch(a -> a.round() == round.round() && !a.assessedAt().isBefore(round.openedAt()));
    }

    public Assessment assess(AssessmentEntry entry, Deadline deadline, LocalDate issuedOn, int limit, LegalDates dates, Act act) {
        int round = current().round();
        if (standing(round).isPresent()) {
            throw new Refusal("第" + round + "次追蹤已登錄結果。");
        }
        Assessment row = new Assessment(round, entry, check(entry, round, limit, deadline, issuedOn, dates, act.day()), act);
        assessments.add(row);
        return row;
    }

    /** Returns the day that was chosen; null when none was. */
    private LegalDay check(AssessmentEntry entry, int round, int limit, Deadline deadline, LocalDate issuedOn,
        LegalDates dates, LocalDate today) {
        boolean last = round >= limit;
        LocalDate earliest = earliestDate(round, issuedOn);
        new Checks()
            .requirePresent(entry.result(), RESULT_LABELS.get(round - 1))
            .require(!last || entry.result() == null || entry.result() == FollowUpResult.COMPLETED
                || entry.result() == FollowUpResult.SUSPENDED, "本次為最後一次追蹤，結果僅得為「改善完成」或「中止交換服務」")
            .require(entry.result() != FollowUpResult.OTHER || entry.otherText() != null, "選「其他」者，請填寫說明")
            .require(entry.result() != FollowUpResult.OTHER || entry.nextStep() != null, "選「其他」者，請指定後續處理")
            .requirePresent(entry.followUpDate(), "追蹤日期")
            .require(entry.followUpDate() == null || !entry.followUpDate().isAfter(today), "追蹤日期不得晚於今日")
            .require(entry.followUpDate() == null || !entry.followUpDate().isBefore(earliest), "追蹤日期不得早於發文日期或前次追蹤日期")
            .requireText(entry.opinion(), "查核意見")
            .refuseIfAny();
        return entry.chosenDay(round, deadline, dates, today);
    }

    /** Replaces the standing row of a round by a corrected one; what the case already acts on can no longer change. */
    public Assessment correct(AssessmentCorrection change, Deadlines deadlines, LocalDate issuedOn, LegalDates dates, Act act) {
        Assessment old = standing(change.round())
            .orElseThrow(() -> new Refusal("第" + change.round() + "次追蹤尚無結果可更正。"));
        if (old.state() == Assessment.State.PROPOSED) {
            throw new Refusal("第" + change.round() + "次追蹤之中止陳核中，請由主管退回後重行查核。");
        }
        LocalDate followUpDate = change.followUpDate() == null ? old.followUpDate() : change.followUpDate();
        new Checks()
            .require(!followUpDate.isAfter(act.day()), "更正後追蹤日期不得晚於今日")
            .require(change.changesAnything(), "請填寫要更正的內容")
            .require(!followUpDate.isBefore(earliestDate(change.round(), issuedOn)), "更正後追蹤日期不得早於發文日期或前次追蹤日期")
            .require(!followUpDate.isAfter(latestDate(change.round())), "更正後追蹤日期不得晚於後次追蹤日期")
            .require(change.otherText() == null || old.otherText() != null, "本次追蹤結果非「其他」，無說明可更正")
            .refuseIfAny();
        LegalDay chosen = null;
        if (change.newDeadline() != null) {
            new Checks()
                .require(old.outcome() == FollowUpResult.EXTENDED, "本次追蹤未再給予改善期限，無期限可更正")
                .require(deadlines.current().round() == change.round() + 1 && standing(change.round() + 1).isEmpty(),
                    "該期限之追蹤已有結果，不得更正")
                .require(change.newDeadline().isAfter(deadlines.of(change.round()).dueOn()), "更正後改善期限須晚於原改善期限").refuseIfAny();
            chosen = ChosenDay.future(change.newDeadline(), "更正後改善期限", change.nonWorkingDay(), dates::extension, dates, act.day());
        }
        Assessment row = new Assessment(old, change, followUpDate, chosen, act);
        old.replaced();
        assessments.add(row);
        return row;
    }

    private LocalDate earliestDate(int round, LocalDate issuedOn) {
        return standingDates(a -> a.round() < round).max(LocalDate::compareTo).orElse(issuedOn);
    }

    private LocalDate latestDate(int round) {
        return standingDates(a -> a.round() > round).min(LocalDate::compareTo).orElse(LocalDate.MAX);
    }

    private Stream<LocalDate> standingDates(Predicate<Assessment> which) {
        return assessments.stream().filter(which).filter(a -> standing(a.round()).filter(s -> s == a).isPresent())
            .map(Assessment::followUpDate);
    }

    /**
     * Takes back a wrongly registered 「改善完成」 or a wrongly given deadline, so that the round is assessed again; the old row stays on record.
     * Removes the round that followed; its officer goes on with the round before.
     */
    public Assessment takeBack(int round, Act act) {
        Assessment row = standing(round).orElseThrow(() -> new Refusal("第" + round + "次追蹤尚無結果可更正。"));
        new Checks()
            .require(row.outcome() != FollowUpResult.SUSPENDED, "第" + round + "次追蹤之結果為中止交換服務，不得更正為重行查核；"
                + "陳核中者請由主管退回，已核定者請提出撤銷中止")
            .require(standing(round + 1).isEmpty(), "第" + (round + 1) + "次追蹤已有結果，請先更正該次").refuseIfAny();
        if (row.outcome() == FollowUpResult.EXTENDED) {
            if (current().round() == round) {
                throw new Refusal("第" + (round + 1) + "次追蹤尚在建立，請稍後再更正。");
            }
            round(round).orElseThrow().handOver(current().officer());
            rounds.remove(current());
        }
        row.replaced();
        return row;
    }

    /** The suspension that waits for its approval or was approved; at most one is under way. */
    public Optional<Assessment> suspensionRow() {
        return proposedSuspension().or(this::approvedSuspension);
    }

    /** @throws Refusal when no suspension waits for its approval */
    public Assessment suspensionToApprove() {
        return proposedSuspension().orElseThrow(() -> new Refusal("本案無待核定之中止。"));
    }

    /**
     * The start that a notice of suspension written today names: the one that was chosen while it is still to come, else the earliest
     * one of the terms.
     */
    public LocalDate startToName(LocalDate today, Terms terms, OfficeCalendar calendar) {
        LocalDate chosen = suspensionRow().orElseThrow().proposedStartOn();
        return chosen.isAfter(today) ? chosen : terms.earliestStart(today, calendar);
    }

    public Optional<Assessment> proposedSuspension() {
        return assessments.stream().filter(a -> a.state() == Assessment.State.PROPOSED).reduce((a, b) -> b);
    }

    public Optional<Assessment> approvedSuspension() {
        return assessments.stream().filter(a -> a.outcome() == FollowUpResult.SUSPENDED)
            .filter(a -> a.state() == Assessment.State.APPROVED || a.state() == Assessment.State.VALID)
            .reduce((a, b) -> b);
    }

    public List<FollowUpRound> rounds() {
        return List.copyOf(rounds);
    }

    public List<Assessment> assessments() {
        return List.copyOf(assessments);
    }
}
