package org.exchangedesk.notice.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.date.RocDate;
import org.exchangedesk.notice.ImprovementNotice;
import org.exchangedesk.notice.NoticePlaceholders;
import org.exchangedesk.notice.delivery.Delivery;
import org.exchangedesk.notice.followup.Deadline;

/** 期限計算 of a case in words, for the forms of its tasks: of the dates that count now, or of every one. */
final class CaseDatesInWords {

    /** A first day without service; an older release kept no computation. */
    private record Start(String label, LocalDate on, String computation) {
    }

    private CaseDatesInWords() {
    }

    /** Every deadline, and how the one in force and the newest start of a suspension came about. */
    static List<String> ofToday(ImprovementNotice notice, LocalDate today) {
        List<String> lines = new ArrayList<>();
        notice.deadlines().forEach(d -> lines.add(name(d) + "：" + d.printed()));
        if (!notice.deadlines().isEmpty()) {
            lines.add("期限計算：" + notice.deadline().computation());
        }
        starts(notice).reduce((older, newer) -> newer).ifPresent(start -> {
            lines.add(start.label() + "：" + RocDate.full(start.on()) + state(notice, today));
            lines.add("期限計算：" + start.computation());
        });
        return lines;
    }

    /** Marks a start that does not count: revoked, or lapsed because its notice went too late. A refused suspension has no start. */
    private static String state(ImprovementNotice notice, LocalDate today) {
        return notice.suspension().revoked()
            ? "（已撤銷）"
            : notice.suspensionDispatches() > 0 && notice.suspension().lapsed(today) ? "（未生效）" : "";
    }

    /** How each deadline and each start came about. */
    static List<String> all(ImprovementNotice notice) {
        List<String> lines = new ArrayList<>();
        notice.deadlines().forEach(d -> lines.add(name(d) + " " + d.printed() + "（"
            + RocDate.plain(LocalDate.ofInstant(d.recordedAt(), TaipeiTime.ZONE)) + "訂定）：" + d.computation() + "。"));
        starts(notice).forEach(start -> lines.add(start.label() + " " + RocDate.full(start.on()) + "：" + start.computation() + "。"));
        return lines;
    }

    private static String name(Deadline deadline) {
        return "第" + NoticePlaceholders.ordinal(deadline.round()) + "次改善期限";
    }

    private static Stream<Start> starts(ImprovementNotice notice) {
        return Stream.concat(
            notice.followUps().suspensionRow().stream().map(row -> new Start("擬中止起日", row.proposedStartOn(), row.startComputation())),
            notice.deliveries(Delivery.Document.SUSPENSION).map(d -> new Start("中止起日", d.startOn(), d.startComputation())))
            .filter(start -> start.computation() != null);
    }
}
