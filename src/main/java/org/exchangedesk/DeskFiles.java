package org.exchangedesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Files that ship inside the jar and that an authority may replace: a file of the same name in the working directory (the directory
 * the jar is started in) wins over its twin in the jar.
 */
@Component
public class DeskFiles {

    private final PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();

    /**
     * @param path relative, such as {@code config/office-calendar.csv}
     * @return the file's text, read as UTF-8
     * @throws IllegalStateException when it is neither in the working directory nor in the jar
     */
    public String text(String path) {
        try {
            return resource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + path, e);
        }
    }

    /**
     * All files of a directory with this ending, one per file name, in the order of their names.
     *
     * @param directory relative, such as {@code processes}
     * @param extension without the dot
     */
    public Collection<Resource> resources(String directory, String extension) {
        Map<String, Resource> byName = new TreeMap<>();
        String pattern = directory + "/*." + extension;
        for (Resource resource : matching("classpath*:" + pattern)) {
            byName.put(resource.getFilename(), resource);
        }
        for (Resource resource : matching("file:./" + pattern)) {
            byName.put(resource.getFilename(), resource);
        }
        return byName.values();
    }

    private Resource resource(String path) {
        Resource beside = new FileSystemResource(path);
        return beside.exists() ? beside : resolver.getResource("classpath:" + path);
    }

    private Resource[] matching(String pattern) {
        try {
            return resolver.getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
