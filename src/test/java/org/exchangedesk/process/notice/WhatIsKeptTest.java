package org.exchangedesk.process.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.Stages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The case record keeps everything and its log cannot be changed; the engine keeps no personal data. */
class WhatIsKeptTest extends CasePath {

    /** Typed into one form or another, and nowhere else in these tests. */
    private static final List<String> PERSONAL = List.of("承辦獨一", "06-7100001", "only-contact@city.example", "填寫人獨一",
        "06-7200002", "only-respondent@district.example", "通話人獨一", "only-recipient@district.example", "收發員獨一");

    @Test
    @Tag("C6")
    void theEngineRemembersNoNamePhoneOrAddressOfAWholeCase() {
        String caseNo = office.start(STAFF, "improvementNotice", personal(stages().registration()));
        office.does(STAFF, caseNo, "settleTerms", Stages.tableTerms());
        office.does(SUPERVISOR, caseNo, "approveNotice", Answers.of("decision", "RETURN", "returnReason", "請洽承辦獨一補充"));
        assertThat(found("act\\_hi\\_%")).as("while the form shows them").isEmpty();
        office.does(STAFF, caseNo, "reviseNotice", personal(stages().registration()));
        office.does(STAFF, caseNo, "settleTerms", Stages.tableTerms());
        office.does(SUPERVISOR, caseNo, "approveNotice", Answers.approve());
        office.does(STAFF, caseNo, "dispatchNotice", Answers.with(
            Answers.dispatchByEmail("府研智字第1150000001號", office.today()), "recipientEmail", "only-recipient@district.example"));
        office.sendMail(caseNo);
        office.does(STAFF, caseNo, "recordNoticeService", Answers.with(Answers.served(office.today()), "proof", "收發員獨一簽收"));
        replies(Answers.with(email(caseNo), "respondentName", "填寫人獨一",
            "respondentPhone", "06-7200002", "respondentEmail", "only-respondent@district.example"));
        office.does(STAFF, caseNo, "confirmByPhone", Answers.with(Answers.phone("CONFIRMED", "2026-03-02T09:00"),
            "theirPerson", "通話人獨一", "content", "與通話人獨一確認"));
        checks(caseNo, "COMPLETE");
        assesses(caseNo, Answers.with(Answers.completed(office.today()), "opinion", "填寫人獨一說明屬實"));
        office.does(STAFF, caseNo, "closeCase", Answers.filing());
        office.sendMail(caseNo);
        assertThat(office.running(caseNo)).isFalse();

        assertThat(found("act\\_%")).isEmpty();
        assertThat(found("improvement\\_notice")).as("the search finds what there is").hasSize(4);
        assertThat(one("select contact_name || contact_phone || contact_email from improvement_notice where case_no = ?", caseNo))
            .as("the record does").isEqualTo("承辦獨一06-7100001only-contact@city.example");
    }

    /** What was only tried must not stay behind either: a refused start has no instance, a refused task keeps its answers to itself. */
    @Test
    @Tag("C6")
    void theEngineRemembersNothingOfARefusal() {
        refusesStart(STAFF, "improvementNotice", Answers.with(personal(stages().registration()), "maliciousIps", "承辦獨一"), "承辦獨一");
        String caseNo = stages().approved();
        refuses(STAFF, caseNo, "dispatchNotice", Answers.with(Answers.dispatchByEmail(null, office.today()),
            "recipientEmail", "only-recipient@district.example"), "發文字號");

        assertThat(found("act\\_%")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update notice_event set text = 'x'", "update notice_event set actor = 'x' where false or true",
        "delete from notice_event", "truncate notice_event"})
    void theLogCannotBeChanged(String statement) {
        String caseNo = stages().registered();
        List<String> before = log(caseNo);

        assertThatThrownBy(() -> jdbc.sql(statement).update()).hasStackTraceContaining("append-only");

        assertThat(log(caseNo)).isEqualTo(before).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update kept_document set content = ''", "delete from kept_document", "truncate kept_document"})
    void whatWasIssuedCannotBeChanged(String statement) {
        String caseNo = stages().issuedByLetter();

        assertThatThrownBy(() -> jdbc.sql(statement).update()).hasStackTraceContaining("a document that was issued is kept as it is");

        assertThat(rows("select form from kept_document where case_no = ?", caseNo)).hasSize(2);
    }

    private static Map<String, Object> personal(Map<String, ?> registration) {
        return Answers.with(registration, "contactName", "承辦獨一", "contactPhone", "06-7100001", "contactEmail", "only-contact@city.example");
    }

    /** The columns of the engine's tables, texts and bytes, in which something personal stands. */
    private List<String> found(String tables) {
        List<String> places = new ArrayList<>();
        for (Map<String, Object> column : jdbc.sql("select table_name, column_name, data_type from information_schema.columns"
            + " where table_schema = current_schema() and table_name like ? and data_type in ('character varying', 'text', 'bytea')")
            .param(tables).query().listOfRows()) {
            String name = column.get("data_type").equals("bytea")
                ? "encode(" + column.get("column_name") + ", 'escape')"
                : (String) column.get("column_name");
            for (String value : PERSONAL) {
                String sought = column.get("data_type").equals("bytea") ? escaped(value) : value;
                if (!one("select count(*)::text from " + column.get("table_name") + " where position(? in " + name + ") > 0", sought)
                    .equals("0")) {
                    places.add(column.get("table_name") + "." + column.get("column_name") + " " + value);
                }
            }
        }
        return places;
    }

    private String escaped(String value) {
        return one("select encode(convert_to(?, 'UTF8'), 'escape')", value);
    }
}
