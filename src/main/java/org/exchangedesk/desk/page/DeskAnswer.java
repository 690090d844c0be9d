package org.exchangedesk.desk.page;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What the desk's own pages answer with: nothing that a browser keeps, or takes for something else than it is. */
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
