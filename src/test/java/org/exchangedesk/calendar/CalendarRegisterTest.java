package org.exchangedesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.AbstractStringAssert;
import org.awaitility.Awaitility;
import org.exchangedesk.Act;
import org.exchangedesk.DeskTest;
import org.exchangedesk.Refusal;
import org.exchangedesk.date.RocDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The office calendar in the database: loaded, replaced, closed at short notice, seen by everybody at once. Each test has years of its
 * own, long after those in which the cases of other tests live.
 */
@DeskTest
@Tag("C4")
class CalendarRegisterTest {

    private static final AtomicInteger YEARS = new AtomicInteger(2040);
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Act ACT = new Act("supervisor-c", NOW);

    @Autowired
    private EditionRegister editions;
    @Autowired
    private ClosureRegister closures;
    @Autowired
    private OfficeCalendar calendar;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private CalendarSeed seed;

    private final int year = YEARS.getAndIncrement();
    private final String name = year - 1911 + "年中華民國政府行政機關辦公日曆表.csv";
    private final String revisedName = year - 1911 + "年中華民國政府行政機關辦公日曆表(修正版).csv";
    /** The first Monday of June. */
    private final LocalDate monday = LocalDate.of(year, 6, 1).datesUntil(LocalDate.of(year, 6, 8))
        .filter(day -> day.getDayOfWeek().getValue() == 1).findFirst().orElseThrow();
    private final String text = OfficialFiles.plain(year);
    private final String revisedText = OfficialFiles.with(text, monday, false, "補假");

    @Test
    void aYearIsUnknownUntilItIsPutInForceAndThenKnownEverywhere() {
        OfficeCalendar onAnotherNode = new OfficeCalendar(new StoredDays(jdbc));
        long id = propose(name, text);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> calendar.isWorkingDay(monday)).withMessageContaining("匯入辦公日曆表");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> onAnotherNode.isWorkingDay(monday));

        editions.apply(id, ACT);

        assertThat(calendar.isWorkingDay(monday)).isTrue();
        assertThat(calendar.plusWorkingDays(monday, 5)).isEqualTo(monday.plusDays(7));
        assertThat(onAnotherNode.isWorkingDay(monday)).isTrue();
        assertThat(onAnotherNode.isWorkingDay(LocalDate.of(year, 1, 1))).isFalse();
    }

    @Test
    void whoLoadedWhatFromWhichFileStaysOnRecord() {
        editions.apply(propose(name, text), ACT);
        editions.apply(editions.propose(revisedName, OfficialFiles.big5(revisedText), new Act("supervisor-d", NOW)), later(60));

        assertThat(
            list("select file_name || ' ' || revised || ' ' || state || ' ' || entered_by || ' ' || decided_by || ' ' || length(sha256)"
                + " from calendar_edition where year = ? order by id", year))
            .containsExactly(name + " false REPLACED supervisor-c supervisor-c 64",
                revisedName + " true IN_FORCE supervisor-d supervisor-c 64");
        assertThatExceptionOfType(DataAccessException.class)
            .isThrownBy(() -> jdbc.sql("delete from calendar_edition where year = ?").param(year).update());
        assertThatExceptionOfType(DataAccessException.class)
            .isThrownBy(() -> jdbc.sql("update calendar_day set working = true where day = ?").param(monday).update());
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        long id = propose(name, text);
        long same = propose(name, text);
        editions.apply(id, ACT);
        long version = version();

        editions.apply(id, ACT);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> propose(name, text)).withMessageContaining("內容相同，無須再次載入");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> editions.apply(same, ACT)).withMessageContaining("內容相同");

        assertThat(version()).isEqualTo(version);
        assertThat(list("select state from calendar_edition where year = ? order by id", year)).containsExactly("IN_FORCE", "PROPOSED");
    }

    @Test
    void aRevisionWinsInWhateverOrderTheyCome() {
        long original = propose(name, text);
        editions.apply(propose(revisedName, revisedText), ACT);

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> editions.apply(original, ACT)).withMessageContaining("現行版本為修正版");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> propose(name, text + "\n")).withMessageContaining("現行版本為修正版");
        assertThat(calendar.isWorkingDay(monday)).isFalse();

        editions.apply(propose(revisedName, text), ACT);
        assertThat(calendar.isWorkingDay(monday)).as("a second revision").isTrue();
    }

    @Test
    void aRevisionReplacesTheFirstEdition() {
        editions.apply(propose(name, text), ACT);
        CalendarChange change = editions.change(propose(revisedName, revisedText));

        assertThat(change.days()).containsExactly(monday);
        assertThat(change.before().isWorkingDay(monday)).isTrue();
        assertThat(change.after().isWorkingDay(monday)).isFalse();
        assertThat(change.words()).contains("共1日", RocDate.plain(monday) + "（星期一）改為放假：補假", "歷次採用：\n115年3月2日，supervisor-c匯入「" + name);
    }

    /** As in October 2025: what the file calls itself is what everybody reads. */
    @Test
    void aRevisionIsCalledWhatItsFileSays() {
        String updated = year - 1911 + "年中華民國政府行政機關辦公日曆表1141020更新.csv";
        editions.apply(propose(name, text), ACT);
        long id = propose(updated, revisedText);

        assertThat(editions.label(id)).isEqualTo(year - 1911 + "年辦公日曆表（更新）");
        assertThat(editions.change(id).title()).isEqualTo(editions.label(id));
        assertThat(editions.change(id).words()).contains(updated + "（更新）").doesNotContain("修正");
        editions.apply(id, ACT);

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> propose(name, text + "\n")).withMessageContaining("現行版本為更新（「" + updated);
        assertThat(editions.change(propose(revisedName, text)).words()).contains("匯入「" + updated + "」，更新（現行）", revisedName + "（修正版）");
    }

    /** Both registers return a proposal only while it waits for its decision. */
    @Test
    void whatIsDecidedOrWasNeverProposedIsNotUndecided() {
        long id = propose(name, text);
        assertThat(editions.undecided(id)).get().extracting(CalendarChange::proposal).isEqualTo("edition-" + id);
        editions.apply(id, ACT);
        assertThat(editions.undecided(id)).isEmpty();
        assertThat(editions.undecided(0)).isEmpty();

        long closure = closures.propose(closure(monday, Closure.Kind.WHOLE_DAY), ACT);
        assertThat(closures.undecided(closure)).get().extracting(CalendarChange::proposal).isEqualTo("closure-" + closure);
        closures.drop(closure, ACT);
        assertThat(closures.undecided(closure)).isEmpty();
        assertThat(closures.undecided(0)).isEmpty();
    }

    @Test
    void whatWasDroppedStaysDropped() {
        long id = propose(name, text);
        editions.drop(id, ACT);
        editions.drop(id, ACT);

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> editions.apply(id, ACT)).withMessageContaining("決定不採用");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> calendar.isWorkingDay(monday));
        assertThat(list("select state from calendar_edition where year = ?", year)).containsExactly("DROPPED");
    }

    @Test
    void aFileThatIsWrongLeavesNothingBehind() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> propose(name, text.replace(",一,", ",二,")));

        assertThat(list("select state from calendar_edition where year = ?", year)).isEmpty();
    }

    /** Days read by a rolled-back change must not stay cached under the version of the next change. */
    @Test
    void aChangeThatIsRolledBackIsSeenByNobody() {
        editions.apply(propose(name, text), ACT);
        long revision = propose(revisedName, revisedText);
        transaction.executeWithoutResult(status -> {
            editions.apply(revision, ACT);
            assertThat(calendar.isWorkingDay(monday)).as("within the change").isFalse();
            status.setRollbackOnly();
        });
        assertThat(calendar.isWorkingDay(monday)).isTrue();

        closures.apply(closures.propose(closure(monday.plusDays(1), Closure.Kind.WHOLE_DAY), ACT), ACT);
        assertThat(calendar.isWorkingDay(monday)).as("after another change").isTrue();
        assertThat(calendar.isWorkingDay(monday.plusDays(1))).isFalse();
    }

    @Test
    void withinATransactionTheDaysStayAsTheyWere() throws Exception {
        editions.apply(propose(name, text), ACT);
        long revision = propose(revisedName, revisedText);

        transaction.executeWithoutResult(status -> {
            assertThat(calendar.isWorkingDay(monday)).isTrue();
            CompletableFuture.runAsync(() -> editions.apply(revision, ACT)).join();
            assertThat(calendar.isWorkingDay(monday)).isTrue();
            TransactionTemplate another = new TransactionTemplate(transaction.getTransactionManager());
            another.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
            assertThat(another.<Boolean>execute(inner -> calendar.isWorkingDay(monday))).as("in a transaction begun after it").isFalse();
            assertThat(calendar.isWorkingDay(monday)).isTrue();
        });

        assertThat(calendar.isWorkingDay(monday)).isFalse();
    }

    /** A third transaction holds the calendar's lock until both wait for it. */
    @Test
    void twoWhoPutEditionsInForceAtOnceComeOneAfterTheOther() {
        long first = propose(name, text);
        long second = propose(name, text);
        long other = propose(name, revisedText);

        List<CompletableFuture<Void>> both = transaction.execute(status -> {
            jdbc.sql("select hold_office_calendar(true)").query(Long.class).single();
            CompletableFuture<Void> one = CompletableFuture.runAsync(() -> editions.apply(first, ACT));
            waiting(1);
            CompletableFuture<Void> two = CompletableFuture.runAsync(() -> editions.apply(other, ACT));
            waiting(2);
            return List.of(one, two);
        });
        both.forEach(CompletableFuture::join);

        assertThat(list("select state from calendar_edition where year = ? order by id", year)).containsExactly("REPLACED", "PROPOSED",
            "IN_FORCE");
        assertThat(calendar.isWorkingDay(monday)).isFalse();
        editions.apply(second, ACT);
        assertThat(calendar.isWorkingDay(monday)).isTrue();
    }

    private void waiting(int count) {
        Awaitility.await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from pg_stat_activity where wait_event = 'advisory'"
            + " and datname = current_database()").query(Integer.class).single()).isEqualTo(count));
    }

    @Test
    void anEmptyDatabaseIsFilledOnceAndNeverAgain() {
        assertThat(list(
            "select year || ' ' || file_name || ' ' || entered_by from calendar_edition where year between 2021 and 2025 and entered_by = 'system'"))
            .hasSize(5).contains("2021 config/office-calendar.csv system");
        long rows = jdbc.sql("select count(*) from calendar_edition").query(Long.class).single();

        seed.sow();

        assertThat(jdbc.sql("select count(*) from calendar_edition").query(Long.class).single()).isEqualTo(rows);
    }

    /** The days of 2025 that ship are the re-issued ones. */
    @Test
    void theFirstEditionDoesNotTakeBackTheRevisionThatShips() {
        String first = OfficialFiles.with(OfficialFiles.text(2025), LocalDate.of(2025, 12, 25), true, "");

        assertThat(list("select year::text from calendar_edition where entered_by = 'system' and revised")).containsExactly("2025");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> propose("114年中華民國政府行政機關辦公日曆表.csv", first))
            .withMessageContaining("現行版本為修正版");
    }

    @Test
    void aWholeDayClosedIsOffAndARevocationPutsItBack() {
        editions.apply(propose(name, text), ACT);
        LocalDate tuesday = monday.plusDays(1);

        closures.apply(closures.propose(closure(monday, tuesday, Closure.Kind.WHOLE_DAY), ACT), ACT);
        assertThat(calendar.isWorkingDay(monday)).isFalse();
        assertThat(calendar.isWorkingDay(tuesday)).isFalse();
        assertThat(calendar.plusWorkingDays(monday.minusDays(3), 1)).isEqualTo(monday.plusDays(2));

        closures.apply(closures.propose(closure(tuesday, Closure.Kind.REVOKED), ACT), later(1));
        assertThat(calendar.isWorkingDay(monday)).isFalse();
        assertThat(calendar.isWorkingDay(tuesday)).isTrue();
        assertThat(list("select kind || ' ' || state from office_closure where first_day between ? and ? order by id", monday, tuesday))
            .containsExactly("WHOLE_DAY IN_FORCE", "REVOKED IN_FORCE");
        assertThatExceptionOfType(DataAccessException.class)
            .isThrownBy(() -> jdbc.sql("delete from office_closure where first_day = ?").param(monday).update());
    }

    /** The second decision was made on a node whose clock is behind, and about an entry that was written down first. */
    @Test
    void theEntryDecidedLastHoldsWhateverTheClocksSay() {
        editions.apply(propose(name, text), ACT);
        long half = closures.propose(closure(monday, Closure.Kind.MORNING), ACT);
        long whole = closures.propose(closure(monday, Closure.Kind.WHOLE_DAY), ACT);

        closures.apply(whole, later(60));
        assertThat(calendar.isWorkingDay(monday)).isFalse();
        closures.apply(half, ACT);

        assertThat(calendar.isWorkingDay(monday)).isTrue();
        assertThat(new OfficeCalendar(new StoredDays(jdbc)).isWorkingDay(monday)).isTrue();
        assertThatExceptionOfType(Refusal.class).as("the half day counts, which nobody has revoked")
            .isThrownBy(() -> closures.propose(closure(monday.plusDays(1), Closure.Kind.REVOKED), ACT));
        assertThat(closures.change(closures.propose(closure(monday, Closure.Kind.REVOKED), ACT)).words())
            .containsSubsequence("全日停止上班：", "上午停止上班：", "工作日之變更：無");
    }

    @Test
    void halfADayIsRecordedAndStaysAWorkingDay() {
        editions.apply(propose(name, text), ACT);
        long half = closures.propose(closure(monday, Closure.Kind.AFTERNOON), ACT);

        assertThat(closures.change(half).days()).isEmpty();
        assertThat(closures.change(half).words()).contains("下午停止上班", "該日仍計為工作日");
        closures.apply(half, ACT);
        assertThat(calendar.isWorkingDay(monday)).isTrue();

        closures.apply(closures.propose(closure(monday, Closure.Kind.WHOLE_DAY), ACT), later(1));
        assertThat(calendar.isWorkingDay(monday)).isFalse();
        closures.apply(closures.propose(closure(monday, Closure.Kind.MORNING), ACT), later(2));
        assertThat(calendar.isWorkingDay(monday)).as("the entry decided last holds").isTrue();
    }

    @Test
    void aClosureOutlivesAnotherEditionOfItsYear() {
        editions.apply(propose(name, revisedText), ACT);
        closures.apply(closures.propose(closure(monday.plusDays(1), Closure.Kind.WHOLE_DAY), ACT), ACT);

        editions.apply(propose(revisedName, text), ACT);

        assertThat(calendar.isWorkingDay(monday)).isTrue();
        assertThat(calendar.isWorkingDay(monday.plusDays(1))).isFalse();
    }

    @Test
    void aClosureThatCannotBeIsRefused() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> closures.propose(closure(monday, Closure.Kind.WHOLE_DAY), ACT))
            .withMessageContaining("尚未載入");
        editions.apply(propose(name, text), ACT);
        refusedClosure(closure(monday, Closure.Kind.REVOKED)).contains("沒有停止上班之登錄，無從撤回");
        refusedClosure(closure(monday.plusDays(5), Closure.Kind.WHOLE_DAY)).contains("本非上班日");
        refusedClosure(closure(monday, monday.minusDays(1), Closure.Kind.WHOLE_DAY)).contains("迄日不得早於起日");
        refusedClosure(closure(monday, monday.plusDays(14), Closure.Kind.WHOLE_DAY)).contains("一次至多登錄 14 日");
        refusedClosure(new Closure(new Closure.Span(null, null, null), null, " ")).contains("登錄事項", "起日", "迄日", "事由", "發布來源");

        long dropped = closures.propose(closure(monday, Closure.Kind.WHOLE_DAY), ACT);
        closures.drop(dropped, ACT);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> closures.apply(dropped, ACT)).withMessageContaining("決定不採用");
        assertThat(calendar.isWorkingDay(monday)).isTrue();
    }

    private AbstractStringAssert<?> refusedClosure(Closure closure) {
        Throwable thrown = catchThrowable(() -> closures.propose(closure, ACT));
        assertThat(thrown).isInstanceOf(Refusal.class);
        return assertThat(thrown.getMessage());
    }

    private static Closure closure(LocalDate day, Closure.Kind kind) {
        return closure(day, day, kind);
    }

    private static Closure closure(LocalDate first, LocalDate last, Closure.Kind kind) {
        return new Closure(new Closure.Span(first, last, kind), "某颱風", "範例市政府前一日20時發布");
    }

    private static Act later(int seconds) {
        return new Act(ACT.by(), NOW.plusSeconds(seconds));
    }

    private long propose(String fileName, String content) {
        return editions.propose(fileName, OfficialFiles.utf8(content), ACT);
    }

    private long version() {
        return jdbc.sql("select version from office_calendar").query(Long.class).single();
    }

    private List<String> list(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query((row, number) -> row.getString(1)).list();
    }
}
