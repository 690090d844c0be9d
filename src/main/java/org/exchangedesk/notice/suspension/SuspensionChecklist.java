package org.exchangedesk.notice.suspension;

import java.util.List;
import java.util.stream.Collectors;
import org.exchangedesk.Refusal;

/** What the system has checked before a supervisor approves a suspension. */
public record SuspensionChecklist(List<Point> points) {

    /** One point: what was checked, whether it holds, and what was found. */
    public record Point(String label, boolean holds, String finding) {
    }

    public void refuseIfOpen() {
        String open = points.stream().filter(p -> !p.holds()).map(p -> p.label() + "（" + p.finding() + "）")
            .collect(Collectors.joining("；"));
        if (!open.isEmpty()) {
            throw new Refusal("核定前檢核未通過，請退回查核：" + open + "。");
        }
    }

    /** The list as lines for the supervisor's form. */
    public String inWords() {
        return points.stream().map(p -> (p.holds() ? "■ " : "□ ") + p.label() + "：" + p.finding())
            .collect(Collectors.joining("\n"));
    }
}
