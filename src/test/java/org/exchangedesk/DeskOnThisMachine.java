package org.exchangedesk;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;

/**
 * Everything on one machine, for a look: {@code mvn spring-boot:test-run}. PostgreSQL and mail server run inside; the data stay in
 * {@code .data/postgres} over restarts. Listens on the loopback address only, because the sample users' passwords are printed.
 */
public final class DeskOnThisMachine {

    private static final String ADMIN = "admin";
    private static final String ADMIN_PASSWORD = "demo-administrator";

    private DeskOnThisMachine() {
    }

    public static void main(String[] args) {
        ExchangeDesk.runInUtc();
        EmbeddedPostgresServer postgres = EmbeddedPostgresServer.keptIn(Path.of(".data", "postgres"));
        LocalMailServer mail = LocalMailServer.started();
        // run after every context has closed: engine first, then mail, then the database
        SpringApplication.getShutdownHandlers().add(() -> {
            mail.close();
            postgres.close();
        });
        ConfigurableApplicationContext desk = new SpringApplicationBuilder(ExchangeDesk.class)
            .initializers(new Surroundings(postgres, mail))
            // its threads would keep the process alive when the desk does not start, for example because its port is taken
            .listeners((ApplicationListener<ApplicationFailedEvent>) failed -> mail.close())
            .run(args);
        desk.getBean(SampleCases.class).playOnEmptyDatabase();
        tell(desk, mail);
    }

    /** Tells the desk what stands around it, and brings the samples in. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    private record Surroundings(EmbeddedPostgresServer postgres, LocalMailServer mail)
        implements
            ApplicationContextInitializer<GenericApplicationContext> {

        @Override
        public void initialize(GenericApplicationContext context) {
            settle(context.getEnvironment().getPropertySources());
            // closed by the shutdown handler, after the engine
            context.registerBean(LocalMailServer.class, () -> mail, definition -> definition.setDestroyMethodName(""));
            context.registerBean(SampleData.class);
            context.registerBean(SampleCases.class);
        }

        /** Above the environment, so that a real mail server named there is never used by a demonstration; below the arguments. */
        private void settle(MutablePropertySources sources) {
            var ours = new MapPropertySource("deskOnThisMachine", Map.ofEntries(
                Map.entry("spring.datasource.url", postgres.database("desk")),
                Map.entry("spring.datasource.username", "postgres"),
                Map.entry("spring.mail.host", "127.0.0.1"),
                Map.entry("spring.mail.port", mail.smtpPort()),
                Map.entry("server.address", "127.0.0.1"),
                Map.entry("exchange-desk.authority-name", "範例市政府"),
                Map.entry("exchange-desk.mail.from", "desk@city.example"),
                Map.entry("exchange-desk.bureau-email", "bureau@archives.example"),
                Map.entry("exchange-desk.admin-id", ADMIN),
                Map.entry("exchange-desk.admin-password", ADMIN_PASSWORD),
                // plain http, and not every browser takes 127.0.0.1 for safe
                Map.entry("exchange-desk.secure-cookies", "false")));
            if (sources.contains(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME)) {
                sources.addAfter(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME, ours);
            } else {
                sources.addFirst(ours);
            }
        }
    }

    private static void tell(ConfigurableApplicationContext desk, LocalMailServer mail) {
        String people = SampleData.PEOPLE.stream()
            .map(person -> "  %-14s %-20s %s（%s）".formatted(person.id(), person.password(), person.name(), person.group()))
            .collect(Collectors.joining("\n"));
        System.out.printf("""

            ──────────────────────────────────────────────────────────────
            公文交換作業平臺已啟動：http://127.0.0.1:%s/camunda/
            使用者（帳號、密碼）：
            %s
              %-14s %-20s 系統管理者
            試試看：
              1. 以 staff-a 登入 Tasklist，按「Start process」、選「限期改善」，登錄一件資安事件（代碼 XC12345678）。
              2. 在「待認領」認領工作並填表；以 supervisor-c 登入核定。
              3. 以 supervisor-c 登入 Cockpit，查看每件案件進行到哪裡。
            郵件只送到本機（SMTP %d、IMAP %d），不會寄出。資料存於 .data/postgres，刪除該資料夾即重新開始。
            按 Ctrl+C 結束。
            ──────────────────────────────────────────────────────────────
            %n""", desk.getEnvironment().getProperty("local.server.port"), people, ADMIN, ADMIN_PASSWORD, mail.smtpPort(),
            mail.imapPort());
    }
}
