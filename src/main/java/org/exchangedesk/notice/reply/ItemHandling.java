package org.exchangedesk.notice.reply;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exchangedesk.Refusal;

/**
 * What the organisation says of one improvement item (F-21): measure, completed or not, and until when it will be.
 *
 * @param seq       number of the item on the notice
 * @param measure   改善措施 as told
 * @param completed 完成與否
 * @param schedule  完成期程 of an item that is not completed; may be null
 */
@Embeddable
public record ItemHandling(int seq, String measure, boolean completed, String schedule) {

    private static final Pattern NUMBERED = Pattern.compile("\\s*(\\d{1,2})\\s*[.．、)）:：]\\s*(.*)");

    /**
     * Reads the reply as it stands on the paper form: paragraphs that begin with the item's number.
     *
     * @param handling       numbered paragraphs, a line each or more
     * @param completedItems numbers of the completed items, separated by commas
     * @param schedules      numbered lines for items not yet completed
     * @throws Refusal when a text has no number in front, or a number is not one of the notice
     */
    static List<ItemHandling> parse(List<String> handling, String completedItems, List<String> schedules, int itemCount) {
        Map<Integer, String> measures = numbered(handling, "逐項處理情形", itemCount);
        Map<Integer, String> dates = numbered(schedules, "未完成項次之完成期程", itemCount);
        TreeSet<Integer> completed = new TreeSet<>();
        if (completedItems != null && !completedItems.isBlank()) {
            for (String token : completedItems.strip().split("[,，、\\s]+")) {
                completed.add(number(token, "已完成項次", itemCount));
            }
        }
        TreeSet<Integer> all = new TreeSet<>(measures.keySet());
        all.addAll(dates.keySet());
        all.addAll(completed);
        List<ItemHandling> result = new ArrayList<>();
        for (int seq : all) {
            result.add(new ItemHandling(seq, measures.getOrDefault(seq, ""), completed.contains(seq), dates.get(seq)));
        }
        return result;
    }

    private static Map<Integer, String> numbered(List<String> lines, String label, int itemCount) {
        Map<Integer, String> texts = new LinkedHashMap<>();
        Integer current = null;
        for (String line : lines) {
            Matcher m = NUMBERED.matcher(line);
            if (m.matches()) {
                current = number(m.group(1), label, itemCount);
                if (texts.putIfAbsent(current, m.group(2).strip()) != null) {
                    throw new Refusal("「" + label + "」之項次 " + current + " 重複，請合併為一項。");
                }
            } else if (current == null) {
                throw new Refusal("「" + label + "」請以項次起頭，例如「1. 已由防火牆設定阻擋規則」。");
            } else {
                texts.merge(current, line.strip(), (a, b) -> a + "\n" + b);
            }
        }
        return texts;
    }

    private static int number(String token, String label, int itemCount) {
        if (!token.matches("\\d{1,2}") || Integer.parseInt(token) < 1 || Integer.parseInt(token) > itemCount) {
            throw new Refusal("「" + label + "」之項次「" + token + "」不在本案改善事項 1 至 " + itemCount + " 之內。");
        }
        return Integer.parseInt(token);
    }
}
