package org.exchangedesk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only a literal address is an address; nothing typed here ever reaches a name server or a mail as something else. */
@Tag("F-07")
@Tag("F-08")
class IpAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "10.0.0.1", "255.255.255.255", "127.0.0.1", "2001:db8::7", "2001:DB8:0:0:0:0:0:7",
        "::1", "fe80::1", "::ffff:203.0.113.7"})
    void literalsOfBothVersions(String ip) {
        assertThat(IpAddress.valid(ip)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "123.123.123", "203.0.113.256", "203.0.113.7.1", "203.0.113.07", "0x7f.0.0.1", "2130706433",
        "203.0.113.7/24", "203.0.113.7:80", "203.0.113.-7", "0.0.0.0", "::", "XXX.XXX.XXX.XXX", "host.example", "localhost",
        "2001:db8::7::1", "2001:db8:::7", "12345::1", "[2001:db8::7]", "fe80::1%eth0", ":", "1:2:3:4:5:6:7:8:9", "cafe.example:",
        "203.0.113.7\n198.51.100.1", "203.0.113.7\u202e", "２０３.0.113.7", "٢٠٣.0.113.7", "203。0。113。7",
        "203.0.113.7<script>", "0000000000000000000000000000000000000000002001:db8::7", "';drop table reply;--"})
    void everythingElseIsRefused(String text) {
        assertThat(IpAddress.valid(text)).isFalse();
    }
}
