package org.exchangedesk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.exchangedesk.correspondence.SampleMail.draft;
import static org.exchangedesk.correspondence.SampleMail.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.exchangedesk.Act;
import org.exchangedesk.Doubts;
import org.exchangedesk.Refusal;
import org.exchangedesk.notice.NoticeMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@CorrespondenceTest
class OutboxTest {

    @Autowired
    private Outbox outbox;
    @Autowired
    private RelayLedger ledger;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private TestClock clock;

    @BeforeEach
    void empty() {
        jdbc.execute("truncate outgoing_mail, outgoing_mail_attachment");
        clock.reset();
    }

    @Test
    void registersWhatWillBeSentBeforeItIsSent() throws Exception {
        UUID id = enqueue(notice("115-0001"));
        OutgoingMail mail = outbox.get(id);
        byte[] raw = outbox.rawMessage(id);

        assertThat(mail.state()).isEqualTo(MailState.QUEUED);
        assertThat(mail.kind()).isEqualTo(NoticeMail.NOTICE);
        assertThat(mail.caseNo()).isEqualTo("115-0001");
        assertThat(mail.recipient()).isEqualTo("guild@org.example");
        assertThat(mail.sender()).isEqualTo("desk@city.invalid");
        assertThat(mail.queuedAt()).isEqualTo(TestClock.START);
        assertThat(mail.subject()).startsWith("檢送公文電子交換系統限期改善單");
        assertThat(mail.body()).contains("以電話確認之");
        assertThat(mail.rawSha256())
            .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw)));
        assertThat(new String(raw, StandardCharsets.US_ASCII)).contains("Message-ID: " + mail.messageId() + "\r\n");
        assertThat(outbox.attachments(id)).usingRecursiveComparison().isEqualTo(SampleMail.ATTACHMENTS);
        assertThat(jdbc.queryForList("select sha256 from outgoing_mail_attachment where mail_id = ? order by position", String.class, id))
            .containsExactlyElementsOf(SampleMail.ATTACHMENTS.stream().map(a -> Sha256.hex(a.content())).toList());
    }

    @Test
    void belongsToTheTransactionOfTheStep() {
        assertThatThrownBy(() -> outbox.enqueue(notice("115-0001"))).isInstanceOf(IllegalTransactionStateException.class);

        transaction.executeWithoutResult(status -> {
            outbox.enqueue(notice("115-0001"));
            status.setRollbackOnly();
        });

        assertThat(outbox.ofCase("115-0001")).isEmpty();
    }

    @Test
    void sameCaseKindAndOccurrenceIsOneMailWhateverElseIsSaid() {
        UUID first = enqueue(notice("115-0001"));

        UUID second = enqueue(new MailDraft("115-0001", NoticeMail.NOTICE, "1", "no address", Map.of(), List.of()));

        assertThat(second).isEqualTo(first);
        assertThat(outbox.ofCase("115-0001")).hasSize(1);
        assertThat(enqueue(draft("115-0001", NoticeMail.REMINDER, "1"))).isNotEqualTo(first);
        assertThat(enqueue(draft("115-0001", NoticeMail.NOTICE, "2"))).isNotEqualTo(first);
    }

    @Test
    void twoStepsAtOnceWriteOneMailAndBothGoOn() throws Exception {
        CountDownLatch firstHasWritten = new CountDownLatch(1);
        CountDownLatch firstMayCommit = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> transaction.execute(status -> {
            UUID id = outbox.enqueue(notice("115-0001"));
            firstHasWritten.countDown();
            await(firstMayCommit);
            return id;
        }));
        await(firstHasWritten);
        var second = CompletableFuture.supplyAsync(() -> transaction.execute(status -> {
            UUID id = outbox.enqueue(notice("115-0001"));
            outbox.enqueue(draft("115-0001", NoticeMail.REMINDER, "7"));
            return id;
        }));
        assertThat(waitsForALock()).isTrue();
        firstMayCommit.countDown();

        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(first.get(10, TimeUnit.SECONDS));
        assertThat(outbox.ofCase("115-0001")).extracting(OutgoingMail::kind).containsExactly(NoticeMail.NOTICE, NoticeMail.REMINDER);
    }

    @Test
    void secondStepWritesWhenTheFirstHasFailed() throws Exception {
        CountDownLatch firstHasWritten = new CountDownLatch(1);
        CountDownLatch firstMayFail = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            outbox.enqueue(notice("115-0001"));
            firstHasWritten.countDown();
            await(firstMayFail);
            status.setRollbackOnly();
        }));
        await(firstHasWritten);
        var second = CompletableFuture.supplyAsync(() -> enqueue(notice("115-0001")));
        assertThat(waitsForALock()).isTrue();
        firstMayFail.countDown();
        first.get(10, TimeUnit.SECONDS);

        assertThat(outbox.get(second.get(10, TimeUnit.SECONDS)).state()).isEqualTo(MailState.QUEUED);
    }

    @Test
    void missingValueRollsTheStepBack() {
        var incomplete = new MailDraft("115-0001", NoticeMail.NOTICE, "1", "guild@org.example", Map.of("caseNo", "115-0001"), List.of());

        assertThatThrownBy(() -> enqueue(incomplete)).isInstanceOf(IllegalStateException.class).hasMessageContaining("notice.txt");
        assertThat(outbox.ofCase("115-0001")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "guild", "guild@org.example\r\nBcc: other@org.example", "guild@org.example, other@org.example"})
    void badAddressIsRefused(String recipient) {
        var draft = new MailDraft("115-0001", NoticeMail.NOTICE, "1", recipient, SampleMail.MODEL, List.of());

        assertThatThrownBy(() -> enqueue(draft)).isInstanceOf(Refusal.class).hasMessageContaining("電子郵件地址");
        assertThat(outbox.ofCase("115-0001")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"115-0001\r\nX", "115|0001", "115-0001-115-0001-115-0001"})
    void badCaseNumberIsRefused(String caseNo) {
        assertThatThrownBy(() -> enqueue(notice(caseNo))).isInstanceOf(Refusal.class);
    }

    @Test
    void holdsBackWhatHasNotBeenSentInThisCaseOnly() {
        UUID first = enqueue(notice("115-0001"));
        UUID second = enqueue(draft("115-0001", NoticeMail.REMINDER, "7"));
        UUID other = enqueue(notice("115-0002"));

        assertThat(outbox.holdBack("115-0001")).isEqualTo(2);
        assertThat(outbox.holdBack("115-0001")).isZero();

        assertThat(List.of(first, second)).extracting(id -> outbox.get(id).state()).containsOnly(MailState.HELD);
        assertThat(outbox.get(other).state()).isEqualTo(MailState.QUEUED);
    }

    @Test
    void holdsBackNothingThatARelayIsJustSending() throws Exception {
        UUID first = enqueue(notice("115-0001"));
        enqueue(draft("115-0001", NoticeMail.REMINDER, "7"));
        CountDownLatch claimed = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        var claim = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            assertThat(ledger.claimNext()).map(RelayLedger.Claim::id).contains(first);
            claimed.countDown();
            await(mayCommit);
        }));
        await(claimed);
        var held = CompletableFuture.supplyAsync(() -> outbox.holdBack("115-0001"));
        assertThat(waitsForALock()).isTrue();
        mayCommit.countDown();
        claim.get(10, TimeUnit.SECONDS);

        assertThat(held.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(outbox.get(first).state()).isEqualTo(MailState.SENDING);
    }

    @Test
    void twoPersonsWhoDecideAtOnceDoNotSendTwice() throws Exception {
        UUID id = enqueue(notice("115-0001"));
        jdbc.update("update outgoing_mail set state = 'FAILED' where id = ?", id);
        CountDownLatch firstHasDecided = new CountDownLatch(1);
        CountDownLatch firstMayCommit = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            outbox.resend(id, "new@org.example", new Doubts(null, "理由"), act("staff1"));
            firstHasDecided.countDown();
            await(firstMayCommit);
        }));
        await(firstHasDecided);
        var second = CompletableFuture.supplyAsync(() -> outbox.resend(id, "other@org.example", new Doubts(null, "理由"), act("staff2")));
        assertThat(waitsForALock()).isTrue();
        firstMayCommit.countDown();
        first.get(10, TimeUnit.SECONDS);

        assertThatThrownBy(() -> second.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(Refusal.class);
        assertThat(outbox.ofCase("115-0001")).extracting(OutgoingMail::recipient)
            .containsExactly("guild@org.example", "new@org.example");
    }

    @Test
    void listsACaseInTheOrderOfTheRegister() {
        List<UUID> ids = transaction.execute(status -> List.of(outbox.enqueue(draft("115-0001", NoticeMail.CLOSING, "1")),
            outbox.enqueue(draft("115-0001", NoticeMail.NOTICE, "1")), outbox.enqueue(draft("115-0001", NoticeMail.REMINDER, "7"))));

        assertThat(outbox.ofCase("115-0001")).extracting(OutgoingMail::id).containsExactlyElementsOf(ids);
        assertThat(outbox.ofCase("115-0001")).extracting(OutgoingMail::registerNo).isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update outgoing_mail set raw_message = ''", "update outgoing_mail set raw_sha256 = repeat('0', 64)",
        "update outgoing_mail set recipient = 'a@b.example'", "update outgoing_mail set body = ''",
        "update outgoing_mail set message_id = 'x'",
        "delete from outgoing_mail", "update outgoing_mail_attachment set content = ''", "delete from outgoing_mail_attachment"})
    void whatIsRegisteredStays(String statement) {
        enqueue(notice("115-0001"));

        assertThatThrownBy(() -> jdbc.execute(statement)).isInstanceOf(DataAccessException.class)
            .hasMessageContaining("registered mail is kept as it is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state = 'GONE'", "state = 'SENT'", "state = 'BY_LETTER', resolved_by = 'a', resolved_at = now()",
        "state = 'DISCARDED', resolved_by = 'a', resolved_at = now()", "state = 'REPLACED'", "state = 'SENDING'"})
    void databaseRefusesAStateWithoutItsFacts(String change) {
        enqueue(notice("115-0001"));

        assertThatThrownBy(() -> jdbc.execute("update outgoing_mail set " + change)).isInstanceOf(DataAccessException.class)
            .hasMessageContaining("violates check constraint");
    }

    private UUID enqueue(MailDraft draft) {
        return transaction.execute(status -> outbox.enqueue(draft));
    }

    private boolean waitsForALock() throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            if (jdbc.queryForObject("select count(*) from pg_locks where not granted", Integer.class) > 0) {
                return true;
            }
            Thread.sleep(25);
        }
        return false;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Act act(String by) {
        return new Act(by, clock.instant());
    }
}
