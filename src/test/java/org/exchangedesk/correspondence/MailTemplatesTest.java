package org.exchangedesk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.exchangedesk.DeskFiles;
import org.exchangedesk.Refusal;
import org.exchangedesk.notice.NoticeMail;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailTemplatesTest {

    private final MailTemplates templates = SampleMail.templates(new DeskFiles());

    @ParameterizedTest
    @EnumSource(NoticeMail.class)
    @Tag("F-19")
    void everyTextNamesCaseAndContactWindow(MailKind kind) {
        var text = templates.render(kind, SampleMail.MODEL);

        assertThat(text.subject()).contains("案號：115-0001");
        assertThat(text.body()).contains("主管機關聯絡窗口", "服務單位：承辦單位甲", "姓名：承辦甲", "電話：06-0000000轉0000",
            "電子郵件信箱：desk@city.invalid").doesNotContain("{{");
    }

    @ParameterizedTest
    @EnumSource(NoticeMail.class)
    void everyTextCanBeWrittenWhenNothingOptionalApplies(MailKind kind) {
        Map<String, Object> empty = new HashMap<>();
        kind.placeholders().forEach(key -> empty.put(key, ""));

        assertThat(templates.render(kind, empty).body()).doesNotContain("發文字號", "更正說明", "補正說明");
    }

    @Test
    @Tag("F-15")
    void noticeAsksForAPhoneCallAfterAReplyByEmail() {
        assertThat(notice()).contains("以電子郵件方式回復者，應再以電話確認之。");
    }

    @Test
    @Tag("F-04")
    void noticeAsksToFinishBeforeTheDeadline() {
        assertThat(notice()).contains("中華民國115年12月18日（不含當日）前改善完竣", "請於改善期限屆滿前完成");
    }

    @Test
    @Tag("F-30")
    void noticeSaysWhatHappensOtherwise() {
        assertThat(notice()).contains("知會貴用戶中止交換服務之日期，並回報檔案管理局（公文G2B2C資訊服務中心）");
    }

    @Test
    @Tag("F-33")
    @Tag("D10")
    @Tag("F-38")
    void suspensionNamesTheStartAndTheLetterThatIsItsGround() {
        assertThat(templates.render(NoticeMail.SUSPENSION, SampleMail.MODEL).body())
            .contains("爰自中華民國116年1月4日起中止公文電子交換服務（詳如附件範字第1150000001號函）。", "事態嚴重之理由：理由甲");
    }

    @Test
    @Tag("F-36")
    @Tag("D11")
    void bureauReportEnclosesBothForms() {
        assertThat(templates.render(NoticeMail.BUREAU_REPORT, SampleMail.MODEL).body()).contains("檢送連線異動表及限期改善單");
    }

    @Test
    @Tag("D26")
    void extensionNamesTheOldDeadlineToo() {
        assertThat(templates.render(NoticeMail.EXTENSION, SampleMail.MODEL).body())
            .contains("再給予改善期限至中華民國115年12月18日；原改善期限為中華民國115年12月4日（不含當日）。");
    }

    @Test
    void missingValueIsAnErrorAndNotAGap() {
        Map<String, Object> model = new HashMap<>(SampleMail.MODEL);
        model.remove("contactPhone");

        assertThatThrownBy(() -> templates.render(NoticeMail.NOTICE, model)).isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("config/mail/notice.txt").hasMessageContaining("contactPhone");
    }

    @Test
    void missingSectionIsAnErrorToo() {
        Map<String, Object> model = new HashMap<>(SampleMail.MODEL);
        model.remove("documentNumber");

        assertThatThrownBy(() -> templates.render(NoticeMail.NOTICE, model)).hasMessageContaining("documentNumber");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{caseNo}}", "{{#orgName}}x{{/orgName}}", "<b>&amp;</b>", "主旨：甲\n\n乙", "${1+1} %s \\n $1", ".\n.\r\n."})
    void hostileValuesArePrintedAsTheyAre(String value) {
        assertThat(templates.render(NoticeMail.INCOMPLETE_REPLY, SampleMail.modelWith("missingItems", value)).body()).contains(value);
    }

    @Test
    void whatWouldHideTextIsShown() {
        assertThat(templates.render(NoticeMail.INCOMPLETE_REPLY, SampleMail.modelWith("missingItems", "附件\u202Efdp.\u0000exe")).body())
            .contains("附件\uFFFDfdp.\uFFFDexe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲\r\nBcc: x@y.example", "甲\n\n乙", "甲\u202E乙"})
    void subjectDoesNotTakeASecondLine(String orgName) {
        assertThatThrownBy(() -> templates.render(NoticeMail.BUREAU_REPORT, SampleMail.modelWith("orgName", orgName)))
            .isInstanceOf(Refusal.class).hasMessageContaining("主旨");
    }

    @ParameterizedTest
    @ValueSource(strings = {"主旨：甲\n\n{{caseNumber}}", "主旨：{{Caseno}}\n\n乙", "主旨：甲\n\n{{#items}}乙{{/items}}",
        "主旨：甲\n\n{{^nobody}}乙{{/nobody}}",
        "主旨：甲\n\n{{#reason}}{{who}}{{/reason}}", "主旨：甲\n\n{{>other}}", "主旨：甲\n\n{{#reason}}乙", "甲\n\n乙", "主旨：甲\n乙", "主旨：甲\n\n", ""})
    void unusableTextStopsTheStart(String text) {
        DeskFiles files = new DeskFiles() {
            @Override
            public String text(String path) {
                return path.endsWith("/closing.txt") ? text : super.text(path);
            }
        };

        assertThatThrownBy(() -> SampleMail.templates(files)).isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("config/mail/closing.txt");
    }

    private String notice() {
        return templates.render(NoticeMail.NOTICE, SampleMail.MODEL).body();
    }
}
