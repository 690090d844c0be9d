package org.exchangedesk.desk.webapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Visitor.ENGINE;

import java.util.List;
import org.exchangedesk.DeskTest;
import org.exchangedesk.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;

/** The interface of the web apps takes no variable but a plain one: neither for a form nor beside it. */
@DeskTest
class VariableTypesTest {

    @Autowired
    private TestRestTemplate http;

    @ParameterizedTest
    @ValueSource(strings = {
        "\"type\":\"Object\",\"value\":\"rO0ABXNyABNqYXZhLnV0aWwuQXJyYXlMaXN0\",\"valueInfo\":{\"objectTypeName\":\"java.util.ArrayList\","
            + "\"serializationDataFormat\":\"application/x-java-serialized-object\"}",
        "\"type\":\"Object\",\"value\":\"[]\",\"valueInfo\":{\"objectTypeName\":\"java.util.ArrayList\","
            + "\"serializationDataFormat\":\"application/json\"}",
        "\"type\":\"object\",\"value\":null",
        "\"type\":\"File\",\"value\":\"YQ==\",\"valueInfo\":{\"filename\":\"a.txt\"}",
        "\"type\":\"Bytes\",\"value\":\"YQ==\"",
        "\"type\":\"Xml\",\"value\":\"<a/>\"",
        "\"type\":\"java.util.ArrayList\",\"value\":\"[]\""})
    void anyOtherIsRefused(String variable) {
        Visitor staff = Visitor.loggedIn(http, "staff-a");
        String variables = "{\"variables\":{\"orgCode\":{" + variable + "}}}";

        for (String way : List.of("submit-form", "start")) {
            var answer = staff.post(ENGINE + "/process-definition/key/improvementNotice/" + way, variables);
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(answer.getBody()).contains("Unsupported value type");
        }
    }

    /** Tasklist sends the rows of a list as JSON; a form without a list takes none. */
    @Test
    void jsonIsRefusedByAFormWithoutRows() {
        Visitor staff = Visitor.loggedIn(http, "staff-a");

        var answer = staff.post(ENGINE + "/process-definition/key/improvementNotice/submit-form",
            "{\"variables\":{\"orgCode\":{\"type\":\"Json\",\"value\":\"[]\"},\"rows\":{\"type\":\"Json\",\"value\":\"[]\"}}}");

        assertThat(answer.getStatusCode().isError()).isTrue();
        assertThat(answer.getBody()).contains("「機關（構）代碼」須為文字", "表單沒有「rows」欄位");
    }

    /** The engine reads the value before it asks whether the person may set it, or whether there is such a case. */
    @ParameterizedTest
    @ValueSource(strings = {"com.zaxxer.hikari.HikariConfig", "java.util.ArrayList<com.zaxxer.hikari.HikariConfig>",
        "javax.naming.InitialContext"})
    void noObjectIsMadeOfAClassThatARequestNames(String type) {
        Visitor staff = Visitor.loggedIn(http, "staff-a");
        var json = new HttpHeaders();
        json.setContentType(MediaType.APPLICATION_JSON);
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("data", new HttpEntity<>(new ByteArrayResource("{}".getBytes()), json));
        parts.add("type", type);

        var answer = staff.send(HttpMethod.POST, ENGINE + "/process-instance/any/variables/any/data", parts, MediaType.MULTIPART_FORM_DATA);

        assertThat(answer.getBody()).contains("not whitelisted for deserialization");
    }
}
