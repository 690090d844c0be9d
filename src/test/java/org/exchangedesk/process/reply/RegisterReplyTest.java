package org.exchangedesk.process.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;

import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.Covers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff read a reply off the letter or the e-mail; what it lacks is a matter of completeness, what contradicts itself is refused. */
@Covers("registerReply")
class RegisterReplyTest extends CasePath {

    private String caseNo;

    @BeforeEach
    void noticeIsOut() {
        caseNo = stages().level2().served();
    }

    @Test
    @Tag("F-20")
    @Tag("F-21")
    @Tag("F-22")
    @Tag("F-23")
    @Tag("F-24")
    @Tag("F-25")
    @Tag("F-26")
    @Tag("F-27")
    void everyFieldOfTheFormIsOnRecord() {
        replies(Answers.with(letter(caseNo), "completedItems", "1,2,3", "schedules", "4. 預定115年3月20日前完成"));

        assertThat(rows("""
            select no || ' ' || channel || ' ' || state || ' ' || received_on || ' ' || document_number || ' ' || respondent_name || ' '
                || respondent_phone || ' ' || respondent_email || ' ' || claimed_completion_on || ' ' || notice_enclosed || ' ' || seal_seen
                || ' ' || registered_by
            from reply where case_no = ?""", caseNo)).containsExactly("1 OFFICIAL_LETTER RECEIVED 2026-03-02 範會字第1150000001號 填寫人"
            + " 06-0000001 office@guild.example 2026-03-02 true true staff-a");
        assertThat(rows("""
            select seq || ' ' || completed || ' ' || measure || coalesce(' ' || schedule, '')
            from reply_item join reply on reply.id = reply_id where case_no = ? order by seq""", caseNo)).containsExactly(
            "1 true 係瀏覽器外掛所致，已由防火牆設定阻擋規則，如附件1。", "2 true 已掃描，結果如附件2。",
            "3 true 共12件，其中有附件者3件，如附件3。", "4 false 已請資訊人員蒐集。 預定115年3月20日前完成");
        assertThat(rows("select name from reply_evidence join reply on reply.id = reply_id where case_no = ? order by position", caseNo))
            .containsExactly("附件1 防火牆規則", "附件2 掃描結果", "附件3 公文文號清單");
        checks(caseNo, "COMPLETE");
        isOpen(caseNo, "assessFollowUp");
    }

    @Test
    @Tag("D12")
    void theItemAboutTheProcedureNeedsNoAnswer() {
        completeReply(caseNo);
        assertThat(replyStates(caseNo)).containsExactly("COMPLETE");
    }

    @Test
    @Tag("F-21")
    @Tag("D16")
    void whatTheOrganisationLeftOutIsNoReasonToRefuseItsReply() {
        replies(Answers.of("caseNo", caseNo, "channel", "EMAIL", "receivedOn", office.today().toString()));

        assertThat(replyStates(caseNo)).containsExactly("RECEIVED");
        calls(caseNo, "CONFIRMED");
        assertThat(refuses(STAFF, caseNo, "checkCompleteness", Answers.of("completeness", "COMPLETE"), "填寫人姓名、電話或郵件信箱未填",
            "未檢附填寫完成之限期改善單", "改善事項第1項未說明處理情形", "改善事項第4項未說明處理情形", "未檢附佐證資料", "未蓋用用戶印信"))
            .doesNotContain("第5項");
    }

    /** A long text is cut at its end: what came last, and what was said on the telephone about it, stands first. */
    @Test
    @Tag("F-37")
    void theNewestReplyIsReadFirstWithItsCalls() {
        replies(letter(caseNo));
        checks(caseNo, "INCOMPLETE");
        replies(Answers.with(email(caseNo), "handling", "1. 第二次說明。\n2. 同前。\n3. 同前。\n4. 同前。"));
        calls(caseNo, "NOT_REACHED");
        calls(caseNo, "CONFIRMED");
        checks(caseNo, "COMPLETE");

        String shown = shown(caseNo, "assessFollowUp", "replies");
        assertThat(shown).startsWith("第2號回復").containsSubsequence("第2號回復", "1. 第二次說明。",
            "電話紀錄：115年3月2日 08:30", "電話紀錄：115年3月2日 08:30", "確認以電子郵件回復限期改善單及佐證資料。", "第1號回復", "待補正事項：請補蓋用戶印信");
        assertThat(shown.substring(shown.indexOf("第1號回復"))).as("the calls were about the second").doesNotContain("電話紀錄");
    }

    /** People are called what they are called, also with characters younger than the Java platform. */
    @ParameterizedTest
    @ValueSource(strings = {"\uD842\uDFB7田", "王堃", "陳䶮", "林\uD884\uDF50"})
    @Tag("F-20")
    void aNameWithARareCharacterIsTakenAsItIs(String name) {
        replies(Answers.with(letter(caseNo), "respondentName", name));

        assertThat(rows("select respondent_name from reply where case_no = ?", caseNo)).containsExactly(name);
    }

    @Test
    void whatContradictsItselfIsRefused() {
        refusesStart(STAFF, "registerReply", Answers.with(letter(caseNo), "caseNo", "115-9999"), "查無案號");
        refusesStart(STAFF, "registerReply", Answers.with(letter(caseNo), "channel", "FAX"), "沒有選項");
        refusesStart(STAFF, "registerReply", Answers.with(letter(caseNo), "channel", null, "receivedOn", null), "回復方式", "收到日期");
        refusesStart(STAFF, "registerReply", Answers.with(letter(caseNo), "receivedOn", "2026-03-03"), "收到日期不得晚於今日");
        refusesStart(STAFF, "registerReply", Answers.with(letter(caseNo), "receivedOn", "2026-02-28"), "收到日期不得早於改善單發文日期");
        refusesStart(STAFF, "registerReply", Answers.with(letter(caseNo), "claimedCompletionOn", "2026-03-03"), "完成日期不得晚於今日");
        refusesStart(STAFF, "registerReply", Answers.with(letter(caseNo), "documentNumber", null), "請填寫來文字號");
        refusesStart(STAFF, "registerReply", Answers.with(letter(caseNo), "handling", "已處理"), "以項次起頭");
        refusesStart(STAFF, "registerReply", Answers.with(letter(caseNo), "completedItems", "1,9"), "9");
        refusesStart(STAFF, "registerReply", Answers.with(letter(caseNo), "corrects", 1), "更正理由");
        refusesStart(STAFF, "registerReply", Answers.with(letter(caseNo), "correctionReason", "誤登"), "「更正理由」於所填情形下不適用");
        refusesStart(STAFF, "registerReply", Answers.with(letter(caseNo), "corrects", 7, "correctionReason", "誤登"), "沒有第7號回復");
    }

    @Test
    void aCaseWithoutANoticeHasNoReplies() {
        String other = stages().registered();
        refusesStart(STAFF, "registerReply", letter(other), "尚未發文");
    }

    @Test
    void aWrongEntryIsCorrectedByANewOneAndStaysOnRecord() {
        completeReply(caseNo);
        isOpen(caseNo, "assessFollowUp");
        replies(Answers.with(letter(caseNo), "sealSeen", false, "corrects", 1, "correctionReason", "印信係誤認"));

        assertThat(replyStates(caseNo)).containsExactly("REPLACED", "RECEIVED");
        assertThat(rows("select corrects || ' ' || correction_reason from reply where case_no = ? and no = 2", caseNo))
            .containsExactly("1 印信係誤認");
        assertThat(log(caseNo)).last().asString().contains("更正回復", "第2號", "更正第1號：印信係誤認");
        isOpen(caseNo, "checkCompleteness");
        refusesStart(STAFF, "registerReply", Answers.with(letter(caseNo), "corrects", 1, "correctionReason", "再更正"), "已更正過");
    }
}
