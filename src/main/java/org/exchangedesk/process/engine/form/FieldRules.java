package org.exchangedesk.process.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.TypedText;
import org.exchangedesk.date.TypedDate;
import org.exchangedesk.date.TypedMoment;

/** What a form says about the value of one field: type, length, range, pattern, options. Null is no complaint. */
final class FieldRules {

    private static final Pattern EMAIL = Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+"
        + "@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");
    private static final Pattern PHONE = Pattern.compile("(\\+|00)[0-9]{5,24}");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?(Z|[+-][0-9]{2}:[0-9]{2})?");
    private static final int LONGEST_NUMBER = 30;

    private final FormExpressions expressions;
    private final FieldOptions options;
    private final Supplier<Clock> clock;

    FieldRules(FormExpressions expressions, Supplier<Clock> clock) {
        this.expressions = expressions;
        this.options = new FieldOptions(expressions);
        this.clock = clock;
    }

    /** @param value an answer that is not blank */
    String complaint(FormField field, Object value, Map<String, Object> values) {
        if (value == FormValues.UNREADABLE) {
            return "的資料型別不符";
        }
        return switch (field.type()) {
            case "textfield", "textarea" -> text(field, value, values);
            case "number" -> number(field, value, values);
            case "datetime" -> moment(field, value);
            case "checkbox" -> value instanceof Boolean ? null : "須為勾選欄位";
            case "select", "radio" -> options.complaint(field, List.of(value), values);
            case "checklist", "taglist" -> value instanceof List<?> chosen ? options.complaint(field, chosen, values) : "的資料型別不符";
            default -> null;
        };
    }

    private String text(FormField field, Object value, Map<String, Object> values) {
        if (!(value instanceof String text)) {
            return "須為文字";
        }
        BigDecimal longest = limit(field, "maxLength", values);
        if (longest != null && text.strip().length() > longest.intValue()) {
            return "至多" + longest.intValue() + "個字";
        }
        BigDecimal shortest = limit(field, "minLength", values);
        if (shortest != null && text.strip().length() < shortest.intValue()) {
            return "至少 " + shortest.intValue() + " 個字";
        }
        if (field.isOneOf("textfield") && text.codePoints().anyMatch(c -> c == '\n' || c == '\r')) {
            int breakAt = text.indexOf('\n') < 0 ? text.indexOf('\r') : text.indexOf('\n');
            return "含有換行或不可見字元（第1行第" + (text.codePointCount(0, breakAt) + 1) + "字）";
        }
        String unreadable = field.isDate()
            ? TypedDate.read(text.strip()).complaint()
            : field.isMoment() ? TypedMoment.read(text.strip()).complaint() : null;
        if (unreadable != null) {
            return unreadable;
        }
        String pattern = field.rule("pattern").asText("");
        if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(TypedText.plain(text)).find()
            && !Pattern.compile(pattern).matcher(text).find()) {
            return "格式不符";
        }
        return switch (field.rule("validationType").asText("")) {
            case "email" -> EMAIL.matcher(TypedText.plain(text)).matches() ? null : "不是有效的電子郵件信箱";
            case "phone" -> PHONE.matcher(TypedText.plain(text)).matches() ? null : "須為國際格式之電話，例如+88660000000";
            default -> null;
        };
    }

    private String number(FormField field, Object value, Map<String, Object> values) {
        boolean asText = field.json().path("serializeToString").asBoolean();
        if (asText ? !(value instanceof String) : !(value instanceof Number)) {
            return "須為數字";
        }
        BigDecimal number = number(value);
        if (number == null) {
            return "須為數字";
        }
        JsonNode digits = field.json().path("decimalDigits");
        if (digits.isNumber() && number.stripTrailingZeros().scale() > digits.intValue()) {
            return digits.intValue() == 0 ? "須為整數" : "至多" + digits.intValue() + "位小數";
        }
        BigDecimal least = limit(field, "min", values);
        if (least != null && number.compareTo(least) < 0) {
            return "不得小於 " + least.toPlainString();
        }
        BigDecimal most = limit(field, "max", values);
        if (most != null && number.compareTo(most) > 0) {
            return "不得大於 " + most.toPlainString();
        }
        BigDecimal step = number(field.json().path("increment").asText(""));
        boolean between = step != null && step.signum() > 0 && number.remainder(step).signum() != 0;
        return between ? "須為 " + step.toPlainString() + " 的倍數" : null;
    }

    /**
     * Reading a number takes time that grows with the square of its length; reckoning with it grows with its exponent, which a short
     * text can make a million.
     */
    private static BigDecimal number(Object value) {
        String text = String.valueOf(value);
        try {
            BigDecimal number = text.isEmpty() || text.length() > LONGEST_NUMBER ? null : new BigDecimal(text);
            return number == null || Math.abs((long) number.scale()) > LONGEST_NUMBER ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private String moment(FormField field, Object value) {
        String subtype = field.json().path("subtype").asText("date");
        if (!(value instanceof String text)) {
            return "不是有效的日期";
        }
        if (subtype.equals("time")) {
            return TIME.matcher(text).matches() ? null : "不是有效的時間";
        }
        boolean withTime = subtype.equals("datetime");
        String[] parts = withTime ? text.split("T", 2) : new String[]{text};
        if (withTime && (parts.length < 2 || !TIME.matcher(parts[1]).matches())) {
            return "不是有效的日期與時間";
        }
        LocalDate day = day(parts[0]);
        if (day == null) {
            return withTime ? "不是有效的日期與時間" : "不是有效的日期";
        }
        boolean past = field.json().path("disallowPassedDates").asBoolean() && day.isBefore(TaipeiTime.today(clock.get()));
        return past ? "不得早於今日" : null;
    }

    private static LocalDate day(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A limit may be an expression; one that yields nothing limits nothing, as in the browser. */
    private BigDecimal limit(FormField field, String name, Map<String, Object> values) {
        JsonNode limit = field.rule(name);
        Object value = limit.isTextual() && FormExpressions.isExpression(limit.asText())
            ? expressions.value(limit.asText(), values)
            : limit.isMissingNode() || limit.isNull() ? null : limit.asText();
        return value == null ? null : number(value);
    }
}
