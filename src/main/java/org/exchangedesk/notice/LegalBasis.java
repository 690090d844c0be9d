package org.exchangedesk.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One cited rule (F-16, F-17): regulation, point, and optionally paragraph and subparagraph. The text is kept as it was
 * typed (D14); the parts are read from it.
 */
@Embeddable
public record LegalBasis(@Column(name = "citation") String citation, @Column(name = "regulation") String regulation,
    @Column(name = "point") String point, @Column(name = "paragraph") String paragraph,
    @Column(name = "subparagraph") String subparagraph) {

    private static final String NUMBER = "第([0-9０-９一二三四五六七八九十百]{1,10})";
    /** A second citation in the same line would become part of the regulation's name. */
    private static final Pattern CITATION = Pattern.compile(NUMBER + "[點条條]");
    private static final Pattern FORM = Pattern.compile(
        "(.{2,150}?)" + NUMBER + "[點条條](?:[（(]?(?:" + NUMBER + "項)?(?:" + NUMBER + "款)?[)）]?)?[。]?");

    /** Reads 「法規名稱第○點（第○項第○款）」; empty when the line has no regulation or no point. */
    public static Optional<LegalBasis> parse(String line) {
        String text = line.strip();
        Matcher m = FORM.matcher(text);
        return m.matches() && !CITATION.matcher(m.group(1)).find()
            ? Optional.of(new LegalBasis(text, m.group(1).strip(), m.group(2), m.group(3), m.group(4)))
            : Optional.empty();
    }
}
