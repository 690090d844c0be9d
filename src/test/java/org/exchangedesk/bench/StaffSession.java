package org.exchangedesk.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;

/** One of the staff in Tasklist: logged in, with the calls that the web app itself makes. */
final class StaffSession {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final ObjectMapper json = new ObjectMapper();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String root;
    private final String user;

    StaffSession(NodeProcess node, String user) throws Exception {
        this.root = node.root();
        this.user = user;
        get(TASKLIST);
        send(HttpRequest.newBuilder(URI.create(root + "/camunda/api/admin/auth/user/default/login/tasklist"))
            .header("Content-Type", "application/x-www-form-urlencoded").header("X-XSRF-TOKEN", token())
            .POST(BodyPublishers.ofString("username=" + user + "&password=demo-" + user)));
        get(TASKLIST);
    }

    String filter(String name) throws Exception {
        for (JsonNode filter : json.readTree(get(ENGINE + "/filter?resourceType=Task"))) {
            if (filter.get("name").asText().equals(name)) {
                return filter.get("id").asText();
            }
        }
        throw new IllegalStateException("No filter " + name);
    }

    /** The first page of a list, as the web app asks for it; the answer is how many tasks the list has. */
    long list(String filter) throws Exception {
        return json.readTree(post(ENGINE + "/filter/" + filter + "/list?firstResult=0&maxResults=15",
            "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}", "application/hal+json")).get("count").asLong();
    }

    void claim(String task) throws Exception {
        post(ENGINE + "/task/" + task + "/claim", "{\"userId\":\"" + user + "\"}", "application/json");
    }

    void complete(String task, Map<String, ?> answers) throws Exception {
        post(ENGINE + "/task/" + task + "/submit-form", variables(answers), "application/json");
    }

    /** Starts a process; the answer is the business key. */
    String start(String process, Map<String, ?> answers) throws Exception {
        return json.readTree(post(ENGINE + "/process-definition/key/" + process + "/submit-form", variables(answers), "application/json"))
            .get("businessKey").asText();
    }

    private String variables(Map<String, ?> answers) throws JsonProcessingException {
        Map<String, Object> variables = new LinkedHashMap<>();
        answers.forEach((name, value) -> variables.put(name, Map.of("value", value, "type", value.getClass().getSimpleName())));
        return json.writeValueAsString(Map.of("variables", variables));
    }

    private String get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(root + path)).GET());
    }

    private String post(String path, String body, String accept) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(root + path)).header("Content-Type", "application/json").header("Accept", accept)
            .header("X-XSRF-TOKEN", token()).POST(BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " from " + answer.uri() + ": " + answer.body());
        }
        return answer.body();
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals("XSRF-TOKEN")).map(HttpCookie::getValue)
            .reduce((old, newer) -> newer).orElse("");
    }
}
