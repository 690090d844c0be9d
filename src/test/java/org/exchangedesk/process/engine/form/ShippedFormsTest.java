package org.exchangedesk.process.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exchangedesk.Answers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every field of every form that ships, found in the files: each is filled in properly in some way the form allows, then spoilt in
 * every way its rules name, and the refusal names it by its label.
 */
class ShippedFormsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneOffset.UTC);
    private static final List<String> TEXTS = List.of("內容", "XC12345678", "115-0001", "3,1", "desk@city.example",
        "115年3月2日", "115年3月2日8時15分");
    private static final Map<String, Object> CASE = Map.of("round", 1, "followUpLimit", 3, "proposedDeadlineLength", 3,
        "proposedDayKind", "WORKING", "proposedReminderDays", "3,1", "proposedFollowUpLimit", 3, "proposedLeadDays", 3);

    private final FormExpressions expressions = new FormExpressions();
    private final FieldRules rules = new FieldRules(expressions, () -> CLOCK);

    @TestFactory
    Stream<DynamicTest> everyFieldIsHeldToItsRules() throws IOException {
        List<Path> files;
        try (Stream<Path> forms = Files.list(Path.of("forms"))) {
            files = forms.sorted().toList();
        }
        assertThat(files).isNotEmpty();
        return files.stream().flatMap(file -> form(file).stream()
            .map(field -> dynamicTest(file.getFileName() + " " + String.join(".", field.path()),
                () -> isHeldToItsRules(form(file), field))));
    }

    /** Clerks type the years of the Republic: no field of a form asks for others, and what is named a day is read as one. */
    @TestFactory
    Stream<DynamicTest> whatIsNamedADayIsReadAsOne() throws IOException {
        try (Stream<Path> forms = Files.list(Path.of("forms"))) {
            return forms.sorted().toList().stream().map(file -> dynamicTest(file.getFileName().toString(), () -> assertThat(form(file))
                .noneMatch(field -> field.isOneOf("datetime"))
                .filteredOn(field -> field.label().matches(".*(日期|起日|迄日|時間|期限|（起）|（迄）)") && !field.json().path("readonly").asBoolean())
                .allMatch(field -> field.isDate() || field.isMoment())));
        }
    }

    /** The browser shows the pattern that an answer does not match: what is typed is checked on the server, in words. */
    @TestFactory
    @Tag("S-12")
    Stream<DynamicTest> noFormShowsARegularExpression() throws IOException {
        try (Stream<Path> forms = Files.list(Path.of("forms"))) {
            return forms.sorted().toList().stream().map(file -> dynamicTest(file.getFileName().toString(),
                () -> assertThat(Files.readString(file)).doesNotContain("\"pattern\"")));
        }
    }

    /** An empty text is no date: the confirmation of a day off belongs to a date that was typed. */
    @Test
    void aDateThatIsLeftEmptyAsksForNoConfirmation() {
        List<FormField> form = form(Path.of("forms/correctAssessment.form"));
        String complaint = "「非工作日確認」於所填情形下不適用，不得填寫";

        assertThat(complaints(form, Map.of("round", "1", "nonWorkingDay", "115年4月3日"), CASE)).contains(complaint);
        assertThat(complaints(form, Map.of("round", "1", "newDeadline", "", "nonWorkingDay", "115年4月3日"), CASE)).contains(complaint);
        assertThat(complaints(form, Map.of("round", "1", "newDeadline", "115年4月3日", "nonWorkingDay", "115年4月3日"), CASE))
            .doesNotContain(complaint);
    }

    private void isHeldToItsRules(List<FormField> form, FormField field) {
        String name = field.path().get(0);
        Map<String, Object> shown = shown(form);
        List<Map<String, Object>> ways = ways(form, shown);
        accepted(form, ways.get(0), shown);
        if (field.json().path("readonly").asBoolean()) {
            refused(form, Answers.with(ways.get(0), name, "另一內容"), shown, field);
            accepted(form, Answers.with(ways.get(0), name, shown.get(name)), shown);
            return;
        }
        Map<String, Object> way = ways.stream().filter(answers -> answers.containsKey(name)).findFirst()
            .orElseThrow(() -> new AssertionError("no way shows " + name));
        for (Object spoilt : spoilt(field)) {
            refused(form, Answers.with(way, name, spoilt), shown, field);
        }
        if (field.isRequired()) {
            refused(form, without(way, name), shown, field);
        }
        if (field.json().has("conditional")) {
            assertThat(ways).as("ways that hide it")
                .anyMatch(answers -> isHidden(form, Answers.with(answers, name, way.get(name)), shown, field));
        }
        assertThat(complaints(form, Answers.with(way, "intruder", "x"), shown)).containsExactly("表單沒有「intruder」欄位");
    }

    private static List<Object> spoilt(FormField field) {
        List<Object> values = new ArrayList<>(List.of(FormValues.UNREADABLE, Map.of("a", 1), List.of(1)));
        switch (field.type()) {
            case "textfield", "textarea" -> {
                values.addAll(List.of(1, true));
                assertThat(field.rule("maxLength").isInt()).as("every text has a greatest length: " + field.path()).isTrue();
                values.add("長".repeat(field.rule("maxLength").asInt() + 1));
                if (field.rule("minLength").isInt()) {
                    values.add("短".repeat(field.rule("minLength").asInt() - 1));
                }
                if (field.rule("pattern").isTextual()) {
                    values.add("不合");
                }
                if (field.isDate() || field.isMoment()) {
                    values.addAll(List.of("2026/03/02", "115年2月30日", "115年3月2日（星期日）", "115年3月2日25時0分", "明天"));
                }
                if (field.rule("validationType").isTextual()) {
                    values.add("不合");
                }
            }
            case "number" -> {
                values.addAll(List.of("1", true, 1.5, field.rule("min").asInt() - 1));
                if (field.rule("max").isNumber()) {
                    values.add(field.rule("max").asInt() + 1);
                }
            }
            case "checkbox" -> values.addAll(List.of(1, "true"));
            case "select", "radio" -> values.addAll(List.of(1, true, "NO_SUCH_OPTION"));
            default -> throw new AssertionError("no wrong values known for " + field.type());
        }
        return values;
    }

    /** Proper answers for each combination of what conditions read, so that each field is shown in some and hidden in others. */
    private List<Map<String, Object>> ways(List<FormField> form, Map<String, Object> shown) {
        String conditions = form.stream().map(field -> field.json().path("conditional").path("hide").asText())
            .collect(Collectors.joining(" "));
        List<Map<String, Object>> ways = List.of(Map.of());
        for (FormField field : form.stream().filter(each -> !each.json().path("readonly").asBoolean()).toList()) {
            boolean read = conditions.contains(field.path().get(0));
            ways = ways.stream().flatMap(way -> next(form, field, way, shown, read)).toList();
        }
        return ways;
    }

    private Stream<Map<String, Object>> next(List<FormField> form, FormField field, Map<String, Object> way, Map<String, Object> shown,
        boolean readByOthers) {
        List<Object> proper = proper(field, FormValues.merged(shown, way));
        assertThat(proper).as("a proper value of " + field.path()).isNotEmpty();
        if (isHidden(form, Answers.with(way, field.path().get(0), proper.get(0)), shown, field)) {
            return Stream.of(way);
        }
        Stream<Map<String, Object>> answered = proper.stream().limit(readByOthers ? proper.size() : 1)
            .map(value -> Answers.with(way, field.path().get(0), value));
        return readByOthers && !field.isRequired() ? Stream.concat(answered, Stream.of(way)) : answered;
    }

    private boolean isHidden(List<FormField> form, Map<String, Object> answers, Map<String, Object> shown, FormField field) {
        return complaints(form, answers, shown).contains("「" + field.label() + "」於所填情形下不適用，不得填寫");
    }

    private List<Object> proper(FormField field, Map<String, Object> values) {
        List<Object> candidates = switch (field.type()) {
            case "number" -> List.of(1, 3);
            case "checkbox" -> List.of(true);
            case "select", "radio" -> new FieldOptions(expressions).offered(field, values);
            default -> List.copyOf(TEXTS);
        };
        return candidates.stream().filter(value -> rules.complaint(field, value, values) == null).toList();
    }

    private static Map<String, Object> shown(List<FormField> form) {
        Map<String, Object> shown = new LinkedHashMap<>(CASE);
        form.stream().filter(field -> field.json().path("readonly").asBoolean()).forEach(field -> shown.put(field.path().get(0), "原內容"));
        return shown;
    }

    private static Map<String, Object> without(Map<String, Object> answers, String name) {
        Map<String, Object> rest = new LinkedHashMap<>(answers);
        rest.remove(name);
        return rest;
    }

    private void refused(List<FormField> form, Map<String, Object> answers, Map<String, Object> shown, FormField field) {
        String label = FormExpressions.isExpression(field.label())
            ? (String) expressions.value(field.label(), FormValues.merged(shown, answers))
            : field.label();
        assertThat(complaints(form, answers, shown)).as(String.valueOf(answers))
            .anyMatch(complaint -> complaint.startsWith("「" + label + "」"));
    }

    private void accepted(List<FormField> form, Map<String, Object> answers, Map<String, Object> shown) {
        assertThat(complaints(form, answers, shown)).isEmpty();
    }

    private List<String> complaints(List<FormField> form, Map<String, Object> sent, Map<String, Object> shown) {
        return new FormSubmission(form, expressions, rules).complaints(sent, shown);
    }

    private static List<FormField> form(Path file) {
        try {
            JsonNode form = new ObjectMapper().readTree(file.toFile());
            return FormField.of(form.path("components")).stream().filter(FormField::hasValue).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
