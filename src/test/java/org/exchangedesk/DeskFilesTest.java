package org.exchangedesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;

class DeskFilesTest {

    @TempDir
    Path beside;

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectories(beside.resolve("config/mail"));
    }

    @Test
    void readsFromTheJarWhatTheOfficeHasNotReplaced() {
        assertThat(new DeskFiles(beside).text("config/mail/notice.txt")).startsWith("主旨：");
    }

    @Test
    void prefersTheFileOfTheOfficeAndEvensOutHowItWasSaved() throws IOException {
        Files.writeString(beside.resolve("config/mail/notice.txt"), "\uFEFF主旨：甲\r\n\r\n乙\r\n");

        assertThat(new DeskFiles(beside).text("config/mail/notice.txt")).isEqualTo("主旨：甲\n\n乙\n");
    }

    @Test
    void saysWhichFileIsNotReadable() throws IOException {
        Files.write(beside.resolve("config/mail/notice.txt"), "主旨".getBytes(Charset.forName("Big5")));
        DeskFiles files = new DeskFiles(beside);

        assertThatThrownBy(() -> files.text("config/mail/notice.txt")).hasMessage("config/mail/notice.txt is not UTF-8");
        assertThatThrownBy(() -> files.text("config/none.txt")).hasMessageContaining("config/none.txt cannot be read");
    }

    @Test
    void listsEveryNameOnceAndTheOfficesFileInsteadOfItsTwin() throws IOException {
        Files.writeString(beside.resolve("config/mail/notice.txt"), "own");
        Files.writeString(beside.resolve("config/mail/more.txt"), "more");

        var files = new DeskFiles(beside).resources("config/mail", "txt");

        assertThat(files).extracting(Resource::getFilename).isSorted().doesNotHaveDuplicates()
            .contains("closing.txt", "notice.txt", "more.txt");
        assertThat(files).filteredOn(f -> "notice.txt".equals(f.getFilename())).singleElement()
            .satisfies(f -> assertThat(f.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("own"));
    }

    @Test
    void knowsNothingOfADirectoryThatDoesNotExist() {
        assertThat(new DeskFiles(beside).resources("nowhere", "txt")).isEmpty();
    }
}
