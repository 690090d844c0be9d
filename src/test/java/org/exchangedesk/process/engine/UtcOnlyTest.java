package org.exchangedesk.process.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtcOnlyTest {

    private final TimeZone before = TimeZone.getDefault();

    @AfterEach
    void back() {
        TimeZone.setDefault(before);
    }

    /** London is on UTC in winter only. */
    @ParameterizedTest
    @ValueSource(strings = {"Asia/Taipei", "Europe/London"})
    void elsewhereNoEngineIsBuilt(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        assertThatIllegalStateException().isThrownBy(() -> new UtcOnly().preInit(null)).withMessageContaining(zone);
    }

    @Test
    void inUtcOneIs() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));

        assertThatCode(() -> new UtcOnly().preInit(null)).doesNotThrowAnyException();
    }
}
