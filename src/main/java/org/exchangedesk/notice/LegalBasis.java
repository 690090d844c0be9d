package org.exchangedesk.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One cited rule (F-16, F-17): regulation, point or article, and optionally paragraph, subparagraph and item (項、款、目). The text is kept
 * as it was typed (D14); the parts are read from it, and are null in a citation that nobody but its author understands.
 */
@Embeddable
public record LegalBasis(@Column(name = "citation") String citation, @Column(name = "regulation") String regulation,
    @Column(name = "point") String point, @Column(name = "paragraph") String paragraph,
    @Column(name = "subparagraph") String subparagraph, @Column(name = "item") String item) {

    private static final int LONGEST_REGULATION = 150;
    private static final String DIGITS = "[0-9０-９一二三四五六七八九十百]{1,10}";
    private static final String BLANK = "[\\s\u3000]*";
    private static final String POINT = "第" + BLANK + "(?<point>" + DIGITS + ")" + BLANK + "[點条條]" + BLANK
        + "(?:之" + BLANK + "(?<inserted>" + DIGITS + ")" + BLANK + ")?";
    /** A second citation in the same line would become part of the regulation's name. */
    private static final Pattern CITATION = Pattern.compile("第" + BLANK + DIGITS + BLANK + "[點条條]");
    /** 第5點第1款第4目、第5點（第1項第4款）、第五點第(一)款、第5點(一)、第5點之1、第21條之1、第17條第1項前段. */
    private static final Pattern FORM = Pattern.compile("(?<regulation>.{2," + LONGEST_REGULATION + "}?)" + BLANK + POINT
        + "[（(]?" + BLANK + part("paragraph", "項") + part("subparagraph", "款")
        + "(?:[（(]" + BLANK + "(?<bare>" + DIGITS + ")" + BLANK + "[)）]" + BLANK + ")?" + part("item", "目")
        + "(?:前段|中段|後段|但書|本文|序文)?" + BLANK + "[)）]?" + BLANK + "[。]?");

    private static String part(String name, String unit) {
        return "(?:第" + BLANK + "[（(]?" + BLANK + "(?<" + name + ">" + DIGITS + ")" + BLANK + "[)）]?" + BLANK + unit + BLANK + ")?";
    }

    /** Empty when the line has no regulation or no point, or says more than a citation does. */
    static Optional<LegalBasis> parse(String line) {
        String text = line.strip();
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            m = FORM.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        }
        if (!m.matches() || CITATION.matcher(m.group("regulation")).find() || isZero(m.group("point"))) {
            return Optional.empty();
        }
        String point = m.group("inserted") == null ? m.group("point") : m.group("point") + "之" + m.group("inserted");
        String subparagraph = m.group("subparagraph") == null ? m.group("bare") : m.group("subparagraph");
        return Optional.of(new LegalBasis(text, m.group("regulation").strip(), point, m.group("paragraph"), subparagraph, m.group("item")));
    }

    /** No regulation has a point 0. */
    private static boolean isZero(String number) {
        return number.matches("[0０]+");
    }

    /** As it was typed, with its parts where they are understood. */
    static LegalBasis of(String line) {
        return parse(line).orElseGet(() -> new LegalBasis(line.strip(), null, null, null, null, null));
    }
}
