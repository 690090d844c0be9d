package org.exchangedesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.exchangedesk.DeskTest;
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

/** What the last community release of the web apps leaves open is closed in front of them. */
@DeskTest
class WebHolesTest {

    private static final String ENGINE = Visitor.ENGINE;
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
        Visitor staff = Visitor.loggedIn(http, "staff-a");
        String filter = staff.get(ENGINE + "/filter").getBody().replaceFirst(".*?\"id\":\"([0-9a-f-]+)\".*", "$1");

        assertThat(staff.post(ENGINE + "/task", query).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(staff.post(ENGINE + "/task/count", query).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(staff.post(ENGINE + "/filter/" + filter + "/list", query).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(staff.post(ENGINE + "/filter/" + filter + "/count", query).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(staff.post(ENGINE + "/filter/create", "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":" + query + "}").getStatusCode())
            .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void anOrdinaryQueryIsAnswered() {
        Visitor staff = Visitor.loggedIn(http, "staff-a");

        assertThat(staff.post(ENGINE + "/task", "{\"orQueries\":[{\"assignee\":\"staff-a\"},{\"unassigned\":true}]}").getStatusCode())
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
}
