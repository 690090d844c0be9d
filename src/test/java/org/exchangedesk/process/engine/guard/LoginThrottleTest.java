package org.exchangedesk.process.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.exchangedesk.MovableClock;
import org.junit.jupiter.api.Test;

/** Guessing passwords is slowed down; users who know their own are let in. */
class LoginThrottleTest {

    private static final String STRANGER = "198.51.100.9";
    private static final String OFFICE = "203.0.113.5";

    private final MovableClock clock = new MovableClock();
    private final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void anAccountIsTriedTenTimesAndThenOnceAMinute() {
        assertThat(admitted(100, "staff-a", i -> "198.51.100." + i)).isEqualTo(LoginThrottle.TRIES_PER_ACCOUNT);

        clock.forward(Duration.ofMinutes(3));
        assertThat(admitted(100, "staff-a", i -> "203.0.113." + i)).isEqualTo(3);
    }

    @Test
    void anAddressTriesTwentyAccountsAndThenOneInFiveMinutes() {
        assertThat(IntStream.range(0, 100).filter(i -> throttle.admits("user-" + i, STRANGER)).count())
            .isEqualTo(LoginThrottle.TRIES_PER_ADDRESS);

        clock.forward(Duration.ofMinutes(10));
        assertThat(IntStream.range(100, 200).filter(i -> throttle.admits("user-" + i, STRANGER)).count()).isEqualTo(2);
        assertThat(throttle.admits("user-500", OFFICE)).isTrue();
    }

    /** Otherwise anybody could lock out any of the staff, for any time. */
    @Test
    void strangersDoNotKeepOutAUserWhoHasLoggedInFromThereBefore() {
        logsIn("staff-a", OFFICE);
        admitted(1000, "staff-a", i -> "198.51.100." + i % 250);
        assertThat(throttle.admits("staff-a", "192.0.2.1")).isFalse();

        assertThat(throttle.admits("staff-a", OFFICE)).isTrue();
    }

    @Test
    void aColleagueAtTheSameAddressDoesNotEither() {
        logsIn("staff-a", OFFICE);
        IntStream.range(0, 100).forEach(i -> throttle.admits("user-" + i, OFFICE));

        assertThat(throttle.admits("staff-a", OFFICE)).isTrue();
        assertThat(throttle.admits("staff-b", OFFICE)).isFalse();
    }

    @Test
    void fromTheUsersOwnAddressGuessingIsSlowAsWell() {
        logsIn("staff-a", OFFICE);

        assertThat(admitted(100, "staff-a", i -> OFFICE)).isEqualTo(LoginThrottle.TRIES_PER_ACCOUNT);
        clock.forward(Duration.ofMinutes(1));
        assertThat(admitted(100, "staff-a", i -> OFFICE)).isEqualTo(1);
    }

    /** One stranger never stops: the bucket of that address stays full, and a user at a new place gets a turn. */
    @Test
    void oneStrangerDoesNotKeepOutAUserAtANewPlaceForGood() {
        int minutes = 0;
        do {
            clock.forward(Duration.ofMinutes(1));
            admitted(50, "staff-a", i -> STRANGER);
            minutes++;
        } while (minutes < 60 && !throttle.admits("staff-a", OFFICE));

        assertThat(minutes).isLessThan(20);
    }

    @Test
    void whoLogsInHasNotFailed() {
        for (int i = 0; i < 200; i++) {
            logsIn("staff-" + i % 50, OFFICE);
        }
        assertThat(throttle.admits("staff-new", OFFICE)).isTrue();
    }

    @Test
    void manyTriesAtTheSameTimeCountAsMany() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        AtomicInteger admitted = new AtomicInteger();
        try {
            for (var oneTry : threads.invokeAll(
                IntStream.range(0, 200).mapToObj(i -> (Callable<Boolean>) () -> throttle.admits("staff-a", STRANGER)).toList())) {
                if (oneTry.get()) {
                    admitted.incrementAndGet();
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(admitted).hasValue(LoginThrottle.TRIES_PER_ACCOUNT);
    }

    @Test
    void aNetworkOfIpv6CountsAsOneAddress() {
        assertThat(IntStream.range(0, 100).filter(i -> throttle.admits("user-" + i, "2001:db8:0:1::" + Integer.toHexString(i + 1))).count())
            .isEqualTo(LoginThrottle.TRIES_PER_ADDRESS);
        assertThat(throttle.admits("user-x", "2001:db8:0:1:0:0:0:ffff")).isFalse();
        assertThat(throttle.admits("user-x", "2001:db8:0:2::1")).isTrue();
    }

    @Test
    void theMemoryIsBounded() {
        String endless = "x".repeat(100_000);
        for (int i = 0; i < 3 * LoginThrottle.MOST_ENTRIES; i++) {
            throttle.admits("user-" + i + endless.substring(0, 200), "not an address " + i);
            logsIn("user-" + i, "198.51." + i / 250 + "." + i % 250);
        }
        assertThat(throttle.entries()).isLessThanOrEqualTo(3 * LoginThrottle.MOST_ENTRIES);
        assertThat(throttle.admits(endless, endless)).isTrue();
    }

    @Test
    void aClockThatIsSetBackKeepsNobodyOut() {
        admitted(100, "staff-a", i -> "198.51.100." + i);
        clock.forward(Duration.ofDays(-1));

        assertThat(throttle.admits("staff-a", OFFICE)).isTrue();
    }

    private void logsIn(String user, String address) {
        if (throttle.admits(user, address)) {
            throttle.succeeded(user, address);
        }
    }

    private long admitted(int tries, String user, IntFunction<String> address) {
        return IntStream.range(0, tries).filter(i -> throttle.admits(user, address.apply(i))).count();
    }
}
