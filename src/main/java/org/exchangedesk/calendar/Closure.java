package org.exchangedesk.calendar;

import java.time.LocalDate;
import java.util.List;
import org.exchangedesk.Checks;
import org.exchangedesk.date.RocDate;

/**
 * Offices closed at short notice (天然災害停止上班), or the revocation of such an entry.
 *
 * @param source who announced it and where, for example the city's announcement with its time
 */
public record Closure(Span span, String reason, String source) {

    /** Half a day is recorded and shown; it stays a working day, since no text says that it is a day of rest. */
    public enum Kind {
        WHOLE_DAY("全日停止上班"), MORNING("上午停止上班"), AFTERNOON("下午停止上班"), REVOKED("撤回停止上班之登錄");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** What people read. */
        String label() {
            return label;
        }
    }

    /** From the first to the last day, both included. */
    public record Span(LocalDate firstDay, LocalDate lastDay, Kind kind) {

        List<LocalDate> days() {
            return firstDay.datesUntil(lastDay.plusDays(1)).toList();
        }

        boolean isHalfDay() {
            return kind == Kind.MORNING || kind == Kind.AFTERNOON;
        }

        String inWords() {
            return RocDate.plain(firstDay) + (lastDay.equals(firstDay) ? "" : "至" + RocDate.plain(lastDay)) + kind.label();
        }
    }

    private static final int LONGEST = 14;

    void check() {
        LocalDate first = span.firstDay();
        LocalDate last = span.lastDay();
        boolean dated = first != null && last != null;
        new Checks()
            .requirePresent(span.kind(), "登錄事項").requirePresent(first, "起日").requirePresent(last, "迄日")
            .require(!dated || !last.isBefore(first), "迄日不得早於起日")
            .require(!dated || last.isBefore(first) || last.isBefore(first.plusDays(LONGEST)), "一次至多登錄 " + LONGEST + " 日")
            .requireText(reason, "事由").requireText(source, "發布來源").refuseIfAny();
    }
}
