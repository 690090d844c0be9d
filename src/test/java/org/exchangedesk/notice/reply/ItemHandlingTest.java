package org.exchangedesk.notice.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.exchangedesk.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 改善事項處理情形: measure, completed or not, and until when. */
@Tag("F-21")
class ItemHandlingTest {

    @Test
    @Tag("F-23")
    @Tag("F-24")
    @Tag("F-25")
    @Tag("F-26")
    void theReplyOfThePaperFormIsReadItemByItem() {
        List<ItemHandling> read = ItemHandling.parse(List.of(
            "1. 經查連線惡意IP原因係外掛造成，現已由防火牆設定阻擋規則，相關佐證資料如附件1。",
            "2. 使用防毒軟體掃描，其結果佐證資料如附件2，",
            "並已排除感染惡意程式問題。",
            "3. 公文電子交換檔案共12件，其中有附件者計有3件（清單如附件3），掃描結果如附件4。",
            "4. 已請資訊人員進行本事件相關跡證蒐集，如貴府有追查需要可提供。"), "1,2,3,4", List.of(), 5);
        assertThat(read).extracting(ItemHandling::seq).containsExactly(1, 2, 3, 4);
        assertThat(read).allMatch(ItemHandling::completed);
        assertThat(read.get(0).measure()).contains("阻擋規則").contains("附件1");
        assertThat(read.get(1).measure()).isEqualTo("使用防毒軟體掃描，其結果佐證資料如附件2，\n並已排除感染惡意程式問題。");
        assertThat(read.get(2).measure()).contains("共12件").contains("附件3");
        assertThat(read.get(3).measure()).contains("跡證蒐集");
    }

    @Test
    void whatIsNotCompletedHasASchedule() {
        assertThat(ItemHandling.parse(List.of("1、已阻擋", "2：掃描中"), "1", List.of("2) 3月20日前完成"), 4)).containsExactly(
            new ItemHandling(1, "已阻擋", true, null), new ItemHandling(2, "掃描中", false, "3月20日前完成"));
    }

    @Test
    void anItemNamedOnlyAsCompletedIsKeptWithoutAMeasure() {
        assertThat(ItemHandling.parse(List.of(), "3", List.of(), 4)).containsExactly(new ItemHandling(3, "", true, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2", "1，2", "1、2", " 1 2 ", "2,1,1"})
    void completedItemsMayBeSeparatedAsPeopleDo(String typed) {
        assertThat(ItemHandling.parse(List.of(), typed, List.of(), 4)).extracting(ItemHandling::seq).containsExactly(1, 2);
    }

    @Test
    void aTextWithoutANumberIsRefused() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ItemHandling.parse(List.of("均已改善"), null, List.of(), 4))
            .withMessage("「逐項處理情形」請以項次起頭，例如「1. 已由防火牆設定阻擋規則」。");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ItemHandling.parse(List.of(), null, List.of("下週"), 4))
            .withMessageStartingWith("「未完成項次之完成期程」請以項次起頭");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5", "99", "一", "1-3", "-1", "1;2", "x", "1.5"})
    void aNumberThatIsNotOnTheNoticeIsRefused(String typed) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ItemHandling.parse(List.of(), typed, List.of(), 4))
            .withMessageContaining("不在本案改善事項 1 至 4 之內");
    }

    @Test
    void anItemExplainedTwiceIsRefused() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ItemHandling.parse(List.of("1. 甲", "1. 乙"), null, List.of(), 4))
            .withMessage("「逐項處理情形」之項次 1 重複，請合併為一項。");
    }
}
