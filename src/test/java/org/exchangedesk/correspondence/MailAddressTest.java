package org.exchangedesk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.exchangedesk.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"staff@guild.example", "a.b+c@sub.guild.example", "  staff@guild.example ", "\u3000x_y@a.invalid\u3000"})
    void takesOneAddress(String value) {
        assertThat(MailAddress.checked(value)).isEqualTo(value.strip());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "staff", "staff@", "@guild.example", "staff@localhost", "a@b.example,c@d.example",
        "a@b.example c@d.example", "甲 <a@b.example>", "<a@b.example>", "\"a b\"@c.example", "a@[127.0.0.1]", "a..b@c.example",
        "a@b..example", "a@-b.example", "a@b.example;x", "a(b)@c.example"})
    void refusesEverythingElse(String value) {
        assertThatThrownBy(() -> MailAddress.checked(value)).isInstanceOf(Refusal.class).hasMessageContaining("電子郵件地址");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.example\r\nBcc: x@y.example", "a@b.example\n", "\ra@b.example", "a@b.example\u0000", "a\u0085@b.example",
        "a\u202E@b.example", "\u2066a@b.example", "a@b.example\u2028"})
    void refusesWhatWouldReachIntoTheHeader(String value) {
        assertThatThrownBy(() -> MailAddress.checked(value)).isInstanceOf(Refusal.class)
            .hasMessage("「電子郵件地址」不得含有換行、控制字元或變更文字方向之字元。");
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 300})
    void refusesWhatNoServerTakes(int length) {
        assertThatThrownBy(() -> MailAddress.checked("a".repeat(length) + "@b.example")).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb", "a\nb", "a\tb", "a\u001Bb", "a\u202Eb", "a\u2069b", "a\uD800"})
    void headerTextRefusesWhatWouldBeginAnotherHeaderOrDeceive(String value) {
        assertThatThrownBy(() -> HeaderText.checked("主旨", value)).isInstanceOf(Refusal.class)
            .hasMessage("「主旨」不得含有換行、控制字元或變更文字方向之字元。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"限期改善單.pdf", "a 𠮷 b", "{{caseNo}} <b>&amp;"})
    void headerTextTakesAnyOtherText(String value) {
        assertThat(HeaderText.checked("主旨", " " + value + " ")).isEqualTo(value);
    }
}
