package org.exchangedesk.notice;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of 改善事項 (F-11 … F-15).
 *
 * @param seq        number on the form, from 1
 * @param text       wording
 * @param procedural true for a rule of procedure such as item 5, which needs no answer of its own (D12);
 *                   staff mark such a line with a leading 「※」
 */
@Embeddable
public record ImprovementItem(int seq, String text, boolean procedural) {

    static final String PROCEDURAL_MARK = "※";

    /** Reads one item a line; a typed number in front is dropped, the position counts. */
    public static List<ImprovementItem> parse(List<String> lines) {
        List<ImprovementItem> items = new ArrayList<>();
        for (String line : lines) {
            String text = line.strip();
            boolean marked = text.startsWith(PROCEDURAL_MARK);
            text = (marked ? text.substring(1) : text).strip().replaceFirst("^\\d{1,2}[.．、)）]\\s*", "");
            marked = marked || text.startsWith(PROCEDURAL_MARK);
            text = text.startsWith(PROCEDURAL_MARK) ? text.substring(1).strip() : text;
            if (!text.isEmpty()) {
                items.add(new ImprovementItem(items.size() + 1, text, marked));
            }
        }
        return items;
    }

    /** Puts what the draft says in the places the form's standard wording leaves for it (F-11, F-13); everything else stays. */
    ImprovementItem naming(String maliciousIps, String period) {
        return new ImprovementItem(seq, text.replace("惡意IP（○）", "惡意IP（" + maliciousIps + "）")
            .replace("期間（○至○）", "期間（" + period + "）"), procedural);
    }

    /** The item as it is typed and edited on the form. */
    public String line() {
        return (procedural ? PROCEDURAL_MARK : "") + text;
    }
}
