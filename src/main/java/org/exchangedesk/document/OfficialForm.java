package org.exchangedesk.document;

import java.util.Arrays;
import java.util.Set;

/** The official documents, each with its template in {@code config/documents} and the record that template is filled from. */
public enum OfficialForm {

    /** 限期改善單. */
    IMPROVEMENT_NOTICE("improvementNotice", "限期改善單", NoticeSheet.class, "caseNo", "answers.seq"),
    /** 追蹤評估表. */
    FOLLOW_UP_ASSESSMENT("followUpAssessment", "追蹤評估表", FollowUpSheet.class, "authorityName", "caseNo"),
    /** 中止交換服務通知. */
    SUSPENSION_NOTICE("suspensionNotice", "中止交換服務通知", SuspensionLetter.class, "caseNo", "deadline", "address", "fax"),
    /** 連線異動表, whose layout is the office's own. */
    CONNECTION_CHANGE_FORM("connectionChangeForm", "連線異動表", ConnectionChange.class, "reportDate", "occurrence", "contactUnit",
        "contactName", "contactPhone", "contactEmail"),
    /** 公務電話紀錄. */
    OFFICIAL_PHONE_RECORD("officialPhoneRecord", "公務電話紀錄", PhoneSheet.class, "orgCode", "calls.replyNo", "calls.recorded"),
    /** 期限計算表, which may be handed to the organisation. */
    DEADLINE_COMPUTATION("deadlineComputation", "期限計算表", ComputationSheet.class, "authorityName", "orgCode", "printedAt", "days.set"),
    /** 案件歷程, for the office itself. */
    CASE_HISTORY("caseHistory", "案件歷程", HistorySheet.class, "authorityName", "orgCode", "printedAt");

    private final String id;
    private final String title;
    private final Class<? extends Record> sheet;
    private final Set<String> optional;

    /** @param optional fields that a template may leave out */
    OfficialForm(String id, String title, Class<? extends Record> sheet, String... optional) {
        this.id = id;
        this.title = title;
        this.sheet = sheet;
        this.optional = Set.of(optional);
    }

    static OfficialForm of(Record filled) {
        return Arrays.stream(values()).filter(form -> form.sheet == filled.getClass()).findFirst().orElseThrow();
    }

    /** Name of the template, of the file without its ending, and in addresses. */
    public String id() {
        return id;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    Class<? extends Record> sheet() {
        return sheet;
    }

    Set<String> optional() {
        return optional;
    }

    String path() {
        return "config/documents/" + id + ".html";
    }
}
