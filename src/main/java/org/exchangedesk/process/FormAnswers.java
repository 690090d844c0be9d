package org.exchangedesk.process;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.exchangedesk.Checks;
import org.exchangedesk.Doubts;
import org.exchangedesk.Refusal;
import org.exchangedesk.TypedText;
import org.exchangedesk.date.TypedDate;
import org.exchangedesk.date.TypedMoment;
import org.exchangedesk.process.engine.form.FormLabels;

/**
 * The answers of one form, read with the types the record needs. What does not fit the deployed form has been refused before; offices
 * may edit forms, so type, length and characters never depend on one. A blank answer is null. A refusal names the field by the label
 * that the person sees: the one of the form as deployed with the running version of the process.
 */
public final class FormAnswers {

    private static final int LINE = 200;
    private static final int AREA = 4000;
    private static final int LONGEST_FILE = 100_000;
    private static final Pattern DATA = Pattern.compile("data:[^,]{0,200};base64,");
    /** Reading a number takes time that grows with the square of its length. */
    private static final int LONGEST_NUMBER = 30;

    private final VariableScope scope;
    private final UnaryOperator<String> labels;

    public FormAnswers(VariableScope scope) {
        this(scope, key -> FormLabels.label(scope, key));
    }

    FormAnswers(VariableScope scope, UnaryOperator<String> labels) {
        this.scope = scope;
        this.labels = labels;
    }

    /** The label above the field of this key, for a refusal that names it. */
    public String label(String key) {
        return labels.apply(key);
    }

    /** @throws Refusal naming every one of these fields that was left blank */
    public void require(String... keys) {
        Checks checks = new Checks();
        for (String key : keys) {
            Object value = value(key);
            if (value == null || !TypedText.isVisible(value.toString())) {
                checks.require(false, "請填寫「" + label(key) + "」");
            }
        }
        checks.refuseIfAny();
    }

    /** A text of one line, trimmed; at most 200 characters. */
    public String line(String key) {
        String text = unstripped(key, LINE);
        String unseen = text == null ? null : TypedText.unseenIn(text, false);
        if (unseen != null) {
            throw refusal(key, "含有換行或不可見字元（" + unseen + "），請重新輸入。");
        }
        return bare(text);
    }

    /** A line that means a number, a list of numbers, an address or a date: what looks the same is the same ({@link TypedText#plain}). */
    public String plainLine(String key) {
        String text = unstripped(key, LINE);
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = TypedText.plain(text);
        if (TypedText.unseenIn(plain, false) != null) {
            return line(key);
        }
        if (plain.length() > LINE) {
            throw refusal(key, "至多" + LINE + "個字，請精簡。");
        }
        return bare(plain);
    }

    /** A list of numbers in one line, without the blanks in it. */
    public String numbers(String key) {
        String text = plainLine(key);
        return text == null ? null : text.replace(" ", "");
    }

    /** The lines of a text area, each an address or a number. */
    public List<String> plainLines(String key) {
        String text = unstripped(key, AREA);
        if (text == null) {
            return List.of();
        }
        List<String> plain = text.lines().map(TypedText::plain).filter(l -> !l.isEmpty()).toList();
        return plain.stream().anyMatch(l -> TypedText.unseenIn(l, false) != null) ? lines(key) : plain;
    }

    /** A text of several lines, trimmed; at most 4,000 characters. */
    public String area(String key) {
        String text = unstripped(key, AREA);
        String unseen = text == null ? null : TypedText.unseenIn(text, true);
        if (unseen != null) {
            throw refusal(key, "含有不可見字元（" + unseen + "），請重新輸入。");
        }
        return bare(text) == null ? null : bare(text).replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
    }

    /**
     * A file: its bytes as the browser reads them ({@code data:…;base64,…}), or its text as pasted by hand. What is in it is for the
     * reader of the file to check; here only that it is of bearable length.
     */
    public byte[] file(String key) {
        String text = unstripped(key, LONGEST_FILE);
        if (text == null || text.isBlank()) {
            throw new Refusal("請填寫「" + label(key) + "」。");
        }
        Matcher data = DATA.matcher(text);
        try {
            return data.lookingAt() ? Base64.getDecoder().decode(text.substring(data.end())) : text.getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refusal(key, "之檔案內容不完整，請重新選取。");
        }
    }

    /** The lines of a text area that are not blank. */
    public List<String> lines(String key) {
        String text = area(key);
        return text == null ? List.of() : text.lines().map(TypedText::bare).filter(l -> !l.isEmpty()).toList();
    }

    /** A day as people write it; what is no day is refused with the nearest ones. */
    public LocalDate date(String key) {
        String text = plainLine(key) == null ? null : bare(unstripped(key, LINE));
        if (text == null) {
            return null;
        }
        TypedDate typed = TypedDate.read(text);
        refuseIf(typed.complaint(), key);
        return typed.day();
    }

    /** A moment as people write it; without an offset it is Asia/Taipei. */
    public Instant moment(String key) {
        String text = plainLine(key) == null ? null : bare(unstripped(key, LINE));
        if (text == null) {
            return null;
        }
        TypedMoment typed = TypedMoment.read(text);
        refuseIf(typed.complaint(), key);
        return typed.moment();
    }

    private void refuseIf(String complaint, String key) {
        if (complaint != null) {
            throw refusal(key, complaint + "。");
        }
    }

    private Refusal refusal(String key, String complaint) {
        return new Refusal("「" + label(key) + "」" + complaint);
    }

    /**
     * The reason why the person goes on in spite of what is doubted. A form of an earlier release has no field for it: then the doubt is kept
     * without one.
     */
    public Doubts doubts(String key) {
        boolean asked = !label(key).equals(key);
        return new Doubts(asked ? area(key) : "先前版本之表單無理由欄", label(key));
    }

    public boolean flag(String key) {
        Object value = value(key);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw refusal(key, "須為勾選欄位。");
    }

    public Integer integer(String key) {
        Object value = value(key);
        String text = value == null ? "" : value.toString();
        if (text.isBlank() || text.length() <= LONGEST_NUMBER && TypedText.plain(text).isEmpty()) {
            return null;
        }
        try {
            if (text.length() > LONGEST_NUMBER) {
                throw new NumberFormatException("too long");
            }
            return new BigDecimal(TypedText.plain(text)).intValueExact();
        } catch (NumberFormatException | ArithmeticException e) {
            throw refusal(key, "須為整數。");
        }
    }

    /** One of the values of an enumeration, by its name. */
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        String text = line(key);
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw refusal(key, "沒有選項「" + text + "」，請重新選擇。");
    }

    private static String bare(String text) {
        return text == null || TypedText.bare(text).isEmpty() ? null : TypedText.bare(text);
    }

    private String unstripped(String key, int max) {
        Object value = value(key);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw refusal(key, "須為文字。");
        }
        if (text.length() > max) {
            throw refusal(key, "至多" + max + "個字，請精簡。");
        }
        return text;
    }

    private Object value(String key) {
        TypedValue typed = scope.getVariableTyped(key, false);
        if (typed == null || typed.getType() == ValueType.NULL) {
            return null;
        }
        // asked before anything of it is read: an object may not even be deserialized
        if (typed instanceof PrimitiveValue<?> primitive) {
            return primitive.getValue();
        }
        throw refusal(key, "的資料型別不符。");
    }
}
