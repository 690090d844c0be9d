package org.exchangedesk.desk.webapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.util.DigestUtils;

/** A script of the web apps with all its patches, made once at the start. */
final class PatchedScript {

    private static final String WEBJAR = "META-INF/resources/webjars/camunda/";

    private final String folder;
    private final String name;
    private final byte[] content;

    PatchedScript(String folder, String name, List<ScriptPatch> patches) {
        this.folder = folder;
        this.name = name;
        this.content = patched(new ClassPathResource(WEBJAR + folder + name), patches);
    }

    private static byte[] patched(Resource original, List<ScriptPatch> patches) {
        try {
            String script = original.getContentAsString(StandardCharsets.UTF_8);
            for (ScriptPatch patch : patches) {
                script = patch.applied(original.getFilename(), script);
            }
            return script.getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a script of the web apps is missing", e);
        }
    }

    /** A pattern, since a handler for one exact path finds no file. */
    String pattern() {
        return "/camunda/" + folder + name.replace(".js", "*.js");
    }

    String location() {
        return "classpath:/" + WEBJAR + folder;
    }

    byte[] content() {
        return content;
    }

    /** Browsers ask again whenever a patch has changed, which the date of the file does not tell. */
    String entityTag() {
        return "\"" + DigestUtils.md5DigestAsHex(content) + "\"";
    }
}
