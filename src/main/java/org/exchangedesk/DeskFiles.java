package org.exchangedesk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files an office may replace without a build: one beside the running jar wins over its twin inside the jar. */
@Component
public class DeskFiles {

    private final Path beside;

    /** Files beside the working directory of the process. */
    public DeskFiles() {
        this(Path.of(""));
    }

    /** @param beside where replacements lie, in place of the working directory */
    public DeskFiles(Path beside) {
        this.beside = beside.toAbsolutePath();
    }

    /**
     * The whole text of one file, in UTF-8, without a byte-order mark and with {@code \n} as line end.
     *
     * @param path relative, with {@code /}, for example {@code config/mail/notice.txt}
     * @throws IllegalStateException when the file exists nowhere or is not UTF-8
     */
    public String text(String path) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(path))).toString();
            return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
        } catch (CharacterCodingException e) {
            throw new IllegalStateException(path + " is not UTF-8", e);
        }
    }

    /**
     * One file as it is.
     *
     * @param path relative, with {@code /}, for example {@code config/documents/improvementNotice.odt}
     * @throws IllegalStateException when the file exists nowhere
     */
    public byte[] bytes(String path) {
        Path file = beside.resolve(path);
        Resource resource = Files.isRegularFile(file) ? new FileSystemResource(file) : new ClassPathResource(path);
        try (InputStream in = resource.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(path + " cannot be read beside the working directory nor from the jar", e);
        }
    }

    /**
     * Every file of a directory, each file name once, in the order of the names.
     *
     * @param directory relative, for example {@code processes}
     * @param extension without the dot, for example {@code bpmn}
     * @throws UncheckedIOException when the directory exists but cannot be read
     */
    public List<Resource> resources(String directory, String extension) {
        Map<String, Resource> byName = new TreeMap<>();
        try {
            var inside = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:" + directory + "/*." + extension);
            for (Resource resource : inside) {
                byName.putIfAbsent(resource.getFilename(), resource);
            }
            Path outside = beside.resolve(directory);
            if (Files.isDirectory(outside)) {
                try (var files = Files.newDirectoryStream(outside, "*." + extension)) {
                    files.forEach(file -> byName.put(file.getFileName().toString(), new FileSystemResource(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(byName.values());
    }
}
