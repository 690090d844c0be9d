package org.exchangedesk.desk.page;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Responses of the desk's own pages: not cached by a browser, and never taken for another content type. */
final class DeskAnswer {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private DeskAnswer() {
    }

    static ResponseEntity.BodyBuilder with(HttpStatus status) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).header("X-Content-Type-Options", "nosniff");
    }

    static ResponseEntity<String> nothing(String why) {
        return with(HttpStatus.NOT_FOUND).contentType(TEXT).body(why);
    }
}
