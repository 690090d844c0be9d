package org.exchangedesk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 法令依據 as people write it: regulation, point, optional paragraph and subparagraph. */
class LegalBasisTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "公文電子交換系統資訊安全管理規範第5點（第1項第4款）, 公文電子交換系統資訊安全管理規範, 5, 1, 4",
        "公文電子交換系統資訊安全管理規範第五點（第一項第四款）。, 公文電子交換系統資訊安全管理規範, 五, 一, 四",
        "公文電子交換系統資訊安全管理規範第５點(第１項), 公文電子交換系統資訊安全管理規範, ５, １, -",
        "公文電子交換系統資訊安全管理規範第十二點第三款, 公文電子交換系統資訊安全管理規範, 十二, -, 三",
        "臺南市政府組織及團體輕量化收發平台（WebjAgent）系統申請及使用須知第3點, 臺南市政府組織及團體輕量化收發平台（WebjAgent）系統申請及使用須知, 3, -, -",
        "行政程序法第48條, 行政程序法, 48, -, -",
        "行政程序法第48條, 行政程序法, 48, -, -"})
    @Tag("F-16")
    @Tag("F-17")
    void partsAreReadInWhateverNumeralsTheyAreTyped(String line, String regulation, String point, String paragraph, String subparagraph) {
        if (regulation == null) {
            assertThat(LegalBasis.parse(line)).isEmpty();
            return;
        }
        assertThat(LegalBasis.parse(line)).hasValueSatisfying(basis -> {
            assertThat(basis.regulation()).isEqualTo(regulation);
            assertThat(basis.point()).isEqualTo(point);
            assertThat(basis.paragraph()).isEqualTo(paragraph);
            assertThat(basis.subparagraph()).isEqualTo(subparagraph);
        });
    }

    /** As the city's own letters cite, with every way of writing an item or a part of a rule. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "公文電子交換系統資訊安全管理規範第5點第1款第4目, 5, -, 1, 4",
        "公文電子交換系統資訊安全管理規範第5點（第1款第4目）, 5, -, 1, 4",
        "公文電子交換系統資訊安全管理規範第五點第一款第四目, 五, -, 一, 四",
        "公文電子交換系統資訊安全管理規範第5點第(一)款, 5, -, 一, -",
        "公文電子交換系統資訊安全管理規範第5點第（一）款, 5, -, 一, -",
        "公文電子交換系統資訊安全管理規範第5點(一), 5, -, 一, -",
        "公文電子交換系統資訊安全管理規範第5點（一）第4目, 5, -, 一, 4",
        "公文電子交換系統資訊安全管理規範第5點之1, 5之1, -, -, -",
        "行政程序法第21條之1, 21之1, -, -, -",
        "行政程序法第17條第1項前段, 17, 1, -, -",
        "行政程序法第一百十七條但書。, 一百十七, -, -, -",
        "公文電子交換系統資訊安全管理規範第5點, 5, -, -, -",
        "公文電子交換系統資訊安全管理規範 第　5　點 第 1 款 第 4 目, 5, -, 1, 4",
        "公文電子交換系統資訊安全管理規範第５點第１款第４目, ５, -, １, ４",
        "公文電子交換系統資訊安全管理規範第5點（第1項第4款）, 5, 1, 4, -"})
    @Tag("S-08")
    void theCitysOwnCitationsAreUnderstood(String line, String point, String paragraph, String subparagraph, String item) {
        assertThat(LegalBasis.parse(line)).hasValueSatisfying(basis -> {
            assertThat(basis.citation()).isEqualTo(line);
            assertThat(basis.point()).isEqualTo(point);
            assertThat(basis.paragraph()).isEqualTo(paragraph);
            assertThat(basis.subparagraph()).isEqualTo(subparagraph);
            assertThat(basis.item()).isEqualTo(item);
        });
    }

    /** Kept as it was typed, without parts. */
    @ParameterizedTest
    @ValueSource(strings = {"臺南市政府106年8月1日府研智字第1060000001號函", "規範第0點"})
    @Tag("S-08")
    void whatIsNotUnderstoodIsKeptAsItIs(String line) {
        assertThat(LegalBasis.parse(line)).isEmpty();
        assertThat(LegalBasis.of(line).citation()).isEqualTo(line);
        assertThat(LegalBasis.of(line).point()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"公文電子交換資訊系統資訊安全管理規範第5點", "公文電子交換系統資訊安全管理規範第5點",
        "台南市政府自訂規定第2點", "臺南市政府自訂規定第2點"})
    @Tag("D14")
    void aNameIsNeverRewritten(String typed) {
        assertThat(LegalBasis.parse("  " + typed + " ")).hasValueSatisfying(b -> {
            assertThat(b.citation()).isEqualTo(typed);
            assertThat(typed).startsWith(b.regulation());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "第5點", "法第5點", "公文電子交換系統資訊安全管理規範", "規範第○點（第○項第○款）", "規範第點", "規範第5點以下略",
        "規範第5點（第1項第4款）規範第6點", "規範第11111111111點"})
    @Tag("F-17")
    void withoutRegulationOrPointItIsNoBasis(String line) {
        assertThat(LegalBasis.parse(line)).isEmpty();
    }

    /** A copy from a PDF brings no-break blanks, and letters that look like the usual ones (Kangxi radicals). */
    @Test
    @Tag("S-12")
    void aCopiedCitationIsUnderstoodAndKeptAsTyped() {
        String copied = "資通安全管理法\u00a0第\u00a05\u00a0條第\u2f00項";
        LegalBasis basis = LegalBasis.parse(copied).orElseThrow();

        assertThat(basis.citation()).isEqualTo(copied);
        assertThat(basis.point()).isEqualTo("5");
        assertThat(basis.paragraph()).isEqualTo("一");
    }
}
