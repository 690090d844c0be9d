package org.exchangedesk.document;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.exchangedesk.notice.sheet.NoticeSheet;

/** Notices to print, and what has to be found in print again, whatever the format. */
public final class SampleSheet {

    private SampleSheet() {
    }

    /** Every value differs and names its field; fields that the record gains later are included by themselves. */
    public static NoticeSheet distinct() {
        return (NoticeSheet) distinct(NoticeSheet.class, "");
    }

    /** Every text of a sheet, item by item: what the notice has to print in each of its formats. */
    public static List<String> texts(Record sheet) {
        return Arrays.stream(sheet.getClass().getRecordComponents()).map(component -> valueOf(component, sheet))
            .flatMap(value -> value instanceof List<?> items
                ? items.stream().flatMap(i -> texts((Record) i).stream())
                : Stream.of((String) value))
            .toList();
    }

    /** The example that the paper form itself prints; its office, number and addresses are no real ones here. */
    public static NoticeSheet ofThePaperForm() {
        return new NoticeSheet("範例市政府", "115-0001", "府智發字第1150000001號", "○年○月○日", "XC12345678", "台南市OOOOOOO公會",
            "203.0.113.7", "XXX.XXX.XXX.XXX", "○年○月○日", "○年○月○日", "", List.of(
                new NoticeSheet.Item("1", "請確認貴用戶使用本系統電腦連線惡意IP(XXX.XXX.XXX.XXX)原因。"),
                new NoticeSheet.Item("2", "請對貴用戶使用本系統電腦進行掃毒及採樣回報掃描log或結果。"),
                new NoticeSheet.Item("3", "請確認資安事件發生期間(○年○月○日至○年○月○日)之公文電子交換檔案是否感染惡意程式。"),
                new NoticeSheet.Item("4", "請貴用戶資訊人員配合進行事件跡證蒐集。"),
                new NoticeSheet.Item("5", "以上改善事項請提供佐證資料併同本限期改善單email或回文至主管機關聯絡窗口；以電子郵件方式回復者，應再以電話確認之。")),
            SampleSheets.answers(),
            "臺南市政府組織及團體輕量化收發平台（WebjAgent）系統申請及使用須知第○點（第○項第○款）、"
                + "公文電子交換系統資訊安全管理規範第○點（第○項第○款）",
            "中華民國○年○月○日", "範例市政府智慧發展中心", "OOO", "06-0000000轉****",
            "desk@city.example");
    }

    /** {@link #ofThePaperForm} with another organisation, reason and first item. */
    public static NoticeSheet saying(String text) {
        NoticeSheet s = ofThePaperForm();
        return new NoticeSheet(s.authorityName(), s.caseNo(), s.documentNumber(), s.issueDate(), s.orgCode(), text, s.userComputerIps(),
            s.maliciousIps(), s.periodFrom(), s.periodTo(), text, List.of(new NoticeSheet.Item("1", text)), s.answers(), s.legalBases(),
            s.deadline(), s.contactUnit(), s.contactName(), s.contactPhone(), s.contactEmail());
    }

    private static Record distinct(Class<?> type, String suffix) {
        RecordComponent[] components = type.getRecordComponents();
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            values.add(component.getGenericType() instanceof ParameterizedType list
                ? Stream.of("甲", "乙").map(item -> distinct((Class<?>) list.getActualTypeArguments()[0], item)).toList()
                : "值" + type.getSimpleName() + component.getName() + suffix);
        }
        try {
            Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (Record) type.getDeclaredConstructor(types).newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object valueOf(RecordComponent component, Record sheet) {
        try {
            return component.getAccessor().invoke(sheet);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
