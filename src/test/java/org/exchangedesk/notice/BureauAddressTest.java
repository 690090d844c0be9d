package org.exchangedesk.notice;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.exchangedesk.DeskSettings;
import org.exchangedesk.StartRefused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bean that writes to the bureau is made at start: a wrong address stops the start and not the first suspension. */
@Tag("S-23")
class BureauAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"bureau", "bureau@", "a@archives.example,b@archives.example", "檔管局 <a@archives.example>"})
    void anAddressOfTheBureauThatIsNoneStopsTheStart(String address) {
        assertThatExceptionOfType(StartRefused.class)
            .isThrownBy(() -> new NoticeLetters(null, null, null, new DeskSettings("範例市政府", address, 5)))
            .withMessageContaining("EXCHANGE_DESK_BUREAU_EMAIL").withMessageContaining("檔案管理局之信箱").withMessageContaining(address);
    }
}
