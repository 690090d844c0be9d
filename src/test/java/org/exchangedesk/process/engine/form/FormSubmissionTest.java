package org.exchangedesk.process.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.exchangedesk.Answers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form asks for and what it refuses, whatever the browser let through. */
class FormSubmissionTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Clock noon = Clock.fixed(Instant.parse("2026-03-02T04:00:00Z"), ZoneOffset.UTC);

    // ---- texts --------------------------------------------------------------------------------------------------------

    @Test
    void everyComplaintIsNamedAtOnceByItsLabel() {
        String form = """
            {"type":"textfield","key":"name","label":"姓名","validate":{"required":true}},
            {"type":"number","key":"age","label":"年齡","decimalDigits":0,"validate":{"min":1,"max":130}},
            {"type":"select","key":"level","label":"等級","values":[{"label":"甲","value":"A"}]}""";

        assertThat(complaints(form, Answers.of("age", 131, "level", "B", "intruder", 1))).containsExactly(
            "表單沒有「intruder」欄位", "「姓名」為必填", "「年齡」不得大於 130", "「等級」沒有選項「B」");
        assertThat(complaints(form, Answers.of("name", "王", "age", 30, "level", "A"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "{'maxLength':3}|一二三四|至多3個字", "{'maxLength':3}|一二三|-", "{'minLength':3}|一二|至少 3 個字", "{'minLength':3}|一二三|-",
        "{'pattern':'^[0-9]+$'}|12a|格式不符", "{'pattern':'^[0-9]+$'}|12|-", "{'validationType':'email'}|nobody|不是有效的電子郵件信箱",
        "{'validationType':'email'}|a@city.example|-", "{'validationType':'phone'}|06-1|須為國際格式之電話，例如+88660000000",
        "{'validationType':'phone'}|+88660000000|-", "{'maxLength':'=limit'}|一二三|至多2個字"}, delimiter = '|')
    void aTextKeepsItsRules(String rules, String text, String complaint) {
        String form = "{\"type\":\"textfield\",\"key\":\"k\",\"label\":\"欄\",\"validate\":" + rules.replace('\'', '"') + "}";

        assertThat(complaints(form, Map.of("k", text), Map.of("limit", 2)))
            .isEqualTo(complaint == null ? List.of() : List.of("「欄」" + complaint));
    }

    /** Java's $ stands before a last line end, the browser's does not. */
    @Test
    void aTextOfOneLineHasOneLine() {
        String form = """
            {"type":"textfield","key":"k","label":"欄","validate":{"pattern":"^[0-9]+$"}}, {"type":"textarea","key":"t","label":"說明"}""";

        assertThat(complaints(form, Map.of("k", "12\n", "t", "一\n二"))).containsExactly("「欄」含有換行或不可見字元（第1行第3字）");
    }

    // ---- numbers, dates, ticks ----------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"\"3\"|須為數字", "3|-", "3.0|-", "3.5|須為整數", "0|不得小於 1", "10|不得大於 9", "true|須為數字",
        "[3]|須為數字", "1e400|須為數字"}, delimiter = '|', quoteCharacter = '§')
    void aNumberKeepsItsRules(String json, String complaint) {
        String form = """
            {"type":"number","key":"k","label":"欄","decimalDigits":0,"validate":{"min":1,"max":9}}""";
        Object sent = json.equals("1e400") ? (Object) Double.POSITIVE_INFINITY : read(json);

        assertThat(complaints(form, Answers.of("k", sent))).isEqualTo(complaint == null ? List.of() : List.of("「欄」" + complaint));
    }

    @Test
    void aNumberKeptAsTextIsANumberAllTheSame() {
        String form = """
            {"type":"number","key":"k","label":"金額","serializeToString":true,"decimalDigits":2,"increment":"0.05"}""";

        assertThat(complaints(form, Map.of("k", "7.10"))).isEmpty();
        assertThat(complaints(form, Map.of("k", "7.101"))).containsExactly("「金額」至多2位小數");
        assertThat(complaints(form, Map.of("k", "7.11"))).containsExactly("「金額」須為 0.05 的倍數");
        assertThat(complaints(form, Map.of("k", "abc"))).containsExactly("「金額」須為數字");
        assertThat(complaints(form, Map.of("k", 7))).containsExactly("「金額」須為數字");
    }

    /** A few letters can stand for millions of digits. */
    @ParameterizedTest
    @ValueSource(strings = {"1E+3000000", "1E-3000000", "1E+2147483647", "1E-2147483647", "1E+31", "1E-31"})
    void aNumberHasNoMoreDigitsThanAnyoneWrites(String text) {
        String form = """
            {"type":"number","key":"k","label":"金額","serializeToString":true,"increment":"0.05"}""";

        assertThat(complaints(form, Map.of("k", text))).containsExactly("「金額」須為數字");
        assertThat(complaints(form, Map.of("k", "1E+30"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"date,2026-03-02,-", "date,2026-02-29,不是有效的日期", "date,2026/03/02,不是有效的日期",
        "date,2026-3-2,不是有效的日期", "date,2026-03-01,不得早於今日", "time,13:30,-", "time,13:30+08:00,-", "time,24:30,不是有效的時間",
        "datetime,2026-03-02T08:15+08:00,-", "datetime,2026-03-02T08:15,-", "datetime,2026-03-02,不是有效的日期與時間",
        "datetime,2026-02-30T08:15Z,不是有效的日期與時間", "datetime,2026-03-01T23:00Z,不得早於今日"})
    void aMomentIsOneOfTheCalendar(String subtype, String text, String complaint) {
        String form = "{\"type\":\"datetime\",\"subtype\":\"" + subtype
            + "\",\"dateLabel\":\"日期\",\"key\":\"k\",\"disallowPassedDates\":true}";

        assertThat(complaints(form, Map.of("k", text))).isEqualTo(complaint == null ? List.of() : List.of("「日期」" + complaint));
    }

    @Test
    void aRequiredTickIsSet() {
        String form = """
            {"type":"checkbox","key":"k","label":"已確認","validate":{"required":true}}""";

        assertThat(complaints(form, Map.of("k", true))).isEmpty();
        assertThat(complaints(form, Map.of("k", false))).containsExactly("「已確認」為必填");
        assertThat(complaints(form, Map.of("k", "true"))).containsExactly("「已確認」須為勾選欄位");
    }

    // ---- options ------------------------------------------------------------------------------------------------------

    @Test
    void optionsComeFromTheFormAVariableOrAnExpression() {
        String form = """
            {"type":"radio","key":"r","label":"單選","values":[{"label":"甲","value":"A"},{"label":"一","value":1}]},
            {"type":"checklist","key":"c","label":"複選","valuesKey":"offered"},
            {"type":"taglist","key":"t","label":"標籤","valuesExpression":"=if r = \\"A\\" then [\\"x\\", \\"y\\"] else [{label: \\"Z\\", value: \\"z\\"}]"}""";
        Map<String, Object> offered = Map.of("offered", List.of("u", Map.of("label", "V", "value", "v")));

        assertThat(complaints(form, Answers.of("r", "A", "c", List.of("u", "v"), "t", List.of("x")), offered)).isEmpty();
        assertThat(complaints(form, Answers.of("r", 1, "t", List.of("z")), offered)).isEmpty();
        assertThat(complaints(form, Answers.of("r", "1", "c", List.of("u", "w"), "t", List.of("x")), offered))
            .containsExactly("「單選」沒有選項「1」", "「複選」沒有選項「w」", "「標籤」沒有選項「x」");
        assertThat(complaints(form, Answers.of("c", "u"), offered)).containsExactly("「複選」的資料型別不符");
        assertThat(complaints(form, Answers.of("c", List.of("u")), Map.of())).containsExactly("「複選」沒有選項「u」");
    }

    // ---- hidden, read-only, computed ----------------------------------------------------------------------------------

    @Test
    void behindAConditionAValueIsAskedForOrAbsent() {
        String form = """
            {"type":"select","key":"channel","label":"方式","values":[{"value":"EMAIL"},{"value":"LETTER"}]},
            {"type":"group","conditional":{"hide":"=channel != \\"EMAIL\\""},"components":[
              {"type":"textfield","key":"address","label":"信箱","validate":{"required":true}}]}""";

        assertThat(complaints(form, Map.of("channel", "EMAIL", "address", "a@city.example"))).isEmpty();
        assertThat(complaints(form, Map.of("channel", "EMAIL"))).containsExactly("「信箱」為必填");
        assertThat(complaints(form, Map.of("channel", "LETTER"))).isEmpty();
        assertThat(complaints(form, Answers.of("channel", "LETTER", "address", "a@city.example")))
            .containsExactly("「信箱」於所填情形下不適用，不得填寫");
        assertThat(complaints(form, Map.of("address", "a@city.example"))).containsExactly("「信箱」於所填情形下不適用，不得填寫");
    }

    @Test
    void aConditionReadsTheVariablesOfTheTask() {
        String form = """
            {"type":"textarea","key":"reason","label":"=if round = 1 then \\"第一次理由\\" else \\"理由\\"",
             "conditional":{"hide":"=round > 1"},"validate":{"required":true}}""";

        assertThat(complaints(form, Map.of(), Map.of("round", 1))).containsExactly("「第一次理由」為必填");
        assertThat(complaints(form, Map.of(), Map.of("round", 2))).isEmpty();
        assertThat(complaints(form, Map.of("reason", "x"), Map.of("round", 2))).containsExactly("「理由」於所填情形下不適用，不得填寫");
    }

    @Test
    void whatIsOnlyReadIsNotChanged() {
        String form = """
            {"type":"textarea","key":"summary","label":"摘要","readonly":true,"validate":{"required":true}},
            {"type":"textfield","key":"officer","label":"人員","disabled":true},
            {"type":"checkbox","key":"sure","label":"確認"},
            {"type":"textfield","key":"note","label":"備註","readonly":"=sure != true"}""";
        Map<String, Object> shown = Map.of("summary", "一\n二", "officer", "staff-a", "note", "原");

        assertThat(complaints(form, Map.of("summary", "一\n二", "note", "原"), shown)).isEmpty();
        assertThat(complaints(form, Map.of(), shown)).isEmpty();
        assertThat(complaints(form, Map.of("note", "新", "sure", true), shown)).isEmpty();
        assertThat(complaints(form, Answers.of("summary", "二", "officer", null, "note", "新"), shown)).containsExactly(
            "「摘要」僅供閱覽，不得變更", "「人員」僅供閱覽，不得變更", "「備註」僅供閱覽，不得變更");
    }

    @Test
    void whatCannotBeReadIsNotWhatWasShown() {
        String form = """
            {"type":"textfield","key":"officer","label":"人員","disabled":true}""";

        for (Object sent : List.of(FormValues.UNREADABLE, Double.POSITIVE_INFINITY)) {
            assertThat(complaints(form, Map.of("officer", sent), Map.of("officer", FormValues.UNREADABLE)))
                .containsExactly("「人員」僅供閱覽，不得變更");
        }
    }

    @Test
    void whatIsComputedIsNotMadeUp() {
        String form = """
            {"type":"number","key":"a","label":"甲"}, {"type":"expression","key":"sum","label":"合計","expression":"=a + 1"}""";

        assertThat(complaints(form, Map.of("a", 2, "sum", 3))).isEmpty();
        assertThat(complaints(form, Map.of("a", 2, "sum", 4))).containsExactly("「合計」由系統計算，不得變更");
    }

    // ---- rows and groups ----------------------------------------------------------------------------------------------

    private static final String LIST = """
        {"type":"number","key":"most","label":"上限"},
        {"type":"dynamiclist","path":"items","label":"項目","allowAddRemove":true,"components":[
          {"type":"textfield","key":"name","label":"名稱","validate":{"required":true,"maxLength":4}},
          {"type":"checkbox","key":"done","label":"完成"},
          {"type":"textfield","key":"plan","label":"期程","conditional":{"hide":"=this.done = true"},"validate":{"required":true}}]}""";

    @Test
    void everyRowOfAListIsLookedAt() {
        List<Object> eight = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            eight.add(Map.of("name", "第" + i, "done", true));
        }
        assertThat(complaints(LIST, Map.of("items", eight))).isEmpty();

        eight.set(6, Answers.of("name", "一二三四五", "done", true, "plan", "明天", "intruder", 1));
        eight.set(7, Map.of("done", false));
        assertThat(complaints(LIST, Map.of("items", eight))).containsExactly("表單沒有「intruder」欄位", "「名稱」（第7列）至多4個字",
            "「期程」（第7列）於所填情形下不適用，不得填寫", "「名稱」（第8列）為必填", "「期程」（第8列）為必填");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text\"", "{\"name\":\"x\"}", "[1]", "[null]", "7"})
    void rowsAreAListOfRows(String json) {
        assertThat(complaints(LIST, Answers.of("items", read(json)))).containsExactly("「項目」的資料型別不符");
    }

    @Test
    void aListWithoutAddAndRemoveKeepsItsRows() {
        String form = LIST.replace("\"allowAddRemove\":true", "\"allowAddRemove\":false");
        Map<String, Object> row = Map.of("name", "一", "done", true);

        assertThat(complaints(form, Map.of("items", List.of(row, row)), Map.of("items", List.of(row, row)))).isEmpty();
        assertThat(complaints(form, Map.of("items", List.of(row)), Map.of("items", List.of(row, row)))).containsExactly("「項目」之列數不得增減");
    }

    @Test
    void aGroupWithAPathIsOneValue() {
        String form = """
            {"type":"group","path":"contact","components":[{"type":"textfield","key":"name","label":"姓名","validate":{"required":true}}]},
            {"type":"textfield","key":"a.b","label":"內層","validate":{"maxLength":1}}""";

        assertThat(complaints(form, Map.of("contact", Map.of("name", "王"), "a", Map.of("b", "x")))).isEmpty();
        assertThat(complaints(form, Map.of("contact", Map.of("name", "", "x", 1), "a", Map.of("b", "xy"))))
            .containsExactly("表單沒有「x」欄位", "「姓名」為必填", "「內層」至多1個字");
        assertThat(complaints(form, Map.of("contact", "王"))).containsExactly("「contact」的資料型別不符", "「姓名」為必填");
    }

    // ---- types of variables -------------------------------------------------------------------------------------------

    @Test
    void onlyPlainValuesAndJsonAreRead() {
        Map<String, Object> plain = FormValues.plain(Variables.createVariables()
            .putValueTyped("rows", Variables.serializedObjectValue("[{\"name\":\"x\"}]").objectTypeName("java.util.ArrayList")
                .serializationDataFormat("application/json").create())
            .putValueTyped("row", SpinValues.jsonValue("{\"name\":\"x\"}").create())
            .putValueTyped("jsonText", SpinValues.jsonValue("\"APPROVE\"").create())
            .putValueTyped("jsonNumber", SpinValues.jsonValue("7").create())
            .putValueTyped("jsonNull", SpinValues.jsonValue("null").create())
            .putValueTyped("noJson", SpinValues.jsonValue("[").create())
            .putValueTyped("java", Variables.serializedObjectValue("rO0AB").objectTypeName("java.util.HashMap")
                .serializationDataFormat("application/x-java-serialized-object").create())
            .putValueTyped("file", Variables.fileValue("a.txt").file(new byte[]{1}).create())
            .putValue("object", new Object()).putValue("date", new java.util.Date()).putValue("text", "t").putValue("none", null));

        assertThat(plain.get("rows")).isEqualTo(List.of(Map.of("name", "x")));
        assertThat(List.of("java", "file", "object", "date"))
            .allSatisfy(name -> assertThat(plain.get(name)).isSameAs(FormValues.UNREADABLE));
        assertThat(plain.get("row")).isEqualTo(Map.of("name", "x"));
        assertThat(List.of("jsonText", "jsonNumber", "jsonNull", "noJson"))
            .allSatisfy(name -> assertThat(plain.get(name)).as(name).isSameAs(FormValues.UNREADABLE));
        assertThat(plain).containsEntry("text", "t").containsEntry("none", null);
        assertThat(complaints("{\"type\":\"textfield\",\"key\":\"k\",\"label\":\"欄\"}", Map.of("k", FormValues.UNREADABLE)))
            .containsExactly("「欄」的資料型別不符");
    }

    @Test
    void aFormTheServerCannotCheckIsNoForm() {
        assertThatIllegalStateException().isThrownBy(() -> complaints("{\"type\":\"filepicker\",\"key\":\"k\"}", Map.of()))
            .withMessageContaining("filepicker");
        assertThatIllegalStateException().isThrownBy(() -> complaints(
            "{\"type\":\"textfield\",\"key\":\"k\",\"conditional\":{\"hide\":\"=a ===\"}}", Map.of())).withMessageContaining("=a ===");
    }

    private List<String> complaints(String components, Map<String, Object> sent) {
        return complaints(components, sent, Map.of());
    }

    private List<String> complaints(String components, Map<String, Object> sent, Map<String, Object> shown) {
        FormExpressions expressions = new FormExpressions();
        try {
            return new FormSubmission(FormField.of(JSON.readTree("[" + components + "]")), expressions,
                new FieldRules(expressions, () -> noon))
                .complaints(sent, shown);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Object read(String json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
