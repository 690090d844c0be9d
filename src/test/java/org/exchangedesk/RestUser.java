package org.exchangedesk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** Somebody who talks to the engine's interface behind the web apps directly, with the session and token of a login. */
public final class RestUser {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final TestRestTemplate http;
    private final Map<String, String> cookies = new HashMap<>();

    public RestUser(TestRestTemplate http, String user) {
        this(http, user, "tasklist");
    }

    /** @param app a web app that this user may enter; the session holds for the engine's interface whichever it is */
    public RestUser(TestRestTemplate http, String user, String app) {
        this.http = http;
        take(http.getForEntity(TASKLIST, String.class).getHeaders());
        var form = new LinkedMultiValueMap<String, String>();
        form.add("username", user);
        form.add("password", SampleData.PEOPLE.stream().filter(p -> p.id().equals(user)).findFirst().orElseThrow().password());
        HttpHeaders headers = session();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        var answer = http.postForEntity("/camunda/api/admin/auth/user/default/login/" + app, new HttpEntity<>(form, headers), String.class);
        if (answer.getStatusCode() != HttpStatus.OK) {
            throw new AssertionError("login of " + user + " failed: " + answer);
        }
        take(answer.getHeaders());
        // the session is a new one after the login, and so is its token
        take(http.exchange(TASKLIST, HttpMethod.GET, new HttpEntity<>(session()), String.class).getHeaders());
    }

    public ResponseEntity<String> send(HttpMethod method, String path, String json) {
        HttpHeaders headers = session();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setAccept(List.of(MediaType.APPLICATION_JSON));
        return http.exchange(ENGINE + path, method, new HttpEntity<>(json, headers), String.class);
    }

    public ResponseEntity<String> post(String path, String json) {
        return send(HttpMethod.POST, path, json);
    }

    private void take(HttpHeaders from) {
        from.getOrDefault(HttpHeaders.SET_COOKIE, List.of()).stream().map(c -> c.split(";")[0].split("=", 2))
            .forEach(c -> cookies.put(c[0], c[1]));
    }

    private HttpHeaders session() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.COOKIE, cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).collect(Collectors.joining("; ")));
        headers.set("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        return headers;
    }
}
