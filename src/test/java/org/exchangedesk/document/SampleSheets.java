package org.exchangedesk.document;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.exchangedesk.DeskFiles;
import org.exchangedesk.notice.sheet.ComputationSheet;
import org.exchangedesk.notice.sheet.ConnectionChange;
import org.exchangedesk.notice.sheet.FollowUpSheet;
import org.exchangedesk.notice.sheet.HistorySheet;
import org.exchangedesk.notice.sheet.NoticePaper;
import org.exchangedesk.notice.sheet.NoticeSheet;
import org.exchangedesk.notice.sheet.PhoneSheet;
import org.exchangedesk.notice.sheet.SuspensionLetter;
import org.exchangedesk.template.Tick;

/** Sheets as the cases of the tests fill them, and the means to print them without Spring. */
public final class SampleSheets {

    static final String BLANK = "____年____月____日";

    private SampleSheets() {
    }

    private static final OfficialDocuments DOCUMENTS = documents(List.of());

    /** With the typeface and the templates that ship. */
    public static OfficialDocuments documents() {
        return DOCUMENTS;
    }

    /** The ODT template of the notice. */
    static final String ODT = NoticePaper.IMPROVEMENT_NOTICE.odtTemplate();

    /** Those that ship. */
    static DeclaredForms forms() {
        return new DeclaredForms(List.of(() -> List.of(NoticePaper.values())));
    }

    static OfficialDocuments documents(List<Path> fonts) {
        Typefaces typefaces = new Typefaces(new DocumentSettings(fonts, null, null));
        return new OfficialDocuments(new DocumentTemplates(new DeskFiles(), forms()), forms(), typefaces, new PdfPrinter(typefaces));
    }

    static NoticeSheet notice() {
        return notice("");
    }

    static NoticeSheet notice(String reasonText) {
        return new NoticeSheet("範例市政府", "115-0001", "範府智字第1150000001號", "115年3月2日", "XC12345678", "臺南市範例公會",
            "203.0.113.7", "198.51.100.66", "115年2月24日", "115年3月1日", reasonText, List.of(
                new NoticeSheet.Item("1", "請確認貴用戶使用本系統電腦連線惡意IP（198.51.100.66）原因。"),
                new NoticeSheet.Item("2", "請對貴用戶使用本系統電腦進行掃毒及採樣回報掃描log或結果。"),
                new NoticeSheet.Item("3", "請確認資安事件發生期間（115年2月24日至115年3月1日）之公文電子交換檔案是否感染惡意程式。"),
                new NoticeSheet.Item("4", "請貴用戶資訊人員配合進行事件跡證蒐集。"),
                new NoticeSheet.Item("5", "以上改善事項請提供佐證資料併同本限期改善單email或回文至主管機關聯絡窗口；以電子郵件方式回復者，應再以電話確認之。")),
            answers(),
            "臺南市政府組織及團體輕量化收發平台（WebjAgent）系統申請及使用須知第3點（第1項第2款）、公文電子交換系統資訊安全管理規範第5點（第1項第4款）",
            "中華民國115年3月16日", "範例市政府智慧發展中心", "承辦甲", "06-0000000轉1234", "desk@city.example");
    }

    /** The first four; the fifth item is a rule of procedure. */
    static List<NoticeSheet.Answer> answers() {
        return Stream.of("1", "2", "3", "4").map(NoticeSheet.Answer::new).toList();
    }

    /** The example of the paper form itself. */
    static NoticeSheet paperForm() {
        String ip = "XXX.XXX.XXX.XXX";
        String day = "○年○月○日";
        return new NoticeSheet("範例市政府", "115-0001", "府研智字第1150000001號", day, "XC12345678", "台南市OOOOOOO公會", "203.0.113.7", ip,
            day, day, "", List.of(
                new NoticeSheet.Item("1", "請確認貴用戶使用本系統電腦連線惡意IP(" + ip + ")原因。"),
                new NoticeSheet.Item("2", "請對貴用戶使用本系統電腦進行掃毒及採樣回報掃描log或結果。"),
                new NoticeSheet.Item("3", "請確認資安事件發生期間(" + day + "至" + day + ")之公文電子交換檔案是否感染惡意程式。"),
                new NoticeSheet.Item("4", "請貴用戶資訊人員配合進行事件跡證蒐集。"),
                new NoticeSheet.Item("5", "以上改善事項請提供佐證資料併同本限期改善單email或回文至主管機關聯絡窗口；以電子郵件方式回復者，應再以電話確認之。")),
            answers(),
            "臺南市政府組織及團體輕量化收發平台（WebjAgent）系統申請及使用須知第○點（第○項第○款）、公文電子交換系統資訊安全管理規範第○點（第○項第○款）",
            "中華民國" + day, "範例市政府智慧發展中心", "OOO", "06-0000000轉****", "******@city.example");
    }

    /** Extended, extended once more, suspended after the third follow-up. */
    static FollowUpSheet followUps() {
        return followUps(extended("115年3月30日", "115/03/17"), extended("115年4月13日", "115/03/31"));
    }

    /** The example of the paper form itself, which no case could come to (D2). */
    static FollowUpSheet paperFormFollowUps() {
        String day = "○年○月○日";
        String line = "____________________";
        return new FollowUpSheet("範例市政府", "115-0001", "XC12345678", "台南市OOOOOOO公會",
            new FollowUpSheet.Round(new Tick(false), new Tick(false), BLANK, new Tick(true), day, day, "", new Tick(false), line, "OOO",
                "ooo/oo/oo"),
            new FollowUpSheet.Round(new Tick(false), new Tick(true), day, new Tick(false), BLANK, BLANK, "", new Tick(false), line, "OOO",
                "ooo/oo/oo"),
            new FollowUpSheet.LastRound(new Tick(false), new Tick(true), day, day, "", "OOO", "ooo/oo/oo"));
    }

    /** The first and the second follow-up came to something else. */
    static FollowUpSheet followUps(String first, String second) {
        return followUps(other(first, "115/03/17"), other(second, "115/03/31"));
    }

    private static FollowUpSheet.Round extended(String deadline, String followedUp) {
        return new FollowUpSheet.Round(new Tick(false), new Tick(true), deadline, new Tick(false), BLANK, BLANK, "", new Tick(false),
            "____________________", "承辦甲", followedUp);
    }

    private static FollowUpSheet.Round other(String text, String followedUp) {
        return new FollowUpSheet.Round(new Tick(false), new Tick(false), BLANK, new Tick(false), BLANK, BLANK, "", new Tick(true), text,
            "承辦甲",
            followedUp);
    }

    private static FollowUpSheet followUps(FollowUpSheet.Round first, FollowUpSheet.Round second) {
        return new FollowUpSheet("範例市政府", "115-0001", "XC12345678", "臺南市範例公會", first, second,
            new FollowUpSheet.LastRound(new Tick(false), new Tick(true), "115年4月15日", "115年4月30日", "", "承辦乙", "115/04/14"));
    }

    static SuspensionLetter suspension() {
        return suspension("");
    }

    static SuspensionLetter suspension(String severityReason) {
        return new SuspensionLetter("範例市政府", "115-0001", "範府智字第1150000002號", "中華民國115年4月15日", "XC12345678", "臺南市範例公會",
            "中華民國115年4月30日", "公文電子交換系統資訊安全管理規範第5點（第1項第4款）", "中華民國115年3月2日", "範府智字第1150000001號",
            "中華民國115年4月13日（含當日）",
            "第三次追蹤", severityReason, "範例市政府智慧發展中心", "承辦甲", "06-0000000轉1234", "desk@city.example", "700000範例市範例路1號", "06-0000000");
    }

    static ConnectionChange connectionChange() {
        return connectionChange("1");
    }

    static ConnectionChange connectionChange(String occurrence) {
        return connectionChange(occurrence, "");
    }

    static ConnectionChange connectionChange(String occurrence, String correction) {
        return new ConnectionChange("範例市政府", "115-0001", "115年4月16日", occurrence,
            occurrence.equals("1") ? "" : "第" + occurrence + "次（補正）", "XC12345678", "臺南市範例公會", "中華民國115年4月15日",
            "範府智字第1150000002號", "中華民國115年4月30日", correction, "範例市政府智慧發展中心", "承辦甲", "06-0000000轉1234", "desk@city.example");
    }

    /** The first attempt reached nobody. */
    static PhoneSheet calls() {
        return calls(new PhoneSheet.Call("1", "範例市政府　承辦甲", "", "06-0000001", "115年3月10日09時05分", "無人接聽。", "未接通", "staff-a　115年3月10日09時06分"),
            call("確認該會於115年3月9日以電子郵件回復限期改善單及附件1至附件4，內容無誤。"));
    }

    static PhoneSheet calls(PhoneSheet.Call... calls) {
        return new PhoneSheet("範例市政府", "115-0001", "XC12345678", "臺南市範例公會", List.of(calls));
    }

    static PhoneSheet.Call call(String content) {
        return new PhoneSheet.Call("1", "範例市政府　承辦甲", "臺南市範例公會　總幹事", "06-0000001", "115年3月10日14時20分", content, "已確認",
            "staff-a　115年3月10日14時25分");
    }

    static ComputationSheet computations() {
        String end = "；期限中華民國115年3月16日，含當日，至24時止";
        return new ComputationSheet("範例市政府", "115-0001", "XC12345678", "臺南市範例公會", "115年4月16日09時05分", List.of(
            new ComputationSheet.Day("第一次改善期限", "115年3月16日（星期一）", "中華民國115年3月16日", "115年3月2日　承辦甲",
                "發文日115年3月2日（星期一）為始日，不計入（行政程序法第48條第2項），自次日起算10個工作日；末日115年3月16日（星期一）為工作日" + end),
            new ComputationSheet.Day("第二次改善期限（已由後列取代）", "115年3月28日（星期六）", "中華民國115年3月30日中午12時", "115年3月17日　承辦甲",
                "第1次追蹤再給予改善期限：所定之日115年3月28日（星期六）經確認；末日為星期六，以次星期一上午代之"),
            new ComputationSheet.Day("第二次改善期限", "115年3月30日（星期一）", "中華民國115年3月30日", "115年3月18日　承辦乙",
                "第1次追蹤再給予改善期限：所定之日115年3月30日（星期一）為工作日"),
            new ComputationSheet.Day("中止起日（核定）", "115年4月30日（星期四）", "中華民國115年4月30日", "115年4月14日　承辦乙",
                "所定之日115年4月30日（星期四）為工作日；自中華民國115年4月30日0時起"),
            new ComputationSheet.Day("中止起日（通知）", "115年4月30日（星期四）", "中華民國115年4月30日", "115年4月15日　承辦乙",
                "所定之日115年4月30日（星期四）為工作日；自中華民國115年4月30日0時起")));
    }

    /** @param times how often the same things happened */
    static HistorySheet history(int times, String words) {
        List<HistorySheet.Line> once = List.of(new HistorySheet.Line("115年3月2日", "09時00分", "承辦甲", "登錄案件", "改善對象 XC12345678 臺南市範例公會"),
            new HistorySheet.Line("115年3月2日", "10時00分", "主管丙", "核定改善單", ""),
            new HistorySheet.Line("115年3月16日", "09時00分", "系統", "催辦", words));
        return new HistorySheet("範例市政府", "115-0001", "XC12345678", "臺南市範例公會", "115年4月16日09時05分",
            IntStream.range(0, times).boxed().flatMap(i -> once.stream()).toList());
    }

    /** One of each. */
    public static List<Record> all() {
        return List.of(notice(), followUps(), suspension(), connectionChange(), calls(), computations(), history(1, "期限前 1 日"));
    }
}
