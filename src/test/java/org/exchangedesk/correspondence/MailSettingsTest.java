package org.exchangedesk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailSettingsTest {

    /** In the place of the application, which looks for settings in all its packages. */
    @EnableConfigurationProperties(MailSettings.class)
    private static class Settings {
    }

    private final ApplicationContextRunner application = new ApplicationContextRunner()
        .withUserConfiguration(Settings.class)
        .withBean(MailRelay.class, () -> mock(MailRelay.class))
        .withUserConfiguration(MailRelayTrigger.class);

    @Test
    void needsOnlyTheAddressOfTheDesk() {
        application.withPropertyValues("exchange-desk.mail.from=desk@city.invalid").run(context -> {
            assertThat(context).hasSingleBean(MailRelayTrigger.class);
            assertThat(context.getBean(MailSettings.class)).isEqualTo(new MailSettings("desk@city.invalid", "", "desk@city.invalid",
                "city.invalid", Duration.ofMinutes(10), Duration.ofHours(48)));
        });
    }

    @Test
    void relayCanBeSwitchedOff() {
        application.withPropertyValues("exchange-desk.mail.from=desk@city.invalid", "exchange-desk.mail.relay-enabled=false")
            .run(context -> assertThat(context).doesNotHaveBean(MailRelayTrigger.class));
    }

    @Test
    void saysWhatIsMissing() {
        application.run(context -> assertThat(context).getFailure().rootCause()
            .hasMessageContaining("exchange-desk.mail.from is missing"));
        application.withPropertyValues("exchange-desk.mail.from=").run(context -> assertThat(context).getFailure().rootCause()
            .hasMessageContaining("exchange-desk.mail.from is missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=desk", "reply-to=window", "message-id-domain=city invalid", "from-name=a\nb"})
    void refusesWhatWouldNotMakeAMail(String setting) {
        application.withPropertyValues("exchange-desk.mail.from=desk@city.invalid", "exchange-desk.mail." + setting)
            .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void neverWaitsForEverAndLeavesGivenTimeOutsAlone() {
        JavaMailSenderImpl settings = new JavaMailSenderImpl();
        settings.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");

        new SmtpServer(settings);

        assertThat(settings.getJavaMailProperties()).containsEntry("mail.smtp.connectiontimeout", "10000")
            .containsEntry("mail.smtp.timeout", "5000").containsEntry("mail.smtp.writetimeout", "30000");
    }
}
