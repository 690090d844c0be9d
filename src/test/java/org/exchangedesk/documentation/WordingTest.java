package org.exchangedesk.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The corrections of wording that were taken over (src/doc/wording.md) stay taken over. */
@Tag("S-09")
class WordingTest {

    private static final List<String> READ = List.of("config", "forms", "processes", "src/main/java", "src/main/resources/pages");

    @ParameterizedTest
    @ValueSource(strings = {"鈞鑒", "公鑒", "函報", "函詢", "稽催檔", "已稽催", "毋庸理會", "已送達之回復資料", "送達下列聯絡窗口", "可不填", "首長署名／印信", "非官方格式",
        "資安事件等級", "涉案", "改善期限長度", "日曆天，假日", "判定辦理條件", "確認辦理條件", "中止前置工作日", "追蹤回合", "先發生何事", "回復待辦", "通知展延", "未送達郵件",
        "不予核定理由", "無未處理之回復", "沒有填的", "事態升高", "中止起日已到", "寫明", "通報平臺", "為首日", "休息日一併", "含該日", "候選人", "工作開立", "僅能選"})
    void aCorrectedWordingIsNotWrittenAgain(String former) throws IOException {
        for (String folder : READ) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                assertThat(files.filter(Files::isRegularFile).filter(file -> file.toString().matches(".*[.](txt|html|form|bpmn|dmn|java)")))
                    .allSatisfy(file -> assertThat(quoted(file)).as(file.toString()).doesNotContain(former));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bureauReminder", "bureauReport", "closing", "extension", "extensionTakenBack", "incompleteReply", "notice",
        "reminder",
        "revocation", "suspension", "withdrawal"})
    void everyMailIsSignedByTheAuthority(String mail) throws IOException {
        assertThat(Files.readString(Path.of("config/mail", mail + ".txt"))).contains("\n{{authorityName}}　敬啟\n");
    }

    /** What an earlier release wrote into the log keeps its name there. */
    private static String quoted(Path file) throws IOException {
        return Files.readString(file).replace("SETTLED_BEFORE = \"確認辦理條件\"", "");
    }
}
