package org.exchangedesk.process.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.util.Map;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.Stages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A character that no typeface has is refused to the person who types it, not found out when the document is printed. */
class UnprintableTest extends CasePath {

    private static final Map<String, Object> RETURN = Answers.of("decision", "RETURN", "returnReason", "請修正");

    @ParameterizedTest
    @CsvSource({"reasonText, 事由補充說明", "improvementItems, 改善事項", "contactName, 聯絡窗口姓名", "contactUnit, 聯絡窗口服務單位"})
    void whenTheCaseIsRegistered(String field, String label) {
        String cases = one("select count(*)::text from improvement_notice");

        refusesStart(STAFF, "improvementNotice", Answers.with(stages().registration(), field, "同仁𠮷田"), "「" + label + "」", "𠮷（U+20BB7）");

        assertThat(one("select count(*)::text from improvement_notice")).isEqualTo(cases);
    }

    @Test
    void whenTheCaseIsRevised() {
        String caseNo = stages().proposed();
        office.does(SUPERVISOR, caseNo, "approveNotice", RETURN);

        refuses(STAFF, caseNo, "reviseNotice", Answers.with(stages().registration(), "reasonText", "同仁𠮷田"), "「事由補充說明」", "𠮷（U+20BB7）");
    }

    /** Registered before there was a check: the terms are settled, and who approves is told to return the case, which can be done. */
    @Test
    void anOldDraftIsReturned() {
        String caseNo = stages().registered();
        contactBecomes("𠮷田", caseNo);
        office.does(STAFF, caseNo, "settleTerms", Stages.tableTerms());

        refuses(SUPERVISOR, caseNo, "approveNotice", Answers.approve(), "「聯絡窗口姓名」", "請選「退回修正」");
        office.does(SUPERVISOR, caseNo, "approveNotice", RETURN);
        isOpen(caseNo, "reviseNotice");
    }

    /** Approved before there was a check: whoever dispatches cannot change it, and is told what can be done. */
    @Test
    void anOldApprovalIsWithdrawn() {
        String caseNo = stages().approved();
        contactBecomes("𠮷田", caseNo);

        refuses(STAFF, caseNo, "dispatchNotice", Answers.dispatchByLetter("府研智字第1150000001號", office.today()), "「聯絡窗口姓名」",
            "以「撤銷改善單」撤銷後重新登錄");
        assertThat(office.status(stages().withdrawn(caseNo))).isEqualTo("WITHDRAWN");
    }

    private void contactBecomes(String name, String caseNo) {
        jdbc.sql("update improvement_notice set contact_name = ? where case_no = ?").params(name, caseNo).update();
    }

    @Test
    void whenTheNoticeIsDispatched() {
        String caseNo = stages().approved();

        refuses(STAFF, caseNo, "dispatchNotice", Answers.dispatchByLetter("𪚥字第1150000001號", office.today()), "「發文字號」", "𪚥（U+2A6A5）");

        assertThat(rows("select form from kept_document where case_no = ?", caseNo)).isEmpty();
        office.does(STAFF, caseNo, "dispatchNotice", Answers.dispatchByLetter("府研智字第1150000001號", office.today()));
        assertThat(rows("select form from kept_document where case_no = ?", caseNo)).containsExactlyInAnyOrder("improvementNotice",
            "improvementNotice.odt");
    }

    @Test
    void whenASuspensionIsProposedAndDispatched() {
        String assessing = stages().assessing(stages().issuedByLetter());
        refuses(STAFF, assessing, "assessFollowUp", Answers.severe(office.today(), office.today().plusDays(15), "外洩😀"), "「事態嚴重之理由」",
            "😀（U+1F600）");

        String caseNo = stages().suspensionApproved(stages().issuedByLetter());
        refuses(STAFF, caseNo, "dispatchSuspensionNotice",
            Answers.with(Stages.suspensionByLetter(office.today()), "documentNumber", "𠮷字第1號"),
            "「發文字號」", "𠮷（U+20BB7）");
        assertThat(rows("select form from kept_document where case_no = ?", caseNo)).containsExactlyInAnyOrder("improvementNotice",
            "improvementNotice.odt");
    }

    @Test
    void whenACallIsRecorded() {
        String caseNo = stages().issuedByLetter();
        replies(email(caseNo));
        Map<String, Object> call = Answers.with(Answers.phone("CONFIRMED", office.today() + "T08:30"), "theirPerson", "𠮷田");

        refuses(STAFF, caseNo, "confirmByPhone", call, "「受話人」", "𠮷（U+20BB7）");
        assertThat(rows("select content from phone_record where case_no = ?", caseNo)).isEmpty();
    }

    /** Of all the calls only the new one can still be changed. */
    @Test
    void anOldCallIsNoHindrance() {
        String caseNo = stages().issuedByLetter();
        replies(email(caseNo));
        calls(caseNo, "NOT_REACHED");
        jdbc.sql("update phone_record set content = '𠮷田' where case_no = ?").param(caseNo).update();

        office.does(STAFF, caseNo, "confirmByPhone", Answers.phone("CONFIRMED", office.today() + "T08:40"));

        assertThat(rows("select outcome from phone_record where case_no = ? order by id", caseNo)).containsExactly("NOT_REACHED",
            "CONFIRMED");
    }

    @Test
    void whenAnAssessmentIsCorrectedButNotForWhatItSaidBefore() {
        String caseNo = stages().assessing(stages().issuedByLetter());
        assesses(caseNo, Answers.with(extendedTo(Stages.SECOND_DEADLINE), "result", "OTHER",
            "otherText", "設備送修", "nextStep", "EXTEND"));
        Map<String, Object> correction = Answers.of("caseNo", caseNo, "round", "1", "reason", "登錄有誤");

        refusesStart(STAFF, "correctAssessment", Answers.with(correction, "otherText", "𠮷田送修"), "「其他說明」", "𠮷（U+20BB7）");

        jdbc.sql("update assessment set other_text = '𠮷田送修' where case_no = ?").param(caseNo).update();
        office.start(STAFF, "correctAssessment", Answers.with(correction, "opinion", "另述"));
        office.start(STAFF, "correctAssessment", Answers.with(correction, "result", "REASSESS"));
        assertThat(rows("select state from assessment where case_no = ?", caseNo)).containsExactly("REPLACED", "REPLACED");
    }

    @Test
    void whenTheReportToTheBureauIsCorrected() {
        String caseNo = stages().notified(stages().issuedByLetter());
        office.sendMail(caseNo);
        office.does(STAFF, caseNo, "recordBureauAnswer",
            Answers.of("bureauAnswer", "RETURNED", "answeredOn", office.today().toString(), "note", "名稱有誤"));

        refuses(STAFF, caseNo, "correctBureauReport", Answers.of("correction", "更正為𠮷田"), "「補正說明」", "𠮷（U+20BB7）");
    }

    /** What was typed before there was a check: nobody is there to change it, so the report leaves as text and no job fails. */
    @Test
    void theReportThatAJobWritesGoesAsTextRatherThanNotAtAll() {
        String caseNo = stages().suspensionApproved(stages().issuedByLetter());
        office.tries(STAFF, caseNo, "dispatchSuspensionNotice", Stages.suspensionByLetter(office.today()));
        contactBecomes("𠮷田", caseNo);

        office.runJobs(caseNo);

        assertThat(office.mails(caseNo)).containsExactly("BUREAU_REPORT QUEUED");
        assertThat(rows("select a.name from outgoing_mail m join outgoing_mail_attachment a on a.mail_id = m.id where m.case_no = ?"
            + " order by a.position", caseNo)).containsExactly("連線異動表.txt", "限期改善單.pdf");
        assertThat(one("select content from bureau_report where case_no = ?", caseNo)).contains("𠮷田");
    }

    @Test
    void anOldCaseWhoseSuspensionIsDispatchedNeedsATypeface() {
        String caseNo = stages().suspensionApproved(stages().issuedByLetter());
        contactBecomes("𠮷田", caseNo);

        refuses(STAFF, caseNo, "dispatchSuspensionNotice", Stages.suspensionByLetter(office.today()), "「聯絡窗口姓名」", "請系統管理者加裝字型後再繕發");
    }
}
