package org.exchangedesk.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exchangedesk.CasePath;
import org.exchangedesk.Visitor;
import org.exchangedesk.template.ClosedTemplate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** A page brings its style from the desk and from nowhere else, under the same headers as the web apps. */
class DeskStyleTest extends CasePath {

    private static final Pattern SHEET = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\"");

    @Autowired
    private TestRestTemplate http;

    @Test
    void thePageNamesASheetThatTheDeskServes() {
        String caseNo = stages().approved();
        Visitor staff = Visitor.loggedIn(http, "staff-a");
        var page = staff.get("/camunda/api/desk/cases/" + caseNo + "/documents");
        assertThat(page.getBody()).startsWith("<!DOCTYPE html>").doesNotContain("<style", "style=", "<script", "th:");
        assertThat(page.getHeaders().getFirst("Content-Security-Policy")).contains("default-src 'self'");
        Matcher sheet = SHEET.matcher(page.getBody());
        assertThat(sheet.find()).isTrue();

        var style = staff.get(sheet.group(1));

        assertThat(style.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(style.getHeaders().getContentType()).isEqualTo(MediaType.parseMediaType("text/css;charset=UTF-8"));
        assertThat(style.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(style.getBody()).contains("body {").matches(text -> !ClosedTemplate.fetches(text));
        assertThat(sheet.find()).as("another sheet").isFalse();
    }
}
