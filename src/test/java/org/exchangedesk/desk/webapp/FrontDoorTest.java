package org.exchangedesk.desk.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.exchangedesk.DeskTest;
import org.exchangedesk.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What a stranger gets who speaks HTTP with the desk and has not logged in; byte by byte, since a client would tidy the addresses up. */
@DeskTest
class FrontDoorTest {

    @LocalServerPort
    private int port;
    @Autowired
    private TestRestTemplate http;

    @ParameterizedTest
    @ValueSource(strings = {"//other.example/..;/camunda/app/tasklist", "//other.example/..;/camunda/app", "//other.example/..;/camunda",
        "///other.example/..;/camunda/app/cockpit", "//other.example/%2e%2e;/camunda/app/tasklist", "//other.example;/../camunda/app/admin",
        "/camunda/app/..;/..;//other.example/..;/camunda/app/tasklist", "/\\other.example/..;/camunda/app/tasklist",
        "//other.example/../camunda/app/tasklist"})
    @Tag("S-14")
    void noAddressLeadsToAnotherServer(String address) throws IOException {
        String answer = get(address, "desk.example");

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Location:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/camunda", "/camunda/", "/camunda/app", "/camunda/app/", "/camunda/app/tasklist", "/camunda/app/cockpit",
        "/camunda/app/admin", "/camunda/app/welcome"})
    @Tag("S-14")
    @Tag("S-23")
    void noRedirectRepeatsTheHostThatAClientNames(String address) throws IOException {
        String answer = get(address, "evil.example");

        assertThat(answer).startsWith("HTTP/1.1 302").containsPattern("Location: /[^/]").doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/evil/default/", "/camunda/app/tasklist/evil/", "/camunda/app/evil/", "/camunda/app/evil",
        "/camunda/app/tasklist/default/x", "/camunda/app/admin/default/x/y", "/camunda/api/evil", "/camunda/api/engine/engine/evil/task",
        "/camunda/api/admin/auth/user/evil", "/error", "/error/500", "/camunda/app/tasklist/default/%00", "/camunda/%ff", "/%"})
    @Tag("S-15")
    void anAddressThatIsNoneIsNoErrorOfTheServer(String address) throws IOException {
        assertThat(get(address, "desk.example")).startsWith("HTTP/1.1 4");
    }

    @ParameterizedTest
    @CsvSource({"tasklist,", "tasklist,application/json", "tasklist,multipart/form-data", "evil,application/x-www-form-urlencoded"})
    @Tag("S-15")
    void aLogInWithoutNameAndPasswordIsRefused(String app, String type) {
        Visitor stranger = new Visitor(http);

        var answer = stranger.send(HttpMethod.POST, "/camunda/api/admin/auth/user/default/login/" + app, type == null ? null : "{}",
            type == null ? null : MediaType.parseMediaType(type));

        assertThat(answer.getStatusCode().is4xxClientError()).as(answer.toString()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/engine/engine/default/task", "/camunda/api/desk/cases/115-0001/documents",
        "/camunda/app/evil/default/", "/", "/camunda/app/tasklist/default/", "/camunda/lib/deps.js", "/nothing"})
    @Tag("S-16")
    void everyAnswerIsGuarded(String address) throws IOException {
        assertThat(get(address, "desk.example").toLowerCase(Locale.ROOT)).contains("\r\nx-content-type-options: nosniff",
            "\r\nreferrer-policy: same-origin", "\r\nx-frame-options: deny", "frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/engine/engine/default/task", "/camunda/api/engine/engine/default/process-instance/count",
        "/camunda/api/admin/auth/user/default", "/camunda/%61pi/engine/engine/default/task",
        "/camunda/api/desk/cases/115-0001/documents", "/camunda/api/cockpit/plugin/base/default/process-definition/statistics"})
    @Tag("S-16")
    void aRequestWithoutASessionMakesNone(String address) throws IOException {
        assertThat(get(address, "desk.example")).startsWith("HTTP/1.1 401").doesNotContainIgnoringCase("Set-Cookie");
    }

    @Test
    @Tag("S-16")
    void whatIsSaidOfCasesIsKeptByNoBrowser() {
        Visitor staff = Visitor.loggedIn(http, "staff-a");
        for (String path : List.of(Visitor.ENGINE + "/task", Visitor.ENGINE + "/user/count",
            "/camunda/api/desk/cases/115-9999/documents")) {
            assertThat(staff.get(path).getHeaders().get("Cache-Control")).as(path).containsExactly("no-store");
        }
    }

    /** They would be the unpatched ones. */
    @Test
    @Tag("S-16")
    void theScriptsLieAtOneAddressOnly() throws IOException {
        assertThat(get("/camunda/lib/deps.js", "desk.example")).startsWith("HTTP/1.1 200");
        assertThat(get("/webjars/camunda/lib/deps.js", "desk.example")).startsWith("HTTP/1.1 404");
    }

    @Test
    @Tag("S-16")
    void noSessionStandsInAnAddress() throws IOException {
        assertThat(get("/camunda/app/", "desk.example")).doesNotContain(";jsessionid");
        assertThat(new Visitor(http).get("/camunda/app/tasklist/default/").getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    /** The head of the answer. */
    private String get(String address, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(("GET " + address + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return end < 0 ? answer : answer.substring(0, end + 2);
        }
    }
}
