package org.exchangedesk.desk.page;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The one style sheet of the desk's own pages. It says nothing about any case, so nobody has to be logged in for it. */
@Controller
class DeskStyle {

    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final String style = DeskPage.text("pages/desk.css");

    @GetMapping("/camunda/api/desk/desk.css")
    ResponseEntity<String> style() {
        return DeskAnswer.with(HttpStatus.OK).contentType(CSS).body(style);
    }
}
