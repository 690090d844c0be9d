package org.exchangedesk.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The LibreOffice of this machine, without a window: the one named by the environment variable {@code SOFFICE}, or an installed one.
 * Where there is none the tests are skipped and the reason is printed.
 */
final class LibreOffice implements ExecutionCondition {

    private static final List<String> PLACES = List.of("/usr/bin/soffice", "/usr/bin/libreoffice", "/usr/lib/libreoffice/program/soffice",
        "/Applications/LibreOffice.app/Contents/MacOS/soffice");

    private static final String MISSING = "tests of ODT files skipped: no LibreOffice found. Install one at " + String.join(" or ", PLACES)
        + ", or set SOFFICE to the path of another.";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (executable().isPresent()) {
            return ConditionEvaluationResult.enabled("LibreOffice found");
        }
        System.out.println(context.getDisplayName() + ": " + MISSING);
        return ConditionEvaluationResult.disabled(MISSING);
    }

    /**
     * Opens a file as a person would and saves it.
     *
     * @param folder for the files, and for a profile of its own
     * @param format as {@code --convert-to} takes it, beginning with the extension
     */
    static byte[] saved(Path folder, byte[] odt, String format) {
        Path in = folder.resolve("opened.odt");
        Path out = folder.resolve("saved");
        Path file = out.resolve("opened." + format.split(":")[0]);
        Path log = folder.resolve("log.txt");
        try {
            Files.deleteIfExists(file);
            Files.write(in, odt);
            Process soffice = new ProcessBuilder(executable().orElseThrow().toString(), "--headless", "--norestore",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--convert-to", format, "--outdir", out.toString(),
                in.toString())
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
            if (!soffice.waitFor(5, TimeUnit.MINUTES)) {
                soffice.destroyForcibly();
                throw new IllegalStateException("LibreOffice hangs: " + Files.readString(log));
            }
            if (!Files.exists(file)) {
                throw new IllegalStateException("LibreOffice saved nothing: " + Files.readString(log));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Path> executable() {
        String named = System.getenv("SOFFICE");
        List<String> places = named == null || named.isBlank() ? PLACES : List.of(named);
        return places.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }
}
