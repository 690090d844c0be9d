package org.exchangedesk.desk.webapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.exchangedesk.DeskTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/** A patched script is served with all its patches, and a patch that does not fit stops the start. */
@DeskTest
class ServedScriptsTest {

    @Autowired
    private TestRestTemplate http;

    @ParameterizedTest
    @CsvSource({"/camunda/app/tasklist/camunda-tasklist-bootstrap.js,tasklist", "/camunda/lib/deps.js,form-js"})
    void everyPatchIsServed(String path, String script) {
        var answer = http.getForEntity(path + "?bust=7.24.0", String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(script.equals("tasklist") ? ServedScripts.TASKLIST : ServedScripts.FORM_JS)
            .allSatisfy(patch -> assertThat(answer.getBody().contains(patch.replacement())).as(patch.purpose()).isTrue())
            .allSatisfy(patch -> assertThat(answer.getBody().contains(patch.original())
                && !patch.replacement().contains(patch.original())).as(patch.purpose()).isFalse());
    }

    /** A browser that keeps an older script learns of the change by its tag, and loads the same one only once. */
    @Test
    void anUnchangedScriptIsNotSentAgain() {
        var first = http.getForEntity("/camunda/lib/deps.js", String.class);
        assertThat(first.getHeaders().getCacheControl()).contains("no-cache");
        assertThat(first.getHeaders().getLastModified()).isEqualTo(-1);
        HttpHeaders known = new HttpHeaders();
        known.setIfNoneMatch(first.getHeaders().getETag());

        assertThat(http.exchange("/camunda/lib/deps.js", HttpMethod.GET, new HttpEntity<>(known), String.class).getStatusCode())
            .isEqualTo(HttpStatus.NOT_MODIFIED);
    }

    @Test
    void aPatchThatDoesNotFitStopsTheStart() {
        ScriptPatch missing = new ScriptPatch("a wish", "what stands nowhere in it", "x");
        ScriptPatch twice = new ScriptPatch("a wish", "function", "x");

        assertThatIllegalStateException().isThrownBy(() -> new PatchedScript("lib/", "deps.js", List.of(missing)))
            .withMessageContaining("\"a wish\" does not fit deps.js").withMessageContaining("nowhere");
        assertThatIllegalStateException().isThrownBy(() -> new PatchedScript("lib/", "deps.js", List.of(twice)))
            .withMessageContaining("more than once");
    }
}
