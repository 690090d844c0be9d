package org.exchangedesk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.correspondence.SampleMail.draft;
import static org.exchangedesk.correspondence.SampleMail.notice;

import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exchangedesk.notice.NoticeMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** What every answer of the mail server, or none, makes of a mail. */
@CorrespondenceTest
class SmtpAnswersTest {

    private ScriptedSmtpServer server;
    @Autowired
    private JavaMailSenderImpl settings;
    @Autowired
    private Outbox outbox;
    @Autowired
    private MailRelay relay;
    @Autowired
    private RecordingLifecycle process;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private TestClock clock;

    @BeforeEach
    void start() throws IOException {
        jdbc.execute("truncate outgoing_mail, outgoing_mail_attachment");
        clock.reset();
        process.reset();
        server = new ScriptedSmtpServer();
        settings.setPort(server.port());
        settings.setUsername(null);
        settings.setPassword(null);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void serverGetsExactlyTheBytesThatWereKept() throws Exception {
        UUID id = enqueue(notice("115-0001"));

        relay.relayDue();

        assertThat(server.messages()).singleElement().isEqualTo(outbox.rawMessage(id));
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(server.messages().get(0))))
            .isEqualTo(outbox.get(id).rawSha256());
        assertThat(outbox.get(id).lastResponse()).isEqualTo("250 queued as TEST1");
    }

    /** Somebody between desk and mail server may strip the offer; with the settings as they ship, nothing then leaves the desk. */
    @Test
    @Tag("S-21")
    void aServerThatDoesNotOfferTheTlsThatWasAskedForGetsNothing() throws IOException {
        StandardEnvironment shipped = new StandardEnvironment();
        shipped.getPropertySources().addFirst(new MapPropertySource("asked", Map.of("SPRING_MAIL_SMTP_STARTTLS", "true")));
        new YamlPropertySourceLoader().load("application", new FileSystemResource("config/application.yml"))
            .forEach(shipped.getPropertySources()::addLast);
        UUID id = enqueue(notice("115-0001"));
        settings.setUsername("desk");
        settings.setPassword("only-in-tests");
        server.next(Map.of("EHLO", "250-hello\r\n250 AUTH PLAIN", "AUTH", "235 welcome"));
        List<String> names = List.of("mail.smtp.starttls.enable", "mail.smtp.starttls.required");
        names.forEach(name -> settings.getJavaMailProperties().put(name, shipped.getProperty("spring.mail.properties." + name)));
        try {
            assertThat(relay.relayDue()).isEqualTo(1);
        } finally {
            names.forEach(settings.getJavaMailProperties()::remove);
        }

        assertThat(server.verbs()).contains("EHLO").doesNotContain("AUTH", "MAIL");
        assertThat(server.messages()).isEmpty();
        assertThat(outbox.get(id).state()).isEqualTo(MailState.QUEUED);
        assertThat(outbox.get(id).lastResponse()).contains("STARTTLS is required");
    }

    @ParameterizedTest
    @CsvSource({"CONNECT,421 busy", "CONNECT,554 no service", "CONNECT,HANG UP", "CONNECT,SILENCE", "MAIL,451 later", "MAIL,HANG UP",
        "MAIL,SILENCE", "RCPT,450 mailbox busy", "RCPT,421 closing", "RCPT,452 full", "RCPT,HANG UP", "RCPT,SILENCE", "DATA,451 later",
        "DATA,HANG UP", "DATA,SILENCE", ".,450 later", ".,452 no space", ".,421 closing"})
    void isTriedAgainWhenTheServerCannotHaveTakenIt(String moment, String answer) {
        UUID id = enqueue(notice("115-0001"));
        server.next(Map.of(moment, answer));

        assertThat(relay.relayDue()).isEqualTo(1);
        OutgoingMail waiting = outbox.get(id);
        assertThat(waiting.state()).isEqualTo(MailState.QUEUED);
        assertThat(waiting.nextAttemptAt()).isEqualTo(TestClock.START.plusSeconds(60));
        assertThat(waiting.lastResponse()).isNotBlank();
        assertThat(relay.relayDue()).as("not before its time").isZero();

        clock.advance(Duration.ofMinutes(1));
        assertThat(relay.relayDue()).isEqualTo(1);
        OutgoingMail sent = outbox.get(id);
        assertThat(sent.state()).isEqualTo(MailState.SENT);
        assertThat(sent.attempts()).isEqualTo(2);
        assertThat(process.sent()).containsExactly(id);
        assertThat(process.undecided()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MAIL,550 not you", "RCPT,550 no such user", "RCPT,553 bad name", "RCPT,552 full", "RCPT,571 no", "DATA,554 no",
        ".,554 spam",
        ".,552 too big"})
    void isGivenUpAtOnceWhenTheServerRefusesForGood(String moment, String answer) {
        UUID id = enqueue(notice("115-0001"));
        server.next(Map.of(moment, answer));

        assertThat(relay.relayDue()).isEqualTo(1);

        assertThat(outbox.get(id).state()).isEqualTo(MailState.FAILED);
        assertThat(outbox.get(id).lastResponse()).contains(answer);
        assertThat(process.undecided()).containsExactly(id);
        clock.advance(Duration.ofDays(3));
        assertThat(relay.relayDue()).isZero();
    }

    @ParameterizedTest
    @CsvSource({".,HANG UP", ".,SILENCE", ".,354 what", ".,nonsense"})
    void isAQuestionForAPersonWhenTheServerHadItAllAndSaysNothing(String moment, String answer) {
        UUID id = enqueue(notice("115-0001"));
        server.next(Map.of(moment, answer));

        assertThat(relay.relayDue()).isEqualTo(1);

        assertThat(outbox.get(id).state()).isEqualTo(MailState.UNCERTAIN);
        assertThat(process.undecided()).containsExactly(id);
        clock.advance(Duration.ofDays(3));
        assertThat(relay.relayDue()).isZero();
        assertThat(server.messages()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({".,251 forwarded", "QUIT,HANG UP", "QUIT,SILENCE", "QUIT,500 what"})
    void isSentWhateverHappensAfterTheAcceptance(String moment, String answer) {
        UUID id = enqueue(notice("115-0001"));
        server.next(Map.of(moment, answer));

        relay.relayDue();

        assertThat(outbox.get(id).state()).isEqualTo(MailState.SENT);
        assertThat(process.sent()).containsExactly(id);
    }

    @Test
    void doesNotLogInWithoutAName() {
        settings.setUsername("");
        settings.setPassword("");
        UUID id = enqueue(notice("115-0001"));
        server.next(Map.of("EHLO", "250-hello\r\n250 AUTH LOGIN PLAIN"));

        relay.relayDue();

        assertThat(outbox.get(id).state()).isEqualTo(MailState.SENT);
    }

    @Test
    void waitsWhenTheLogInFails() {
        settings.setUsername("desk");
        settings.setPassword("wrong");
        UUID id = enqueue(notice("115-0001"));
        server.next(Map.of("EHLO", "250-hello\r\n250 AUTH PLAIN", "AUTH", "535 no"));

        assertThat(relay.relayDue()).isEqualTo(1);

        assertThat(outbox.get(id).state()).isEqualTo(MailState.QUEUED);
        assertThat(outbox.get(id).lastResponse()).contains("535");
    }

    @Test
    void refusedReminderIsNobodysTask() {
        UUID id = enqueue(draft("115-0001", NoticeMail.REMINDER, "7"));
        server.next(Map.of("RCPT", "550 no such user"));

        relay.relayDue();

        assertThat(outbox.get(id).state()).isEqualTo(MailState.FAILED);
        assertThat(process.undecided()).isEmpty();
    }

    @Test
    void refusedMailStaysUnmarkedWhenTheProcessCannotBeTold() {
        UUID id = enqueue(notice("115-0001"));
        server.next(Map.of("RCPT", "550 no such user"));
        process.failing(true);
        relay.relayDue();
        assertThat(outbox.get(id).state()).isEqualTo(MailState.SENDING);
        process.failing(false);

        relay.relayDue();

        assertThat(outbox.get(id).state()).isEqualTo(MailState.FAILED);
        assertThat(process.undecided()).containsExactly(id);
    }

    @Test
    void isGivenUpAfterTwoDaysOfTrying() throws IOException {
        UUID id = enqueue(notice("115-0001"));
        server.close();
        int rounds = 0;
        while (outbox.get(id).state() == MailState.QUEUED && rounds++ < 100) {
            relay.relayDue();
            clock.advance(Duration.between(clock.instant(), outbox.get(id).nextAttemptAt()));
        }

        OutgoingMail mail = outbox.get(id);
        assertThat(mail.state()).isEqualTo(MailState.FAILED);
        assertThat(mail.claimedAt()).isEqualTo(TestClock.START.plus(Duration.ofHours(48)));
        assertThat(mail.attempts()).isBetween(15, 30);
        assertThat(process.undecided()).containsExactly(id);
    }

    @Test
    void asksAServerThatIsDownOnlyOncePerRound() throws IOException {
        enqueue(notice("115-0001"));
        enqueue(notice("115-0002"));
        server.close();

        assertThat(relay.relayDue()).isEqualTo(1);
        assertThat(relay.relayDue()).isEqualTo(1);
        assertThat(relay.relayDue()).isZero();
    }

    @Test
    void aBrokenConversationDoesNotStopTheOthers() {
        enqueue(notice("115-0001"));
        UUID second = enqueue(notice("115-0002"));
        server.next(Map.of("RCPT", "550 no such user"));

        assertThat(relay.relayDue()).isEqualTo(2);
        assertThat(process.sent()).containsExactly(second);
    }

    private UUID enqueue(MailDraft draft) {
        return transaction.execute(status -> outbox.enqueue(draft));
    }
}
