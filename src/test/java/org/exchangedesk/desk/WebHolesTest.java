package org.exchangedesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.exchangedesk.DeskTest;
import org.exchangedesk.SampleData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** What the last community release of the web apps leaves open is closed in front of them. */
@DeskTest
class WebHolesTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Pattern NONCE = Pattern.compile("nonce[-=]\"?([A-Za-z0-9_-]{20,})");

    @Autowired
    private TestRestTemplate http;

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/setup;x=1/default/user/create",
        "/camunda/api/admin/%73etup/default/user/create"})
    void nobodyMakesHimselfTheFirstAdministrator(String path) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        var body = new HttpEntity<>("{\"profile\":{\"id\":\"intruder\"},\"credentials\":{\"password\":\"x\"}}", headers);

        assertThat(http.exchange(java.net.URI.create(http.getRootUri() + path), HttpMethod.POST, body, String.class).getStatusCode())
            .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void theSetUpPageIsGone() {
        assertThat(http.getForEntity("/camunda/app/admin/default/setup/", String.class).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"orQueries\":[{\"assigneeExpression\":\"${7*6}\"}]}",
        "{\"orQueries\":[{\"assigneeExpress\\u0069on\":\"${7*6}\"}]}",
        "{\"assigneeExpression\":\"${7*6}\"}",
        "{\"sorting\":[], \"orQueries\":[{}, {\"dueBeforeExpression\":\"${now()}\"}]}",
        "{\"orQueries\":[{'assigneeExpression':'${7*6}'}]}"})
    void anExpressionInAQueryIsRefusedHoweverItComes(String query) {
        HttpHeaders staff = login("staff-a");
        String filter = http.exchange(ENGINE + "/filter", HttpMethod.GET, new HttpEntity<>(staff), List.class).getBody().get(0)
            .toString().replaceFirst(".*id=([0-9a-f-]+).*", "$1");

        assertThat(post(ENGINE + "/task", query, staff).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(post(ENGINE + "/task/count", query, staff).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(post(ENGINE + "/filter/" + filter + "/list", query, staff).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(post(ENGINE + "/filter/" + filter + "/count", query, staff).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(post(ENGINE + "/filter/create", "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":" + query + "}", staff).getStatusCode())
            .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void anOrdinaryQueryIsAnswered() {
        HttpHeaders staff = login("staff-a");

        assertThat(post(ENGINE + "/task", "{\"orQueries\":[{\"assignee\":\"staff-a\"},{\"unassigned\":true}]}", staff).getStatusCode())
            .isEqualTo(HttpStatus.OK);
    }

    @Test
    void everyPageCarriesTheNonceOfItsOwnHeader() throws Exception {
        ExecutorService browsers = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> page = () -> {
                var answer = http.getForEntity("/camunda/app/tasklist/default/", String.class);
                return nonce(answer.getHeaders().getFirst("Content-Security-Policy")).equals(nonce(answer.getBody()));
            };
            List<Future<Boolean>> pages = browsers.invokeAll(IntStream.range(0, 200).mapToObj(i -> page).toList());
            for (Future<Boolean> fits : pages) {
                assertThat(fits.get()).isTrue();
            }
        } finally {
            browsers.shutdownNow();
        }
    }

    private static String nonce(String text) {
        Matcher m = NONCE.matcher(text);
        assertThat(m.find()).as(text).isTrue();
        return m.group(1);
    }

    private ResponseEntity<String> post(String path, String body, HttpHeaders session) {
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(session);
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setAccept(List.of(MediaType.APPLICATION_JSON));
        return http.exchange(path, HttpMethod.POST, new HttpEntity<>(body, headers), String.class);
    }

    /** Logs in as the web apps do; the headers carry the session and its token against forged requests. */
    private HttpHeaders login(String user) {
        Map<String, String> cookies = new HashMap<>();
        take(cookies, http.getForEntity("/camunda/app/tasklist/default/", String.class).getHeaders());
        var form = new LinkedMultiValueMap<String, String>();
        form.add("username", user);
        form.add("password", SampleData.PEOPLE.stream().filter(p -> p.id().equals(user)).findFirst().orElseThrow().password());
        HttpHeaders headers = session(cookies);
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        var answer = http.postForEntity("/camunda/api/admin/auth/user/default/login/tasklist", new HttpEntity<>(form, headers), String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        take(cookies, answer.getHeaders());
        // the session is a new one after the login, and so is its token
        take(cookies, http.exchange("/camunda/app/tasklist/default/", HttpMethod.GET, new HttpEntity<>(session(cookies)), String.class).getHeaders());
        return session(cookies);
    }

    private static void take(Map<String, String> cookies, HttpHeaders from) {
        from.getOrDefault(HttpHeaders.SET_COOKIE, List.of()).stream().map(c -> c.split(";")[0].split("=", 2))
            .forEach(c -> cookies.put(c[0], c[1]));
    }

    private static HttpHeaders session(Map<String, String> cookies) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.COOKIE, cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).collect(Collectors.joining("; ")));
        headers.set("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        return headers;
    }
}
