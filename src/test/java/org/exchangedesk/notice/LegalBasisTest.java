package org.exchangedesk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
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
        "行政程序法第 48 條, -, -, -, -",
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
}
