package org.exchangedesk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Test
    void oneThatNoFeatureDeclaresIsNamed() {
        undone(() -> {
            UUID id = enqueue(NoticeMail.CLOSING);
            jdbc.sql(
                """
                    insert into outgoing_mail (id, case_no, kind, occurrence, dedupe_key, message_id, sender, recipient, subject, body, raw_message,
                        raw_sha256, queued_at, next_attempt_at, state)
                    select gen_random_uuid(), case_no, 'BALLOON', occurrence, 'balloon', 'balloon', sender, recipient, subject, body, raw_message,
                        raw_sha256, queued_at, next_attempt_at, 'HELD' from outgoing_mail where id = ?""")
                .param(id).update();

            assertThatThrownBy(() -> outbox.ofCase("115-KIND"))
                .hasStackTraceContaining("outgoing_mail holds a mail of the kind BALLOON, which no feature of this release declares");
        });
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
