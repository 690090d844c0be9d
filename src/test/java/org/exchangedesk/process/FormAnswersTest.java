package org.exchangedesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.exchangedesk.Refusal;
import org.exchangedesk.notice.reply.ReplyChannel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser, or somebody instead of one, may send; every answer is read with the type its form promises or refused. */
class FormAnswersTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "\u3000", "\n\t "})
    void aBlankAnswerIsNoAnswer(String blank) {
        FormAnswers answers = answered(blank);
        assertThat(answers.line("k")).isNull();
        assertThat(answers.area("k")).isNull();
        assertThat(answers.lines("k")).isEmpty();
        assertThat(answers.date("k")).isNull();
        assertThat(answers.moment("k")).isNull();
        assertThat(answers.integer("k")).isNull();
        assertThat(answers.choice("k", ReplyChannel.class)).isNull();
    }

    @Test
    void aMissingAnswerIsNoAnswer() {
        FormAnswers answers = new FormAnswers(mock(VariableScope.class), key -> "欄");
        assertThat(answers.line("k")).isNull();
        assertThat(answers.integer("k")).isNull();
        assertThat(answers.flag("k")).isFalse();
    }

    static Stream<TypedValue> hostileTypes() {
        return Stream.of(
            Variables.objectValue(Map.of("k", "v")).create(),
            Variables.serializedObjectValue("rO0ABXNyAA==").objectTypeName("java.util.HashMap")
                .serializationDataFormat("application/x-java-serialized-object").create(),
            Variables.serializedObjectValue("{}").objectTypeName("java.lang.Object").serializationDataFormat("application/json").create(),
            Variables.fileValue("answer.txt").file(new byte[]{1}).create());
    }

    @ParameterizedTest
    @MethodSource("hostileTypes")
    void objectsAndFilesAreNeverOpened(TypedValue value) {
        FormAnswers answers = typed(value);
        for (Runnable read : List.<Runnable>of(() -> answers.line("k"), () -> answers.area("k"), () -> answers.date("k"),
            () -> answers.integer("k"), () -> answers.flag("k"), () -> answers.choice("k", ReplyChannel.class))) {
            assertThatExceptionOfType(Refusal.class).isThrownBy(read::run).withMessage("「欄」的資料型別不符。");
        }
    }

    static Stream<Object> notTexts() {
        return Stream.of(1, 2L, 1.5, true, new Date(0), new byte[]{65});
    }

    @ParameterizedTest
    @MethodSource("notTexts")
    void aNumberIsNoText(Object value) {
        refused(() -> answered(value).line("k"), "「欄」須為文字。");
        refused(() -> answered(value).area("k"), "「欄」須為文字。");
        refused(() -> answered(value).date("k"), "「欄」須為文字。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲\u0000乙", "甲\u0007乙", "甲\u001b[31m乙", "甲\u007f乙", "甲\u0085乙", "甲\u202e乙", "甲\u2066乙\u2069", "甲\u200b乙",
        "甲\u200f乙", "甲\ufeff乙", "甲\u00ad乙", "甲\ud800乙", "甲\udc00", "甲\u2028乙", "甲\u2029乙", "甲\ufffe乙"})
    void whatCannotBeSeenIsRefused(String text) {
        refused(() -> answered(text).line("k"), "「欄」含有換行或不可見字元（第1行第2字），請重新輸入。");
        refused(() -> answered(text).area("k"), "「欄」含有不可見字元（第1行第2字），請重新輸入。");
    }

    @Test
    @Tag("S-12")
    void aRefusalNamesThePlaceInTheTextAsItWasTyped() {
        refused(() -> answered("\u3000\n第一行\n一二三四\u3164五").area("k"), "「欄」含有不可見字元（第3行第5字），請重新輸入。");
        refused(() -> answered("府資安字\ue000").line("k"), "「欄」含有換行或不可見字元（第1行第5字），請重新輸入。");
    }

    @ParameterizedTest
    @Tag("S-12")
    @ValueSource(strings = {"\u00a0", "\u200b", "\u3164", "\u2800", "\u3000", "\ue000", "\ufeff", "\u0301", "\u00a0\u3000\n"})
    void whatIsNotSeenDoesNotAnswerARequiredField(String unseen) {
        refused(() -> answered(unseen).require("k"), "請填寫「欄」。");
    }

    @Test
    @Tag("S-12")
    void whatLooksTheSameIsTheSameWhereANumberAListOrAnAddressIsMeant() {
        assertThat(answered("１１５－０００１").plainLine("k")).isEqualTo("115-0001");
        assertThat(answered("\u00a0115\u20130001\u200b").plainLine("k")).isEqualTo("115-0001");
        assertThat(answered("７，３、１").plainLine("k")).isEqualTo("7,3,1");
        assertThat(answered("１９２．０．２．１\n\ufeff192.0.2.2\u00a0").plainLines("k")).containsExactly("192.0.2.1", "192.0.2.2");
        assertThat(answered("\u00a0１１５年\u00a0１１月２１日\u200e").date("k")).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(answered("１２").integer("k")).isEqualTo(12);
    }

    @Test
    @Tag("S-12")
    void aMomentIsReadWithTheBlanksAndDigitsOfACopy() {
        assertThat(answered("１１５/１１/２１\u00a0１４：３７\u200b").moment("k")).isEqualTo(Instant.parse("2026-11-21T06:37:00Z"));
    }

    @Test
    @Tag("S-12")
    void aNameKeepsItsLetters() {
        assertThat(answered("\u00a0Ｌｉｎ，（一）\u3000").line("k")).isEqualTo("Ｌｉｎ，（一）");
    }

    @Test
    @Tag("S-12")
    void aDirectionOverrideIsNotReadAway() {
        refused(() -> answered("115\u202e-0001").plainLine("k"), "「欄」含有換行或不可見字元（第1行第4字），請重新輸入。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲\n乙", "甲\r\nBcc: x@y.example", "甲\t乙"})
    void aLineIsOneLine(String text) {
        refused(() -> answered(text).line("k"), "「欄」含有換行或不可見字元（第1行第2字），請重新輸入。");
    }

    @Test
    void anAreaHasLinesOfOneKind() {
        assertThat(answered(" 甲\r\n乙\r丙\t丁\n").area("k")).isEqualTo("甲\n乙\n丙 丁");
        assertThat(answered("甲\r\n\r\n  乙 \n").lines("k")).containsExactly("甲", "乙");
    }

    @Test
    void rareCharactersOfNamesAreText() {
        assertThat(answered("𠮷野家、王堃、é、☎").line("k")).isEqualTo("𠮷野家、王堃、é、☎");
    }

    @Test
    void aTextHasALength() {
        assertThat(answered("字".repeat(200)).line("k")).hasSize(200);
        refused(() -> answered("字".repeat(201)).line("k"), "「欄」至多200個字，請精簡。");
        assertThat(answered("字".repeat(4000)).area("k")).hasSize(4000);
        refused(() -> answered("字".repeat(4001)).area("k"), "「欄」至多4000個字，請精簡。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-13-01", "115-03-02", "2026/03/02", "02.03.2026", "2026-03-02T00:00", "tomorrow",
        "115年2月30日", "115年3月2日（星期日）", "+999999999-12-31", "-0001-01-01", "0000-01-01", "99999-01-01"})
    void aDateIsADayOfTheCalendar(String text) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> answered(text).date("k"))
            .withMessageStartingWith("「欄」所填「" + text + "」");
    }

    static Stream<Arguments> moments() {
        return Stream.of(
            Arguments.of("2026-03-02T09:00", "2026-03-02T01:00:00Z"),
            Arguments.of("2026-03-02T09:00:30", "2026-03-02T01:00:30Z"),
            Arguments.of("2026-03-02T09:00:00+08:00", "2026-03-02T01:00:00Z"),
            Arguments.of("2026-03-02T01:00Z", "2026-03-02T01:00:00Z"),
            Arguments.of("115年3月2日9時0分", "2026-03-02T01:00:00Z"));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void aMomentWithoutAnOffsetIsInTaipei(String typed, String instant) {
        assertThat(answered(typed).moment("k")).isEqualTo(Instant.parse(instant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02", "09:00", "2026-03-02T25:00", "2026-03-02T09:00[Asia/Taipei]", "now", "+999999999-12-31T23:59"})
    void anythingElseIsNoMoment(String typed) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> answered(typed).moment("k"))
            .withMessageStartingWith("「欄」所填「" + typed + "」不是有效的日期與時間");
    }

    /** A form of an older case still sends the ISO date of its date field. */
    @ParameterizedTest
    @ValueSource(strings = {"115年3月2日", "中華民國115年3月2日（星期一）", "115/03/02", "2026-03-02"})
    void aDateIsReadAsTyped(String typed) {
        assertThat(answered(typed).date("k")).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    static Stream<Object> integers() {
        return Stream.of(3, 3L, 3.0, "3", " 3 ", "3.0", (short) 3);
    }

    @ParameterizedTest
    @MethodSource("integers")
    void anIntegerMayComeAsTextOrNumber(Object value) {
        assertThat(answered(value).integer("k")).isEqualTo(3);
    }

    static Stream<Object> notIntegers() {
        return Stream.of("3.5", 3.5, "three", "三", "0x3", "1e99", "1e-99", "99999999999", Long.MAX_VALUE, Double.NaN,
            Double.POSITIVE_INFINITY, true, new Date(0), "9".repeat(1_000_000), "1e999999999", "1e-999999999");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("notIntegers")
    void anythingElseIsNoInteger(Object value) {
        refused(() -> answered(value).integer("k"), "「欄」須為整數。");
    }

    @Test
    void aTickIsTrueOrFalse() {
        assertThat(answered(true).flag("k")).isTrue();
        assertThat(answered(false).flag("k")).isFalse();
        refused(() -> answered("true").flag("k"), "「欄」須為勾選欄位。");
        refused(() -> answered(1).flag("k"), "「欄」須為勾選欄位。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "FAX", "EMAIL,OFFICIAL_LETTER", "0", "電子郵件"})
    void aChoiceIsOneOfTheOffered(String typed) {
        refused(() -> answered(typed).choice("k", ReplyChannel.class), "「欄」沒有選項「" + typed + "」，請重新選擇。");
        assertThat(answered("EMAIL").choice("k", ReplyChannel.class)).isEqualTo(ReplyChannel.EMAIL);
    }

    @Test
    void aFileIsItsBytesOrTheTextThatWasPasted() {
        byte[] big5 = {(byte) 0xA4, (byte) 0xD1, ','};

        assertThat(answered("data:text/csv;charset=big5;base64," + Base64.getEncoder().encodeToString(big5)).file("k"))
            .isEqualTo(big5);
        assertThat(answered("天,\t").file("k")).as("the last column may be empty").asString(StandardCharsets.UTF_8).isEqualTo("天,\t");
        assertThat(answered("data: 天").file("k")).asString(StandardCharsets.UTF_8).isEqualTo("data: 天");
        refused(() -> answered("data:text/csv;base64,天").file("k"), "「欄」之檔案內容不完整，請重新選取。");
        refused(() -> answered(" \n").file("k"), "請填寫「欄」。");
        refused(() -> answered("x".repeat(2_000_000)).file("k"), "「欄」至多100000個字，請精簡。");
    }

    @Test
    void allThatWasLeftBlankIsNamedAtOnce() {
        refused(() -> answered(" \u3000").require("k", "l"), "請填寫「欄」；請填寫「欄」。");
        refused(() -> answered(null).require("k"), "請填寫「欄」。");
        answered("甲").require("k");
        answered(false).require("k");
    }

    private static void refused(Runnable read, String message) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(read::run).withMessage(message);
    }

    private static FormAnswers answered(Object value) {
        return typed(value instanceof String text
            ? Variables.stringValue(text)
            : value instanceof Integer number
                ? Variables.integerValue(number)
                : value instanceof Long number
                    ? Variables.longValue(number)
                    : value instanceof Short number
                        ? Variables.shortValue(number)
                        : value instanceof Double number
                            ? Variables.doubleValue(number)
                            : value instanceof Boolean flag
                                ? Variables.booleanValue(flag)
                                : value instanceof Date date
                                    ? Variables.dateValue(date)
                                    : value instanceof byte[] bytes
                                        ? Variables.byteArrayValue(bytes)
                                        : Variables.untypedNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"7,3,1", "7, 3, 1", "７，３，１", "7、3、1", " 7 ,\u00a03 , 1 "})
    @Tag("S-12")
    void aListOfNumbersIsReadHoweverItIsSeparated(String typed) {
        assertThat(answered(typed).numbers("k")).isEqualTo("7,3,1");
    }

    private static FormAnswers typed(TypedValue value) {
        VariableScope scope = mock(VariableScope.class);
        when(scope.getVariableTyped(anyString(), eq(false))).thenReturn(value);
        return new FormAnswers(scope, key -> "欄");
    }
}
