package org.exchangedesk.notice.sheet;

import java.util.List;
import java.util.Set;
import org.exchangedesk.document.OfficialForm;
import org.exchangedesk.document.OfficialForms;
import org.springframework.stereotype.Component;

/** The official documents of a case, in the order of its life, each with the record its template is filled from. */
public enum NoticePaper implements OfficialForm {

    /** 限期改善單, also as a file that the recipient fills in. */
    IMPROVEMENT_NOTICE("improvementNotice", "限期改善單", NoticeSheet.class,
        Set.of("caseNo", "documentNumber", "issueDate", "orgCode", "orgName", "userComputerIps", "maliciousIps", "periodFrom", "periodTo",
            "reasonText", "items.text", "legalBases", "deadline", "contactUnit", "contactName", "contactPhone", "contactEmail"),
        "caseNo", "answers.seq"),
    /** 追蹤評估表. */
    FOLLOW_UP_ASSESSMENT("followUpAssessment", "追蹤評估表", FollowUpSheet.class, Set.of(), "authorityName", "caseNo",
        "first.takenBack", "second.takenBack", "third.takenBack"),
    /** 中止交換服務通知. */
    SUSPENSION_NOTICE("suspensionNotice", "中止交換服務通知", SuspensionLetter.class, Set.of(), "caseNo", "originalIssueDate", "deadline",
        "address",
        "fax"),
    /** 連線異動表, whose layout is the office's own. */
    CONNECTION_CHANGE_FORM("connectionChangeForm", "連線異動表", ConnectionChange.class, Set.of(), "reportDate", "occurrence", "again",
        "contactUnit",
        "contactName", "contactPhone", "contactEmail"),
    /** 公務電話紀錄. */
    OFFICIAL_PHONE_RECORD("officialPhoneRecord", "公務電話紀錄", PhoneSheet.class, Set.of(), "orgCode", "calls.replyNo", "calls.recorded"),
    /** 期限計算表, which may be handed to the organisation. */
    DEADLINE_COMPUTATION("deadlineComputation", "期限計算表", ComputationSheet.class, Set.of(), "authorityName", "orgCode", "printedAt",
        "days.set"),
    /** 案件歷程, for the office itself. */
    CASE_HISTORY("caseHistory", "案件歷程", HistorySheet.class, Set.of(), "authorityName", "orgCode", "printedAt");

    private final String id;
    private final String title;
    private final Class<? extends Record> sheet;
    private final Set<String> requiredInOdt;
    private final Set<String> optional;

    NoticePaper(String id, String title, Class<? extends Record> sheet, Set<String> requiredInOdt, String... optional) {
        this.id = id;
        this.title = title;
        this.sheet = sheet;
        this.requiredInOdt = requiredInOdt;
        this.optional = Set.of(optional);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Class<? extends Record> sheet() {
        return sheet;
    }

    @Override
    public Set<String> requiredInOdt() {
        return requiredInOdt;
    }

    @Override
    public Set<String> optional() {
        return optional;
    }

    /** Hands them to the printing machine. */
    @Component
    static final class Declared implements OfficialForms {

        @Override
        public List<NoticePaper> forms() {
            return List.of(values());
        }
    }
}
