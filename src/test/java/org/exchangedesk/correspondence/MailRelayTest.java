package org.exchangedesk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.exchangedesk.correspondence.SampleMail.draft;
import static org.exchangedesk.correspondence.SampleMail.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.exchangedesk.Act;
import org.exchangedesk.Doubts;
import org.exchangedesk.Refusal;
import org.exchangedesk.notice.NoticeMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@CorrespondenceTest
class MailRelayTest {

    private static final Duration LONGER_THAN_ANY_CONVERSATION = Duration.ofMinutes(11);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    @Autowired
    private ApplicationContext context;
    @Autowired
    private Outbox outbox;
    @Autowired
    private MailRelay relay;
    @Autowired
    private RelayLedger ledger;
    @Autowired
    private RecordingLifecycle process;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private TestClock clock;

    @BeforeEach
    void start() {
        jdbc.execute("truncate outgoing_mail, outgoing_mail_attachment");
        clock.reset();
        process.reset();
        server.start();
        context.getBean(JavaMailSenderImpl.class).setPort(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sendsWhatWasRegisteredAndTellsTheProcess() throws Exception {
        UUID id = enqueue(notice("115-0001"));

        assertThat(relay.relayDue()).isEqualTo(1);
        assertThat(relay.relayDue()).isZero();

        OutgoingMail mail = outbox.get(id);
        assertThat(mail.state()).isEqualTo(MailState.SENT);
        assertThat(mail.sentAt()).isEqualTo(TestClock.START);
        assertThat(mail.attempts()).isEqualTo(1);
        assertThat(mail.lastResponse()).startsWith("250");
        assertThat(process.sent()).containsExactly(id);
        MimeMessage received = received().get(0);
        assertThat(received.getMessageID()).isEqualTo(mail.messageId());
        assertThat(received.getSubject()).isEqualTo(mail.subject());
        assertThat(((Multipart) received.getContent()).getBodyPart(1).getFileName())
            .isEqualTo(SampleMail.ATTACHMENTS.get(0).name());
    }

    @Test
    void sendsNothingThatWasHeldBackOrRolledBack() {
        UUID id = enqueue(notice("115-0001"));
        transaction.executeWithoutResult(status -> {
            outbox.enqueue(draft("115-0001", NoticeMail.REMINDER, "7"));
            status.setRollbackOnly();
        });
        outbox.holdBack("115-0001");

        assertThat(relay.relayDue()).isZero();
        assertThat(received()).isEmpty();
        assertThat(outbox.get(id).state()).isEqualTo(MailState.HELD);
    }

    /** A process that is asked to stop may be cut off half a minute later, with a mail nobody knows the fate of. */
    @Test
    void aRelayThatEndsFinishesTheMailInHandAndLeavesTheOthers() {
        UUID inHand = enqueue(notice("115-0001"));
        UUID other = enqueue(notice("115-0002"));
        MailRelay ending = new MailRelay(ledger, context.getBean(SmtpServer.class), context.getBean(MailSettings.class), clock);
        process.whenSent(ending::takeNoMore);

        assertThat(ending.relayDue()).isEqualTo(1);

        assertThat(outbox.get(inHand).state()).isEqualTo(MailState.SENT);
        assertThat(outbox.get(other).state()).isEqualTo(MailState.QUEUED);
    }

    /** A mail that its case has overtaken is held back and does not delay the next one. */
    @Test
    void holdsWhatHasBeenOvertakenAndSendsTheNext() {
        UUID old = enqueue(notice("115-0001"));
        UUID next = enqueue(notice("115-0002"));
        process.overtake(old);

        assertThat(relay.relayDue()).isEqualTo(1);

        assertThat(outbox.get(old).state()).isEqualTo(MailState.HELD);
        assertThat(outbox.get(old).attempts()).isZero();
        assertThat(outbox.get(next).state()).isEqualTo(MailState.SENT);
        assertThat(process.undecided()).isEmpty();
    }

    @Test
    @Tag("S-07")
    void asksAPersonAboutStaleWordsWithLegalEffectAndSendsTheNext() {
        UUID stale = enqueue(notice("115-0001"));
        UUID next = enqueue(notice("115-0002"));
        process.outdate(stale);

        assertThat(relay.relayDue()).isEqualTo(1);

        assertThat(outbox.get(stale).state()).isEqualTo(MailState.FAILED);
        assertThat(outbox.get(stale).attempts()).isZero();
        assertThat(outbox.get(stale).lastResponse()).isEqualTo("未寄送：測試已逾期");
        assertThat(process.undecided()).containsExactly(stale);
        assertThat(process.writtenAnew()).isEmpty();
        assertThat(outbox.get(next).state()).isEqualTo(MailState.SENT);
        assertThatThrownBy(() -> outbox.checkMaySend(outbox.get(stale))).isInstanceOf(Refusal.class).hasMessageContaining("測試已逾期");
    }

    @Test
    @Tag("S-07")
    void hasAStaleReminderWrittenAnew() {
        UUID stale = enqueue(draft("115-0001", NoticeMail.REMINDER, "7"));
        process.outdate(stale);

        assertThat(relay.relayDue()).isZero();

        assertThat(outbox.get(stale).state()).isEqualTo(MailState.HELD);
        assertThat(process.writtenAnew()).containsExactly(stale);
        assertThat(process.undecided()).isEmpty();
    }

    /** The process refuses: nothing is sent or lost, and the next one does not wait. */
    @Test
    @Tag("S-07")
    void putsOffAStaleMailWhoseTaskCannotBeOpened() {
        UUID stale = enqueue(notice("115-0001"));
        process.outdate(stale);
        process.failing(true);

        assertThat(relay.relayDue()).isZero();

        assertThat(outbox.get(stale).state()).isEqualTo(MailState.QUEUED);
        assertThat(outbox.get(stale).nextAttemptAt()).isAfter(outbox.get(stale).queuedAt());
    }

    /** Its feature fails when asked, and the next one does not wait for that. */
    @Test
    void putsOffWhatNobodyCanJudgeAndSendsTheNext() {
        UUID unclear = enqueue(notice("115-0001"));
        UUID next = enqueue(notice("115-0002"));
        process.silence(unclear);

        assertThat(relay.relayDue()).isEqualTo(1);

        assertThat(outbox.get(next).state()).isEqualTo(MailState.SENT);
        assertThat(outbox.get(unclear).state()).isEqualTo(MailState.QUEUED);
        assertThat(outbox.get(unclear).attempts()).isZero();
        assertThat(outbox.get(unclear).nextAttemptAt()).isAfter(outbox.get(unclear).queuedAt());
    }

    @Test
    void neverSendsInsideATransaction() {
        enqueue(notice("115-0001"));

        assertThatThrownBy(() -> transaction.execute(status -> relay.relayDue())).isInstanceOf(IllegalStateException.class);
        assertThat(received()).isEmpty();
    }

    @Test
    void twoRelaysSendEachMailOnce() throws Exception {
        List<UUID> ids = IntStream.rangeClosed(1, 40).mapToObj(i -> enqueue(draft("115-0001", NoticeMail.REMINDER, "" + i))).toList();
        CyclicBarrier together = new CyclicBarrier(2);

        var counts = Stream.of(relay, anotherRelay()).map(one -> CompletableFuture.supplyAsync(() -> {
            await(together);
            return one.relayDue();
        })).toList();

        int sum = 0;
        for (var count : counts) {
            sum += count.get(60, TimeUnit.SECONDS);
        }
        assertThat(sum).isEqualTo(40);
        assertThat(received()).hasSize(40).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
        assertThat(process.sent()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(outbox.ofCase("115-0001")).extracting(OutgoingMail::attempts).containsOnly(1);
    }

    @Test
    void passesByAMailThatAnotherRelayIsJustClaiming() {
        UUID first = enqueue(notice("115-0001"));
        UUID second = enqueue(notice("115-0002"));

        int taken = transaction.execute(status -> {
            assertThat(ledger.claimNext()).map(RelayLedger.Claim::id).contains(first);
            return CompletableFuture.supplyAsync(relay::relayDue).orTimeout(20, TimeUnit.SECONDS).join();
        });

        assertThat(taken).isEqualTo(1);
        assertThat(process.sent()).containsExactly(second);
    }

    @Test
    void crashBetweenAcceptanceAndMarkIsAQuestionForAPersonAndNoSecondMail() {
        UUID id = enqueue(notice("115-0001"));
        process.failing(true);
        assertThat(relay.relayDue()).isEqualTo(1);
        assertThat(outbox.get(id).state()).isEqualTo(MailState.SENDING);
        process.failing(false);
        MailRelay afterRestart = anotherRelay();

        clock.advance(Duration.ofMinutes(9));
        assertThat(afterRestart.relayDue()).isZero();
        assertThat(outbox.get(id).state()).isEqualTo(MailState.SENDING);
        clock.advance(Duration.ofMinutes(2));
        assertThat(afterRestart.relayDue()).isZero();

        assertThat(outbox.get(id).state()).isEqualTo(MailState.UNCERTAIN);
        assertThat(process.undecided()).containsExactly(id);
        assertThat(process.sent()).isEmpty();
        clock.advance(Duration.ofDays(3));
        assertThat(afterRestart.relayDue()).isZero();
        assertThat(received()).hasSize(1);
        relay.relayDue();
        assertThat(outbox.get(id).lastResponse()).as("the answer that came too late is noted").startsWith("250");
        assertThat(outbox.get(id).state()).isEqualTo(MailState.UNCERTAIN);
    }

    @Test
    void aReminderWithUnknownOutcomeIsAQuestionToo() {
        UUID id = enqueue(draft("115-0001", NoticeMail.REMINDER, "7"));
        ledger.claimNext();

        clock.advance(LONGER_THAN_ANY_CONVERSATION);
        relay.relayDue();

        assertThat(process.undecided()).containsExactly(id);
    }

    @Test
    void relayThatIsStillAliveMarksWithTheNextRound() {
        UUID id = enqueue(notice("115-0001"));
        process.failing(true);
        relay.relayDue();
        process.failing(false);

        assertThat(relay.relayDue()).isZero();

        assertThat(outbox.get(id).state()).isEqualTo(MailState.SENT);
        assertThat(process.sent()).containsExactly(id);
        assertThat(received()).hasSize(1);
    }

    @Test
    void messageThatIsNoLongerWhatWasRegisteredIsNotSent() {
        UUID id = enqueue(notice("115-0001"));
        transaction.executeWithoutResult(status -> {
            jdbc.execute("set local session_replication_role = replica");
            jdbc.update("update outgoing_mail set raw_message = raw_message || 'x'::bytea where id = ?", id);
        });

        relay.relayDue();

        assertThat(outbox.get(id).state()).isEqualTo(MailState.FAILED);
        assertThat(process.undecided()).containsExactly(id);
        assertThat(received()).isEmpty();
    }

    @Test
    void personConfirmsThatAnUncertainMailHasGone() {
        UUID id = uncertain();
        clock.advance(Duration.ofDays(2));

        outbox.confirmSent(id, "收件人來電告知已收到", act("staff1"));

        assertThat(outbox.get(id).sentAt()).isEqualTo(TestClock.START);
        assertThat(outbox.get(id).resolvedAt()).isEqualTo(clock.instant());

        assertThat(outbox.get(id).state()).isEqualTo(MailState.SENT);
        assertThat(outbox.get(id).resolvedBy()).isEqualTo("staff1");
        assertThat(process.sent()).containsExactly(id);
    }

    @Test
    void personSendsALetterInstead() {
        UUID id = uncertain();
        assertThatThrownBy(() -> outbox.recordLetter(id, DeliveryChannel.REGISTERED_MAIL, " ", LocalDate.of(2026, 11, 22),
            new Doubts(null, "理由"), act("staff1")))
            .isInstanceOf(Refusal.class)
            .hasMessage("請填寫「發文字號」；寄發日期不得晚於今日。");

        outbox.recordLetter(id, DeliveryChannel.REGISTERED_MAIL, "範字第1150000002號", LocalDate.of(2026, 11, 21), new Doubts(null, "理由"),
            act("staff1"));

        OutgoingMail mail = outbox.get(id);
        assertThat(mail.state()).isEqualTo(MailState.BY_LETTER);
        assertThat(mail.letterDocumentNumber()).isEqualTo("範字第1150000002號");
        assertThat(mail.letterSentOn()).isEqualTo("2026-11-21");
        assertThat(process.sent()).containsExactly(id);
    }

    @Test
    void personSendsAgainToAnotherAddressAndTheOldRowStays() {
        UUID old = uncertain();
        assertThatThrownBy(() -> outbox.resend(old, "new@org.example\nBcc: x@y.example", new Doubts(null, "理由"), act("staff1")))
            .isInstanceOf(Refusal.class);

        UUID again = outbox.resend(old, "new@org.example", new Doubts(null, "理由"), act("staff1"));
        assertThat(relay.relayDue()).isEqualTo(1);

        OutgoingMail first = outbox.get(old);
        OutgoingMail second = outbox.get(again);
        assertThat(first.state()).isEqualTo(MailState.REPLACED);
        assertThat(second.state()).isEqualTo(MailState.SENT);
        assertThat(second.replaces()).isEqualTo(old);
        assertThat(second.recipient()).isEqualTo("new@org.example");
        assertThat(second.messageId()).isNotEqualTo(first.messageId());
        assertThat(second.occurrence()).isEqualTo("1#2");
        assertThat(second.originalOccurrence()).isEqualTo("1");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.subject()).isEqualTo(first.subject());
        assertThat(outbox.attachments(again)).usingRecursiveComparison().isEqualTo(SampleMail.ATTACHMENTS);
        assertThat(process.sent()).containsExactly(again);
        assertThatThrownBy(() -> outbox.resend(old, "new@org.example", new Doubts(null, "理由"), act("staff1"))).isInstanceOf(Refusal.class)
            .hasMessage("此郵件目前為「已另行重寄」，不能「重寄」。");
    }

    @Test
    void personGivesUpOnlyWhatIsOpenAndSaysWhy() {
        UUID id = enqueue(notice("115-0001"));
        assertThatThrownBy(() -> outbox.discard(id, "理由", act("staff1"))).isInstanceOf(Refusal.class)
            .hasMessage("此郵件目前為「待寄送」，不能「不再寄送」。");
        assertThatThrownBy(() -> outbox.confirmSent(id, "收件人來電告知已收到", act("staff1"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> outbox.discard(UUID.randomUUID(), "理由", act("staff1"))).hasMessage("查無此郵件。");
        UUID open = uncertain();
        assertThatThrownBy(() -> outbox.discard(open, " ", act("staff1"))).isInstanceOf(Refusal.class).hasMessageContaining("理由");

        outbox.discard(open, "案件已撤銷", act("staff1"));

        assertThat(outbox.get(open).state()).isEqualTo(MailState.DISCARDED);
        assertThat(outbox.get(open).resolutionReason()).isEqualTo("案件已撤銷");
        assertThat(process.sent()).isEmpty();
    }

    private UUID uncertain() {
        UUID id = enqueue(draft("115-0009", NoticeMail.SUSPENSION, "1"));
        jdbc.update("update outgoing_mail set state = 'UNCERTAIN', claimed_at = queued_at, attempts = 1 where id = ?", id);
        return id;
    }

    private UUID enqueue(MailDraft draft) {
        return transaction.execute(status -> outbox.enqueue(draft));
    }

    private MailRelay anotherRelay() {
        return new MailRelay(ledger, context.getBean(SmtpServer.class), context.getBean(MailSettings.class), clock);
    }

    private List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Act act(String by) {
        return new Act(by, clock.instant());
    }
}
