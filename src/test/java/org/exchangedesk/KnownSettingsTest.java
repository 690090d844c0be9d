package org.exchangedesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.exchangedesk.calendar.legal.LegalDateSettings;
import org.exchangedesk.document.DocumentSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;

/** A setting that nothing reads, or that arrives broken, stops the start with its name and place. */
@Tag("S-23")
class KnownSettingsTest {

    @Test
    void theSettingsThatShipAreAllKnown() throws IOException {
        assertThatCode(() -> check(new YamlPropertySourceLoader().load("shipped", new FileSystemResource("config/application.yml")).get(0)))
            .doesNotThrowAnyException();
    }

    @Test
    void aMisspeltSettingIsRefusedWithFileAndLine() throws IOException {
        String yaml = "exchange-desk:\n  legal-dates:\n    improvement-notices: PERIOD\n  bureau-reminder-days: 10\n";
        var resource = new InputStreamResource(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "config/application.yml");
        PropertySource<?> file = new YamlPropertySourceLoader().load("file", resource).get(0);

        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> check(file))
            .withMessageContaining("沒有下列設定").withMessageContaining("config/application.yml")
            .withMessageContaining("exchange-desk.legal-dates.improvement-notices").withMessageContaining("3:")
            .withMessageContaining("exchange-desk.bureau-reminder-days").withMessageContaining("4:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exchange-desk.documents.fonts[0]", "exchangeDesk.legalDates.lastDayCounts", "exchange-desk.mail.relay-delay"})
    void aSettingMayBeWrittenAsBootReadsIt(String name) {
        assertThatCode(() -> check(new MapPropertySource("given", Map.of(name, "x")))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXCHANGE_DESK_BUREAU_EMAIL", "EXCHANGEDESK_BUREAUEMAIL", "EXCHANGEDESK_DOCUMENTS_FONTS_0",
        "EXCHANGE_DESK_FONTS",
        "EXCHANGE_DESK_LEGAL_DATES_LAST_DAY_COUNTS", "EXCHANGE_DESK_NODE_ID", "PATH"})
    void aVariableThatIsReadIsKnown(String name) {
        assertThatCode(() -> check(environment(name, "x"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXCHANGE_DESK_BUREAU_MAIL", "EXCHANGE_DESK_MAIL_REPLYTO", "EXCHANGEDESK_LEGALDATES_LASTDAY",
        "exchange_desk_fonts"})
    void aVariableThatNothingReadsIsRefused(String name) {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> check(environment(name, "x")))
            .withMessageContaining(name + " (systemEnvironment)");
    }

    /** What a JVM without LANG makes of 市: each byte is a character that nobody wrote. */
    @Test
    void aValueThatArrivesBrokenNamesTheLocaleAndNotTheTypeface() {
        assertThatExceptionOfType(StartRefused.class)
            .isThrownBy(() -> check(environment("EXCHANGE_DESK_AUTHORITY_NAME", "\uFFFD\uFFFD\uFFFD")))
            .withMessageContaining("EXCHANGE_DESK_AUTHORITY_NAME").withMessageContaining("請以 LANG=C.UTF-8 啟動")
            .withMessageContaining("Start with LANG=C.UTF-8");
    }

    /** A new setting that is read by its name would be refused as unknown: it has to be declared. */
    @Test
    void everySettingThatIsReadByNameIsDeclared() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var read = Pattern.compile("\\$\\{(exchange-desk\\.[a-z.-]+)|OnProperty\\(name = \"(exchange-desk[a-z.-]+)")
                    .matcher(Files.readString(file));
                while (read.find()) {
                    assertThat(KnownSettings.READ_BY_NAME).as(file.toString())
                        .contains(read.group(1) == null ? read.group(2) : read.group(1));
                }
            }
        }
        assertThat(Files.readString(Path.of("config/application.yml"))).contains(KnownSettings.SHORT_VARIABLES);
    }

    private static PropertySource<?> environment(String name, String value) {
        return new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(name, value));
    }

    private static void check(PropertySource<?> source) throws ClassNotFoundException {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().forEach(usual -> environment.getPropertySources().remove(usual.getName()));
        environment.getPropertySources().addFirst(source);
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        for (Class<?> type : new Class<?>[]{DeskSettings.class, LegalDateSettings.class, DocumentSettings.class,
            Class.forName("org.exchangedesk.correspondence.MailSettings")}) {
            beans.registerBeanDefinition(type.getName(), new RootBeanDefinition(type));
        }
        KnownSettings settings = new KnownSettings();
        settings.setEnvironment(environment);
        settings.postProcessBeanFactory(beans);
    }
}
