package org.exchangedesk.process.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;

import java.util.Map;
import org.exchangedesk.Answers;
import org.exchangedesk.DeskTest;
import org.exchangedesk.process.CasePath;
import org.exchangedesk.process.Stages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A character that no typeface has is refused to the person who types it, not found out when the document is printed. */
@DeskTest
class UnprintableTest extends CasePath {

    @ParameterizedTest
    @CsvSource({"reasonText, 事由補充說明", "improvementItems, 改善事項", "contactName, 聯絡窗口姓名", "contactUnit, 聯絡窗口服務單位"})
    void whenTheCaseIsRegistered(String field, String label) {
        String cases = one("select count(*)::text from improvement_notice");

        refusesStart(STAFF, "improvementNotice", Answers.with(stages().registration(), field, "同仁𠮷田"), "「" + label + "」", "𠮷（U+20BB7）");

        assertThat(one("select count(*)::text from improvement_notice")).isEqualTo(cases);
    }

    @Test
    void whenTheNoticeIsDispatched() {
        String caseNo = stages().approved();

        refuses(STAFF, caseNo, "dispatchNotice", Answers.dispatchByLetter("𪚥字第1150000001號", office.today()), "「發文字號」", "𪚥（U+2A6A5）");

        assertThat(rows("select form from kept_document where case_no = ?", caseNo)).isEmpty();
        office.does(STAFF, caseNo, "dispatchNotice", Answers.dispatchByLetter("府研智字第1150000001號", office.today()));
        assertThat(rows("select form from kept_document where case_no = ?", caseNo)).containsExactlyInAnyOrder("improvementNotice", "improvementNotice.odt");
    }

    @Test
    void whenASuspensionIsProposedAndDispatched() {
        String assessing = stages().assessing(stages().issuedByLetter());
        refuses(STAFF, assessing, "assessFollowUp", Answers.severe(office.today(), office.today().plusDays(15), "外洩😀"), "「事態嚴重之理由」", "😀（U+1F600）");

        String caseNo = stages().suspensionApproved(stages().issuedByLetter());
        refuses(STAFF, caseNo, "dispatchSuspensionNotice", Answers.with(Stages.suspensionByLetter(office.today()), "documentNumber", "𠮷字第1號"),
            "「發文字號」", "𠮷（U+20BB7）");
        assertThat(rows("select form from kept_document where case_no = ?", caseNo)).containsExactlyInAnyOrder("improvementNotice", "improvementNotice.odt");
    }

    @Test
    void whenACallIsRecorded() {
        String caseNo = stages().issuedByLetter();
        office.start(STAFF, "registerReply", Answers.emailReply(caseNo, office.today()));
        office.runJobs(caseNo);
        Map<String, Object> call = Answers.with(Answers.phone("CONFIRMED", office.today() + "T08:30"), "theirPerson", "𠮷田");

        refuses(STAFF, caseNo, "confirmByPhone", call, "「受話人」", "𠮷（U+20BB7）");
        assertThat(rows("select content from phone_record where case_no = ?", caseNo)).isEmpty();
    }
}
