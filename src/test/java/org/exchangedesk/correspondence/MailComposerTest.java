package org.exchangedesk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.exchangedesk.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailComposerTest {

    private static final Instant AT = Instant.parse("2026-11-20T17:30:00Z");
    private final MailComposer composer = new MailComposer(new MailSettings("desk@city.invalid", "公文交換作業平臺",
        "window@city.invalid", "desk.city.invalid", Duration.ofMinutes(10), Duration.ofHours(48)));

    @Test
    void writesHeadersThatEveryServerUnderstands() throws Exception {
        ComposedMail composed = compose(List.of());
        MimeMessage message = parsed(composed);

        assertThat(message.getSubject()).isEqualTo("限期改善通知（案號：115-0001）");
        assertThat(message.getFrom()).containsExactly(new InternetAddress("desk@city.invalid"));
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("公文交換作業平臺");
        assertThat(message.getReplyTo()).containsExactly(new InternetAddress("window@city.invalid"));
        assertThat(message.getAllRecipients()).containsExactly(new InternetAddress("guild@org.example"));
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("Date")).containsExactly("Sat, 21 Nov 2026 01:30:00 +0800");
        assertThat(message.getHeader("Message-ID")).containsExactly(composed.messageId());
        assertThat(composed.messageId()).matches("<[0-9a-f-]{36}@desk\\.city\\.invalid>");
        assertThat(message.getContent()).isEqualTo("第一行\r\n.\r\n第三行\r\n");
    }

    @Test
    void writesAsciiLinesOnlyAndEndsTheLast() {
        String raw = new String(compose(SampleMail.ATTACHMENTS).raw(), StandardCharsets.ISO_8859_1);

        assertThat(raw).matches("(?s)\\p{ASCII}*").endsWith("\r\n");
        assertThat(raw.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(raw.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(998));
    }

    @Test
    void everyMessageHasItsOwnId() {
        assertThat(compose(List.of()).messageId()).isNotEqualTo(compose(List.of()).messageId());
    }

    @Test
    void keepsNamesAndBytesOfAttachments() throws Exception {
        Multipart parts = (Multipart) parsed(compose(SampleMail.ATTACHMENTS)).getContent();

        assertThat(parts.getCount()).isEqualTo(3);
        for (int i = 0; i < 2; i++) {
            BodyPart part = parts.getBodyPart(i + 1);
            Attachment attachment = SampleMail.ATTACHMENTS.get(i);
            assertThat(part.getFileName()).isEqualTo(attachment.name());
            assertThat(part.getContentType()).startsWith(attachment.contentType().replaceAll(";.*", ""));
            assertThat(part.getDisposition()).isEqualTo("attachment");
            assertThat(part.getInputStream().readAllBytes()).isEqualTo(attachment.content());
        }
    }

    @Test
    void writesChineseNamesAsRfc2231() {
        String raw = new String(compose(SampleMail.ATTACHMENTS).raw(), StandardCharsets.US_ASCII);

        assertThat(raw).contains("filename*=UTF-8''%E5%85%AC%E6%96%87").doesNotContain("filename=\"=?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX: y.pdf", "\u202Efdp.exe", "a\u0000.pdf", " "})
    void refusesNamesThatWouldReachIntoTheHeader(String name) {
        assertThatThrownBy(() -> compose(List.of(new Attachment(name, "application/pdf", new byte[1]))))
            .isInstanceOf(Refusal.class).hasMessageContaining("附件名稱");
    }

    @Test
    void theLongestNameStillFitsIntoAMailLine() {
        var longest = new Attachment("單".repeat(96) + ".pdf", "application/pdf", new byte[1]);
        var tooLong = new Attachment("單".repeat(97) + ".pdf", "application/pdf", new byte[1]);

        assertThat(new String(compose(List.of(longest)).raw(), StandardCharsets.US_ASCII).lines())
            .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(998));
        assertThatThrownBy(() -> compose(List.of(tooLong))).isInstanceOf(Refusal.class).hasMessageContaining("100字");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf\r\nX: y", "pdf", ""})
    void refusesTypesThatAreNone(String type) {
        assertThatThrownBy(() -> compose(List.of(new Attachment("a.pdf", type, new byte[1]))))
            .isInstanceOf(Refusal.class).hasMessageContaining("類型");
    }

    private ComposedMail compose(List<Attachment> attachments) {
        return composer.compose("guild@org.example", "限期改善通知（案號：115-0001）", "第一行\n.\r\n第三行\n", attachments, AT);
    }

    private static MimeMessage parsed(ComposedMail mail) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.raw()));
    }
}
