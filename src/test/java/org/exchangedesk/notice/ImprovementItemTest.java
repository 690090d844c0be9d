package org.exchangedesk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 改善事項 as typed, one a line. */
class ImprovementItemTest {

    @Test
    @Tag("F-11")
    @Tag("F-12")
    @Tag("F-13")
    @Tag("F-14")
    @Tag("F-15")
    void theFiveItemsOfTheFormAreNumberedByTheirPlace() {
        List<ImprovementItem> items = ImprovementItem.parse(SampleNotice.ITEMS);
        assertThat(items).extracting(ImprovementItem::seq).containsExactly(1, 2, 3, 4, 5);
        assertThat(items).extracting(ImprovementItem::text).satisfies(texts -> {
            assertThat(texts.get(0)).contains("惡意IP");
            assertThat(texts.get(1)).contains("掃毒及採樣");
            assertThat(texts.get(2)).contains("公文電子交換檔案");
            assertThat(texts.get(3)).contains("事件跡證蒐集");
            assertThat(texts.get(4)).startsWith("以上改善事項").contains("應再以電話確認之");
        });
    }

    @Test
    @Tag("D12")
    void aMarkedLineIsARuleOfProcedure() {
        assertThat(ImprovementItem.parse(SampleNotice.ITEMS)).extracting(ImprovementItem::procedural)
            .containsExactly(false, false, false, false, true);
        assertThat(ImprovementItem.parse(List.of("5. ※回復方式", "※ 6、再以電話確認"))).containsExactly(
            new ImprovementItem(1, "回復方式", true), new ImprovementItem(2, "再以電話確認", true));
    }

    @Test
    @Tag("F-11")
    void aTypedNumberGivesWayToThePlace() {
        assertThat(ImprovementItem.parse(List.of("3. 甲", "7）乙", "  ", "12、丙"))).containsExactly(
            new ImprovementItem(1, "甲", false), new ImprovementItem(2, "乙", false), new ImprovementItem(3, "丙", false));
    }

    @Test
    @Tag("D12")
    void theLineOnTheFormIsTheLineThatWasTyped() {
        assertThat(ImprovementItem.parse(SampleNotice.ITEMS)).extracting(ImprovementItem::line)
            .containsExactlyElementsOf(SampleNotice.ITEMS);
    }
}
