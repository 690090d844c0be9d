package org.exchangedesk.desk.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.catalina.Pipeline;
import org.apache.catalina.Valve;
import org.exchangedesk.DeskTest;
import org.exchangedesk.MovableClock;
import org.exchangedesk.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.embedded.TomcatWebServerFactoryCustomizer;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.http.HttpStatus;

/**
 * Behind a proxy log-ins are throttled per client, once the two settings of src/doc/operate.md name the proxy. What Tomcat makes of them is
 * put before the running desk, so that no second one is needed; without them see {@link LoginTest}.
 */
@DeskTest
class ForwardedAddressTest {

    private static final int TRIES_PER_ADDRESS = 20;
    private static final String THIS_CLIENT = "127\\.0\\.0\\.1";

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ServletWebServerApplicationContext desk;
    @Autowired
    private MovableClock clock;
    private Valve valve;

    private final String account = "nobody-" + UUID.randomUUID().toString().substring(0, 8);

    /** What this address failed at in another test is forgotten. */
    @BeforeEach
    void later() {
        clock.later();
    }

    @AfterEach
    void asBefore() {
        pipeline().removeValve(valve);
    }

    @Test
    void everyClientOfTheProxyIsCountedByItself() {
        proxyIs(THIS_CLIENT);

        assertThat(admitted(i -> "203.0.113." + i)).isEqualTo(40);
        assertThat(admitted(i -> "192.0.2.1")).isEqualTo(TRIES_PER_ADDRESS);
        assertThat(admitted(i -> i < 20 ? "192.0.2.1" : "192.0.2.2")).as("the one who kept trying is out, another is not").isEqualTo(20);
    }

    /** The proxy adds the address it sees to what the client sent along. */
    @Test
    void whatAClientSaysOfItselfIsNotBelieved() {
        proxyIs(THIS_CLIENT);

        assertThat(admitted(i -> "198.51.100." + i + ", 192.0.2.3")).isEqualTo(TRIES_PER_ADDRESS);
    }

    @Test
    void whoIsNotTheProxyIsNotBelieved() {
        proxyIs("10\\.0\\.0\\.5");

        assertThat(admitted(i -> "203.0.113." + (100 + i))).isEqualTo(TRIES_PER_ADDRESS);
    }

    private void proxyIs(String address) {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", Map.of(
            "SERVER_FORWARD_HEADERS_STRATEGY", "native", "SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES", address)));
        TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory();
        new TomcatWebServerFactoryCustomizer(settings, Binder.get(settings).bind("server", ServerProperties.class).get()).customize(tomcat);
        assertThat(tomcat.getEngineValves()).hasSize(1);
        valve = tomcat.getEngineValves().iterator().next();
        pipeline().addValve(valve);
    }

    private Pipeline pipeline() {
        return ((TomcatWebServer) desk.getWebServer()).getTomcat().getEngine().getPipeline();
    }

    /** How many of forty tries, each at another account, came as far as the password. */
    private long admitted(IntFunction<String> address) {
        return IntStream.range(0, 40).filter(i -> {
            Visitor stranger = new Visitor(http);
            stranger.comesFrom(address.apply(i));
            return stranger.login("tasklist", account + i, "guess").getStatusCode() == HttpStatus.UNAUTHORIZED;
        }).count();
    }
}
