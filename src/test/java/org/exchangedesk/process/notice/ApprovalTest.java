package org.exchangedesk.process.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.COLLEAGUE;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.DeskFiles;
import org.exchangedesk.Stages;
import org.exchangedesk.organization.OrganizationKind;
import org.exchangedesk.process.Models;
import org.exchangedesk.process.Models.Field;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the registration to the approval: terms, return, revision. */
class ApprovalTest extends CasePath {

    @Test
    @Tag("F-35")
    void aReturnedNoticeIsRevisedAndItsTermsAreDeterminedAnew() {
        String caseNo = stages().proposed();

        refuses(SUPERVISOR, caseNo, "approveNotice", Map.of(), "「核定結果」為必填");
        refuses(SUPERVISOR, caseNo, "approveNotice", Answers.of("decision", "RETURN"), "退回理由");
        office.does(SUPERVISOR, caseNo, "approveNotice", Answers.of("decision", "RETURN", "returnReason", "等級應為第四級"));

        assertThat(office.status(caseNo)).isEqualTo("RETURNED");
        isOpen(caseNo, "reviseNotice");
        assertThat(shown(caseNo, "reviseNotice", "returnReason")).isEqualTo("等級應為第四級");
        assertThat(shown(caseNo, "reviseNotice", "maliciousIps")).isEqualTo("198.51.100.66");
        refuses(COLLEAGUE, caseNo, "reviseNotice", Answers.with(stages().registration(), "maliciousIps", "198.51.100.666"),
            "惡意IP「198.51.100.666」不是有效的 IP 位址");
        office.does(COLLEAGUE, caseNo, "reviseNotice", Answers.with(stages().registration(), "incidentLevel", "4",
            "maliciousIps", "198.51.100.67", "orgCode", office.newOrganization("臺南市示範協會", OrganizationKind.ORGANIZATION)));

        assertThat(shown(caseNo, "settleTerms", "termsProposal")).contains("3 個日曆天", "追蹤至多1次", "中止通知至中止起日 3 個工作日");
        assertThat(shown(caseNo, "settleTerms", "caseSummary")).contains("第4級", "198.51.100.67", "臺南市示範協會");
        refuses(STAFF, caseNo, "settleTerms", Stages.tableTerms(), "與系統建議不同之理由");
        office.does(STAFF, caseNo, "settleTerms", Answers.with(Answers.terms(3, "CALENDAR", "1", 1, 3), "deviationReason", "外洩持續中"));
        office.does(SUPERVISOR, caseNo, "approveNotice", Answers.approve());

        assertThat(office.status(caseNo)).isEqualTo("APPROVED");
        isOpen(caseNo, "dispatchNotice");
        assertThat(log(caseNo)).anySatisfy(line -> assertThat(line).contains("supervisor-c 退回修正 等級應為第四級"))
            .anySatisfy(line -> assertThat(line).startsWith("staff-b 修正限期改善單"));
    }

    /** Whoever sends the form of a revision as it opens has changed nothing. */
    @Test
    void aRevisionShowsEverythingThatWasRegistered() {
        Map<String, Object> registered = Answers.with(stages().registration(), "reasonText", "同一事由",
            "improvementItems", "請掃毒。\n※請附佐證資料。");
        String caseNo = office.start(STAFF, "improvementNotice", registered);
        office.does(STAFF, caseNo, "settleTerms", Stages.tableTerms());
        office.does(SUPERVISOR, caseNo, "approveNotice", Answers.of("decision", "RETURN", "returnReason", "請再確認"));

        List<String> fields = Models.fields(new DeskFiles(), "reviseNotice").stream().filter(field -> !field.readOnly()).map(Field::key)
            .filter(key -> !key.equals("doubtReason")).toList();
        assertThat(registered.keySet()).as("every field is registered here").containsAll(fields);
        for (String field : fields) {
            assertThat(shown(caseNo, "reviseNotice", field)).as(field).isEqualTo(registered.get(field));
        }
    }

    @Test
    @Tag("F-35")
    void termsThatDifferFromTheTableNeedAReason() {
        String caseNo = stages().registered();

        refuses(STAFF, caseNo, "settleTerms", Answers.with(Stages.tableTerms(), "leadDays", 5), "與系統建議不同之理由", "15 個工作日");
        refuses(STAFF, caseNo, "settleTerms", Answers.with(Stages.tableTerms(), "followUpLimit", 4, "deviationReason", "多次"),
            "「追蹤次數上限」不得大於 3");
        refuses(STAFF, caseNo, "settleTerms", Answers.with(Stages.tableTerms(), "followUpOfficer", "supervisor-c"),
            "追蹤人員帳號「supervisor-c」不是承辦人員");
        office.does(STAFF, caseNo, "settleTerms", Answers.with(Stages.tableTerms(), "deadlineLength", 5, "dayKind", "CALENDAR",
            "deviationReason", "適逢系統改版"));

        assertThat(one("select deviation_reason from improvement_notice where case_no = ?", caseNo)).isEqualTo("適逢系統改版");
        assertThat(shown(caseNo, "approveNotice", "caseSummary")).contains("改善期限 5 個日曆天");
        assertThat(shown(caseNo, "approveNotice", "deadlinePreview")).contains("若於115年3月2日發文", "115年3月7日",
            "以次星期一115年3月9日（星期一）上午為末日");
    }

    /** The table proposes a single follow-up for level 4; 事態嚴重 stays a person's finding all the same. */
    @Test
    @Tag("D25")
    void aSingleFollowUpNeedsAReasonAlsoWhenTheTableProposesIt() {
        String caseNo = office.start(STAFF, "improvementNotice", Answers.with(stages().registration(), "incidentLevel", "4"));
        Map<String, Object> proposed = Answers.terms(3, "CALENDAR", "1", 1, 3);
        assertThat(shown(caseNo, "settleTerms", "termsProposal")).contains("追蹤至多1次");

        refuses(STAFF, caseNo, "settleTerms", proposed, "僅給予一次追蹤者", "事態嚴重");
        office.does(STAFF, caseNo, "settleTerms", Answers.with(proposed, "deviationReason", "外洩持續中"));

        assertThat(shown(caseNo, "approveNotice", "caseSummary")).contains("追蹤至多1次", "理由：外洩持續中");
    }

    @Test
    @Tag("F-03")
    void theSupervisorReadsTheNoticeThatIsApproved() {
        String caseNo = stages().proposed();

        assertThat(shown(caseNo, "approveNotice", "noticeText")).contains("公文電子交換系統限期改善單", "198.51.100.66",
            "應於中華民國115年3月23日（含當日）前改善完竣", "發文字號：（繕發時填入）");
    }

    @Test
    void whoRegisteredOrSettledTheTermsDoesNotApprove() {
        employBoth();
        String own = office.start(BOTH, "improvementNotice", stages().registration());
        office.does(STAFF, own, "settleTerms", Stages.tableTerms());
        refuses(BOTH, own, "approveNotice", Answers.approve(), "核定者不得為擬辦人");

        String settled = stages().registered();
        office.does(BOTH, settled, "settleTerms", Stages.tableTerms());
        refuses(BOTH, settled, "approveNotice", Answers.approve(), "核定者不得為擬辦人");
        office.does(SUPERVISOR, settled, "approveNotice", Answers.approve());
        isOpen(settled, "dispatchNotice");
    }

    /** The revision is the work of a third person who then is an author as well. */
    @Test
    void whoRevisedDoesNotApprove() {
        employBoth();
        String caseNo = stages().proposed();
        office.does(SUPERVISOR, caseNo, "approveNotice", Answers.of("decision", "RETURN", "returnReason", "請補充"));
        office.does(BOTH, caseNo, "reviseNotice", stages().registration());
        office.does(STAFF, caseNo, "settleTerms", Stages.tableTerms());

        refuses(BOTH, caseNo, "approveNotice", Answers.approve(), "核定者不得為擬辦人");
    }

    /** Returned twice: whoever worked on an earlier version is an author of the last one as well. */
    @Test
    void whoRevisedOrSettledAnEarlierVersionDoesNotApprove() {
        employBoth();
        String revised = stages().proposed();
        returned(revised);
        office.does(BOTH, revised, "reviseNotice", stages().registration());
        settledAnew(revised);
        returned(revised);
        office.does(STAFF, revised, "reviseNotice", stages().registration());
        settledAnew(revised);
        refuses(BOTH, revised, "approveNotice", Answers.approve(), "核定者不得為擬辦人");

        String settled = stages().registered();
        office.does(BOTH, settled, "settleTerms", Stages.tableTerms());
        returned(settled);
        office.does(STAFF, settled, "reviseNotice", stages().registration());
        settledAnew(settled);
        refuses(BOTH, settled, "approveNotice", Answers.approve(), "核定者不得為擬辦人");
        office.does(SUPERVISOR, settled, "approveNotice", Answers.approve());
        assertThat(office.status(settled)).isEqualTo("APPROVED");
    }

    private void returned(String caseNo) {
        office.does(SUPERVISOR, caseNo, "approveNotice", Answers.of("decision", "RETURN", "returnReason", "請補充"));
    }

    private void settledAnew(String caseNo) {
        office.does(STAFF, caseNo, "settleTerms", Stages.tableTerms());
    }

    /** The year after the next has no calendar yet: the form opens and says so, instead of the case standing still. */
    @Test
    @Tag("F-18")
    void nearTheEndOfTheCalendarTheFormOpensAndSaysWhy() {
        String caseNo = stages().registered();
        office.waitUntil(caseNo, LocalDate.of(2027, 12, 20));
        office.does(STAFF, caseNo, "settleTerms", Stages.tableTerms());

        assertThat(shown(caseNo, "approveNotice", "noticeText")).contains("日曆").doesNotContain("改善完竣");
        assertThat(shown(caseNo, "approveNotice", "deadlinePreview")).contains("日曆");
        isOpen(caseNo, "approveNotice");
    }

    @Test
    @Tag("F-18")
    void aDeadlineBeyondTheLoadedCalendarIsRefusedAtTheApproval() {
        String caseNo = stages().registered();
        office.waitUntil(caseNo, LocalDate.of(2027, 11, 1));
        office.does(STAFF, caseNo, "settleTerms", Answers.with(Stages.tableTerms(), "deadlineLength", 365,
            "deviationReason", "設備汰換"));

        refuses(SUPERVISOR, caseNo, "approveNotice", Answers.approve(), "日曆");
        office.does(SUPERVISOR, caseNo, "approveNotice", Answers.of("decision", "RETURN", "returnReason", "期限過長"));
        isOpen(caseNo, "reviseNotice");
    }
}
