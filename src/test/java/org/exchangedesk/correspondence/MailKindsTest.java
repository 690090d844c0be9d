package org.exchangedesk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.exchangedesk.DeskTest;
import org.exchangedesk.notice.NoticeMail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The register takes each kind of mail that a feature of the running desk declares, and no other. */
@DeskTest
class MailKindsTest {

    @Autowired
    private MailKinds kinds;
    @Autowired
    private Outbox outbox;
    @Autowired
    private RelayLedger ledger;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;

    /** The tables have no list of the kinds, so a fault would otherwise show in operation only. */
    @Test
    void eachIsRegisteredAndReadAgain() {
        assertThat(kinds.all()).contains(NoticeMail.values());
        kinds.all().forEach(kind -> undone(() -> {
            UUID id = enqueue(kind);

            assertThat(outbox.get(id).kind()).isSameAs(kind);
            assertThat(jdbc.sql("select kind from outgoing_mail where id = ?").param(id).query(String.class).single())
                .isEqualTo(kind.name());
            assertThat(outbox.get(id).body()).contains("範例" + kind.name());
        }));
    }

    /** As after a release that took a kind away: the register of the case stays readable, and a person may still decide. */
    @Test
    void oneThatNoFeatureDeclaresStaysReadable() {
        undone(() -> {
            undeclared(enqueue(NoticeMail.CLOSING), "BALLOON");

            assertThat(outbox.ofCase("115-KIND")).extracting(mail -> mail.kind().label())
                .containsExactly("結案通知", "BALLOON（本版未定義之郵件）");
            outbox.holdBack("115-KIND");
            assertThat(outbox.ofCase("115-KIND")).extracting(OutgoingMail::state).containsOnly(MailState.HELD);
        });
    }

    @Test
    void oneThatNoFeatureDeclaresIsNotSentAndHoldsUpNoOther() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("update outgoing_mail set next_attempt_at = queued_at + interval '1000 days' where state = 'QUEUED'").update();
            UUID good = enqueue(NoticeMail.CLOSING);
            undeclared(good, "BALLOON");
            jdbc.sql("update outgoing_mail set next_attempt_at = next_attempt_at - interval '1 day' where kind = 'BALLOON'").update();

            assertThat(ledger.claimNext()).map(RelayLedger.Claim::id).contains(good);
            assertThat(ledger.claimNext()).isEmpty();
            assertThat(jdbc.sql("select state from outgoing_mail where kind = 'BALLOON'").query(String.class).single()).isEqualTo("QUEUED");
        });
    }

    private void undeclared(UUID twin, String kind) {
        jdbc.sql(
            """
                insert into outgoing_mail (id, case_no, kind, occurrence, dedupe_key, message_id, sender, recipient, subject, body, raw_message,
                    raw_sha256, queued_at, next_attempt_at, state)
                select gen_random_uuid(), case_no, ?, occurrence, 'balloon', 'balloon', sender, recipient, subject, body, raw_message,
                    raw_sha256, queued_at, next_attempt_at, 'QUEUED' from outgoing_mail where id = ?""")
            .param(kind).param(twin).update();
    }

    private enum LongName implements MailKind {

        A_NAME_THAT_IS_LONGER_THAN_ITS_COLUMN;

        @Override
        public String label() {
            return "範例通知";
        }

        @Override
        public String template() {
            return "config/mail/closing.txt";
        }

        @Override
        public Set<String> placeholders() {
            return Set.of();
        }

        @Override
        public boolean legallyRelevant() {
            return false;
        }
    }

    @Test
    void aNameThatDoesNotFitItsColumnStopsTheStart() {
        assertThatIllegalStateException().isThrownBy(() -> new MailKinds(List.of(() -> List.of(LongName.values()))))
            .withMessageEndingWith("has more than 30 characters");
    }

    /** One of another feature. */
    private enum Twin implements MailKind {

        CLOSING;

        @Override
        public String label() {
            return "範例通知";
        }

        @Override
        public String template() {
            return "config/mail/closing.txt";
        }

        @Override
        public Set<String> placeholders() {
            return Set.of();
        }

        @Override
        public boolean legallyRelevant() {
            return false;
        }
    }

    @Test
    void aNameThatTwoFeaturesUseStopsTheStart() {
        assertThatIllegalStateException()
            .isThrownBy(() -> new MailKinds(List.of(() -> List.of(NoticeMail.values()), () -> List.of(Twin.values()))))
            .withMessage("Two kinds of mail have the name CLOSING: 結案通知 and 範例通知");
    }

    private UUID enqueue(MailKind kind) {
        Map<String, Object> model = new HashMap<>();
        kind.placeholders().forEach(placeholder -> model.put(placeholder, "範例" + kind.name()));
        return outbox.enqueue(new MailDraft("115-KIND", kind, "1", "guild@org.example", model, List.of()));
    }

    /** Rolls back, since the register deletes nothing and other tests must not find what was written. */
    private void undone(Runnable deed) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            deed.run();
        });
    }
}
