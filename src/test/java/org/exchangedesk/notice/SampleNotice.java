package org.exchangedesk.notice;

import java.time.LocalDate;
import java.util.List;
import org.exchangedesk.Act;
import org.exchangedesk.TaipeiTime;
import org.exchangedesk.calendar.DayKind;
import org.exchangedesk.calendar.OfficeCalendar;
import org.exchangedesk.calendar.ShippedDays;
import org.exchangedesk.calendar.legal.DateRule;
import org.exchangedesk.calendar.legal.LegalDateSettings;
import org.exchangedesk.calendar.legal.LegalDates;
import org.exchangedesk.correspondence.DeliveryChannel;
import org.exchangedesk.notice.delivery.Dispatch;
import org.exchangedesk.notice.followup.AssessmentEntry;
import org.exchangedesk.notice.followup.FollowUpResult;
import org.exchangedesk.notice.followup.NextStep;
import org.exchangedesk.notice.followup.Terms;
import org.exchangedesk.notice.reply.ReplyChannel;
import org.exchangedesk.notice.reply.ReplyEntry;
import org.exchangedesk.notice.reply.Respondent;
import org.exchangedesk.organization.SampleOrganization;

/** A case and its parts without Spring, engine or database, for tests of the rules. Day one is Monday 2026-03-02. */
public final class SampleNotice {

    public static final OfficeCalendar CALENDAR = ShippedDays.closedOn();
    /** By the rules that ship in {@code config/application.yml}. */
    public static final LegalDates DATES = new LegalDates(CALENDAR,
        new LegalDateSettings(DateRule.PERIOD, DateRule.FIXED_DAY, DateRule.FIXED_DAY, true, false));
    public static final LocalDate DAY_ONE = LocalDate.of(2026, 3, 2);
    /** Ten working days after day one. */
    public static final LocalDate FIRST_DEADLINE = LocalDate.of(2026, 3, 16);

    private SampleNotice() {
    }

    public static Act staff(LocalDate day) {
        return new Act("staff-a", TaipeiTime.startOf(day).plusSeconds(9 * 3600));
    }

    public static Act supervisor(LocalDate day) {
        return new Act("supervisor-c", TaipeiTime.startOf(day).plusSeconds(10 * 3600));
    }

    public static final List<String> ITEMS = List.of(
        "請確認貴用戶使用本系統電腦連線惡意IP（○）原因。",
        "請對貴用戶使用本系統電腦進行掃毒及採樣回報掃描log或結果。",
        "請確認資安事件發生期間（○至○）之公文電子交換檔案是否感染惡意程式。",
        "請貴用戶資訊人員配合進行事件跡證蒐集。",
        "※以上改善事項請提供佐證資料併同本限期改善單以電子郵件或回文至主管機關聯絡窗口；以電子郵件方式回復者，應再以電話確認之。");

    public static final List<String> CITATIONS = List.of(
        "臺南市政府組織及團體輕量化收發平台（WebjAgent）系統申請及使用須知第3點（第1項第2款）",
        "公文電子交換系統資訊安全管理規範第5點（第1項第4款）");

    public static NoticeDraft draft() {
        return new NoticeDraft("XC12345678", List.of("203.0.113.7"), List.of("198.51.100.66"), DAY_ONE.minusDays(6),
            DAY_ONE.minusDays(1), 2, null, ImprovementItem.parse(ITEMS), CITATIONS,
            new AuthorityContact("範例市政府智慧發展中心", "承辦甲", "06-0000000轉1234", "desk@city.example"));
    }

    public static Terms terms(int followUpLimit) {
        return new Terms(10, DayKind.WORKING, "3,1", followUpLimit, 7);
    }

    public static ImprovementNotice registered() {
        return new ImprovementNotice("115-0001", draft(), SampleOrganization.guild(), staff(DAY_ONE));
    }

    public static ImprovementNotice approved(int followUpLimit) {
        ImprovementNotice notice = registered();
        notice.inDraft().settleTerms(terms(followUpLimit), terms(followUpLimit), null, "staff-a", staff(DAY_ONE));
        notice.inDraft().approve(supervisor(DAY_ONE));
        return notice;
    }

    /** Issued on day one by letter, first round open. */
    public static ImprovementNotice issued(int followUpLimit) {
        ImprovementNotice notice = approved(followUpLimit);
        notice.inDraft().issue(letter(DAY_ONE), "限期改善單", DATES, staff(DAY_ONE));
        notice.inFollowUp().openRound(1, staff(DAY_ONE));
        return notice;
    }

    public static Dispatch letter(LocalDate day) {
        return new Dispatch(DeliveryChannel.OFFICIAL_LETTER, null, "府研智字第1150000001號", day);
    }

    /** A reply with everything on it, as the paper form shows it. */
    public static ReplyEntry completeReply(ReplyChannel channel, LocalDate receivedOn) {
        return new ReplyEntry(channel, receivedOn, "範會字第1150000001號",
            new Respondent("填寫人", "06-12345678", "office@guild.example"), receivedOn, true,
            List.of("1. 係瀏覽器外掛造成，現已由防火牆設定阻擋規則，如附件1。", "2. 使用防毒軟體掃描，結果如附件2。",
                "3. 公文電子交換檔案共12件，其中有附件者計有3件，如附件3。", "4. 已請資訊人員進行跡證蒐集。"),
            "1,2,3,4", List.of(), true, List.of("附件1", "附件2", "附件3"), null, null);
    }

    public static AssessmentEntry completed(LocalDate day) {
        return entry(FollowUpResult.COMPLETED, day, null, false, null, null, null, null);
    }

    public static AssessmentEntry extended(LocalDate day, LocalDate newDeadline) {
        return entry(FollowUpResult.EXTENDED, day, newDeadline, false, null, null, null, null);
    }

    public static AssessmentEntry suspended(LocalDate day, LocalDate startOn, String severityReason) {
        return entry(FollowUpResult.SUSPENDED, day, null, severityReason != null, severityReason, startOn, null, null);
    }

    public static AssessmentEntry other(LocalDate day, String text, NextStep next, LocalDate newDeadline, LocalDate startOn,
        String severityReason) {
        return entry(FollowUpResult.OTHER, day, newDeadline, severityReason != null, severityReason, startOn, text, next);
    }

    private static AssessmentEntry entry(FollowUpResult result, LocalDate day, LocalDate newDeadline, boolean severe,
        String severityReason, LocalDate startOn, String otherText, NextStep next) {
        return new AssessmentEntry(result, day, newDeadline, null, severe, severityReason, startOn, otherText, next, "查核意見");
    }
}
