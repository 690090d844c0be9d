package org.exchangedesk.desk.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.exchangedesk.DeskTest;
import org.exchangedesk.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What real answers carry: cookies, headers, and health on a port of its own. */
@DeskTest
class WebSettingsTest {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ServletWebServerApplicationContext desk;
    @Autowired
    private Environment settings;
    @LocalServerPort
    private int port;
    @LocalManagementPort
    private int managementPort;

    @ParameterizedTest
    @ValueSource(strings = {"JSESSIONID", "XSRF-TOKEN"})
    void cookiesTravelOverHttpsAndFromOurOwnPagesOnly(String cookie) {
        var cookies = http.getForEntity("/camunda/app/tasklist/default/", String.class).getHeaders().get(HttpHeaders.SET_COOKIE);

        assertThat(cookies).filteredOn(c -> c.startsWith(cookie + "=")).isNotEmpty()
            .allSatisfy(c -> assertThat(c).containsPattern("(?i); ?Secure").containsPattern("(?i); ?SameSite=Lax")
                .doesNotContainPattern("(?i)SameSite.*SameSite").doesNotContainPattern("(?i)Secure.*Secure"));
    }

    @Test
    void noScriptReadsTheSession() {
        assertThat(http.getForEntity("/camunda/app/tasklist/default/", String.class).getHeaders().get(HttpHeaders.SET_COOKIE))
            .filteredOn(c -> c.startsWith("JSESSIONID=")).isNotEmpty().allSatisfy(c -> assertThat(c).containsIgnoringCase("; HttpOnly"));
    }

    @Test
    void browsersAreToldToStayWithHttpsAndWhatPagesMayDo() {
        HttpHeaders headers = http.getForEntity("/camunda/app/tasklist/default/", String.class).getHeaders();

        assertThat(headers.getFirst("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(headers.getFirst("Content-Security-Policy")).contains("frame-ancestors 'none'", "object-src 'none'", "'nonce-");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aRequestWithoutTheTokenIsRefused() {
        Visitor staff = Visitor.loggedIn(http, "staff-a");
        assertThat(staff.post(Visitor.ENGINE + "/task/count", "{}").getStatusCode()).isEqualTo(HttpStatus.OK);

        staff.forgetToken();

        assertThat(staff.post(Visitor.ENGINE + "/task/count", "{}").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void aSessionEndsAfterTheRestThatIsConfigured() {
        Visitor staff = Visitor.loggedIn(http, "staff-a");

        assertThat(session(staff).getMaxInactiveInterval()).isEqualTo(DeskTest.SESSION_MINUTES * 60);
    }

    /** As shipped; Tomcat's own time is the same, but nobody should have to know that. */
    @Test
    void theShippedRestIsHalfAnHour() {
        assertThat(((ConfigurableEnvironment) settings).getPropertySources().stream()
            .filter(source -> source.getName().contains("config/application.yml"))
            .map(source -> source.getProperty("server.servlet.session.timeout"))).isNotEmpty().containsOnly("30m");
    }

    @Test
    void whoRestedTooLongIsLoggedOut() throws InterruptedException {
        Visitor staff = Visitor.loggedIn(http, "staff-a");
        assertThat(staff.get(Visitor.ENGINE + "/task/count").getStatusCode()).isEqualTo(HttpStatus.OK);

        session(staff).setMaxInactiveInterval(1);
        Thread.sleep(2100);

        assertThat(staff.get(Visitor.ENGINE + "/task/count").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private Session session(Visitor visitor) {
        Context webApps = (Context) ((TomcatWebServer) desk.getWebServer()).getTomcat().getHost().findChildren()[0];
        return Stream.of(webApps.getManager().findSessions()).filter(session -> session.getIdInternal().equals(visitor.session()))
            .findFirst().orElseThrow();
    }

    // ---- the management port -------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness", "/actuator/info"})
    void healthIsToldOnAPortOfItsOwn(String path) {
        assertThat(http.getForEntity("http://127.0.0.1:" + managementPort + path, String.class).getStatusCode())
            .isIn(HttpStatus.OK, HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(http.getForEntity("http://127.0.0.1:" + port + path, String.class).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "beans", "heapdump", "loggers", "configprops", "mappings", "metrics", "threaddump", "sbom", "shutdown",
        "scheduledtasks", "flyway", "caches", "conditions"})
    void nothingElseIsTold(String endpoint) {
        assertThat(http.getForEntity("http://127.0.0.1:" + managementPort + "/actuator/" + endpoint, String.class).getStatusCode())
            .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void nobodyButThisMachineIsTold() {
        assertThat(managementPort).isNotEqualTo(port);
        assertThat(settings.getProperty("management.server.address")).isEqualTo("127.0.0.1");
    }

    /** A mail server that is down must not make anybody restart the desk: mails wait. */
    @Test
    void theMailServerIsNoPartOfTheHealth() {
        assertThat(http.getForEntity("http://127.0.0.1:" + managementPort + "/actuator/health/mail", String.class).getStatusCode())
            .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(http.getForEntity("http://127.0.0.1:" + managementPort + "/actuator/health/readiness", String.class).getBody())
            .isEqualTo("{\"status\":\"UP\"}");
    }
}
