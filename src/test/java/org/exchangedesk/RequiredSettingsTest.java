package org.exchangedesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@Tag("slow")
class RequiredSettingsTest {

    @Test
    void startIsRefusedAndEveryMissingSettingNamed(CapturedOutput output) {
        Throwable failure = catchThrowable(() -> SpringApplication.run(ExchangeDesk.class, "--spring.mail.host=mail.example"));

        assertThat(failure).isNotNull();
        assertThat(output).contains("APPLICATION FAILED TO START", "SPRING_DATASOURCE_URL", "EXCHANGE_DESK_ADMIN_ID",
            "EXCHANGE_DESK_ADMIN_PASSWORD", "EXCHANGE_DESK_AUTHORITY_NAME", "EXCHANGE_DESK_MAIL_FROM", "EXCHANGE_DESK_BUREAU_EMAIL");
        assertThat(output).doesNotContain("SPRING_MAIL_HOST").doesNotContain("\tat ");
    }

    @Test
    void aShortPasswordOfTheAdministratorIsRefused(CapturedOutput output) {
        Throwable failure = catchThrowable(() -> SpringApplication.run(ExchangeDesk.class, "--spring.mail.host=mail.example",
            "--spring.datasource.url=jdbc:postgresql://database.example/desk", "--exchange-desk.admin-id=admin",
            "--exchange-desk.admin-password=elevensigns", "--exchange-desk.authority-name=x", "--exchange-desk.mail.from=x@city.example",
            "--exchange-desk.bureau-email=x@archives.example"));

        assertThat(failure).isNotNull();
        assertThat(output).contains("EXCHANGE_DESK_ADMIN_PASSWORD must have at least 12 characters").doesNotContain("elevensigns");
    }
}
