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

/** Somebody who speaks HTTP with the web apps as a browser does: keeps the cookies and sends back the token against forged requests. */
public final class Visitor {

    public static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final String PAGE = "/camunda/app/tasklist/default/";

    private final TestRestTemplate http;
    private final Map<String, String> cookies = new HashMap<>();
    private String forwardedFor;

    public Visitor(TestRestTemplate http) {
        this.http = http;
        get(PAGE);
    }

    public static Visitor loggedIn(TestRestTemplate http, String user) {
        return loggedIn(http, user, user.equals("admin") ? "admin" : "tasklist");
    }

    /** @param app a web app that this user may enter; the session holds for the engine's interface whichever it is */
    public static Visitor loggedIn(TestRestTemplate http, String user, String app) {
        Visitor visitor = new Visitor(http);
        String password = user.equals("admin")
            ? "only-in-tests"
            : SampleData.PEOPLE.stream().filter(p -> p.id().equals(user)).findFirst().orElseThrow().password();
        var answer = visitor.login(app, user, password);
        if (answer.getStatusCode() != HttpStatus.OK) {
            throw new AssertionError(user + " cannot log in: " + answer);
        }
        return visitor;
    }

    public ResponseEntity<String> login(String app, String user, String password) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("username", user);
        form.add("password", password);
        var answer = send(HttpMethod.POST, "/camunda/api/admin/auth/user/default/login/" + app, form,
            MediaType.APPLICATION_FORM_URLENCODED);
        // the session is a new one after the login, and so is its token
        get(PAGE);
        return answer;
    }

    public ResponseEntity<String> get(String path) {
        return send(HttpMethod.GET, path, null, null);
    }

    /** The answer as bytes, for what is no text. */
    public ResponseEntity<byte[]> bytes(String path) {
        return http.exchange(path, HttpMethod.GET, new HttpEntity<>(null, headers()), byte[].class);
    }

    public ResponseEntity<String> post(String path, String json) {
        return send(HttpMethod.POST, path, json, MediaType.APPLICATION_JSON);
    }

    public ResponseEntity<String> send(HttpMethod method, String path, Object body, MediaType type) {
        HttpHeaders headers = headers();
        headers.setContentType(type);
        var answer = http.exchange(path, method, new HttpEntity<>(body, headers), String.class);
        answer.getHeaders().getOrDefault(HttpHeaders.SET_COOKIE, List.of()).stream().map(cookie -> cookie.split(";")[0].split("=", 2))
            .forEach(cookie -> cookies.put(cookie[0], cookie[1]));
        return answer;
    }

    /** As another site would send it: with the cookies, which come by themselves, and without the token. */
    public void forgetToken() {
        cookies.remove("XSRF-TOKEN");
    }

    /** What the server knows this visitor by. */
    public String session() {
        return cookies.get("JSESSIONID");
    }

    /** As a proxy would say, or somebody who wants to be taken for one. */
    public void comesFrom(String address) {
        forwardedFor = address;
    }

    private HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        if (forwardedFor != null) {
            headers.set("X-Forwarded-For", forwardedFor);
        }
        headers.setAccept(List.of(MediaType.APPLICATION_JSON, MediaType.ALL));
        headers.set(HttpHeaders.COOKIE,
            cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).collect(Collectors.joining("; ")));
        if (cookies.containsKey("XSRF-TOKEN")) {
            headers.set("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        return headers;
    }
}
