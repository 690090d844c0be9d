package org.exchangedesk.desk.webapp;

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
import org.exchangedesk.Visitor;
import org.exchangedesk.process.access.Access;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the last community release of the web apps leaves open is closed in front of them. */
@DeskTest
class WebAppHardeningTest {

    private static final String ENGINE = Visitor.ENGINE;
    private static final Pattern NONCE = Pattern.compile("nonce[-=]\"?([A-Za-z0-9_-]{20,})");

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Access access;

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
        assertThat(
            staff.post(ENGINE + "/filter/create", "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":" + query + "}").getStatusCode())
            .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    /** What is no JSON passes the first door; the engine is the second. */
    @ParameterizedTest
    @ValueSource(strings = {"/task?assigneeExpression={expression}", "/task/count?dueBeforeExpression={expression}"})
    void anExpressionInTheAddressIsRefused(String path) {
        Visitor staff = Visitor.loggedIn(http, "staff-a");

        assertThat(staff.get(ENGINE + path.replace("{expression}", "%24%7B7*6%7D")).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"taskAssigneeExpression\":\"${currentUser()}\"}",
        "{\"orQueries\":[{\"taskAssigneeExpression\":\"${currentUser()}\"}]}"})
    void aStoredFilterWithAnExpressionIsNotExecuted(String stored) {
        Visitor staff = Visitor.loggedIn(http, "staff-a");
        String filter = jdbc.sql("select id_ from act_ru_filter where name_ = '我的待辦'").query(String.class).single();
        String path = ENGINE + "/filter/" + filter;
        assertThat(staff.get(path + "/list").getStatusCode()).isEqualTo(HttpStatus.OK);
        jdbc.sql("update act_ru_filter set query_ = ? where id_ = ?").params(stored, filter).update();
        try {
            for (String way : List.of("/list", "/count", "/list?firstResult=0&maxResults=1")) {
                assertRefused(staff.get(path + way));
                assertRefused(staff.post(path + way, "{\"name\":\"x\"}"));
            }
            assertRefused(staff.get(ENGINE + "/filter?itemCount=true"));
            // the interface has one message for whatever goes wrong here; without an expression nothing would be found, which is no error
            assertThat(staff.post(path + "/singleResult", "{\"name\":\"x\"}").getStatusCode().isError()).isTrue();
        } finally {
            access.run(null);
        }
        assertThat(staff.get(path + "/list").getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    private static void assertRefused(ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode().isError()).as(answer.toString()).isTrue();
        assertThat(answer.getBody()).containsAnyOf("查詢條件不得使用運算式", "Expressions are forbidden");
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
