package org.exchangedesk.process.engine.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Throttles password attempts per account and per address. Each failure fills a leaky bucket; a full one admits nobody. A user who has
 * logged in from an address before has a separate bucket for it. Strangers at other addresses fill the buckets of the account and of their
 * own address only, so they cannot lock the user out there. One stranger's address cannot lock the user out elsewhere for long either,
 * since the bucket of an address leaks more slowly. Whoever shares the user's address can; src/doc/operate.md says how far. Kept in
 * memory, per node, bounded; a restart forgets the counts.
 */
@Component
class LoginThrottle {

    static final int TRIES_PER_ACCOUNT = 10;
    static final int TRIES_PER_ADDRESS = 20;
    static final int MOST_ENTRIES = 10_000;

    /** Longer ones are no user ids; they must not fill the memory. */
    private static final int LONGEST_ID = 64;
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%\\w+)?");

    private final Clock clock;
    private final Buckets accounts = new Buckets(TRIES_PER_ACCOUNT, Duration.ofMinutes(1));
    private final Buckets addresses = new Buckets(TRIES_PER_ADDRESS, Duration.ofMinutes(5));
    private final Buckets familiar = new Buckets(TRIES_PER_ACCOUNT, Duration.ofMinutes(1));

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Counts an attempt as a failure until {@link #succeeded} takes it back, so that concurrent attempts all count. */
    synchronized boolean admits(String user, String address) {
        Instant now = clock.instant();
        String account = shortened(user);
        String network = network(address);
        String pair = account + ' ' + network;
        if (familiar.knows(pair)) {
            return familiar.fill(pair, now);
        }
        if (accounts.full(account, now) || addresses.full(network, now)) {
            return false;
        }
        return accounts.fill(account, now) && addresses.fill(network, now);
    }

    /** Takes the attempt back and remembers the address. The failures of others stay counted. */
    synchronized void succeeded(String user, String address) {
        Instant now = clock.instant();
        String account = shortened(user);
        String network = network(address);
        String pair = account + ' ' + network;
        if (!familiar.knows(pair)) {
            accounts.takeBack(account, now);
            addresses.takeBack(network, now);
        }
        familiar.empty(pair, now);
    }

    synchronized int entries() {
        return accounts.levels.size() + addresses.levels.size() + familiar.levels.size();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_ID));
    }

    /** A single user of IPv6 has a whole network of addresses, so the network counts. */
    private static String network(String address) {
        if (!IPV6.matcher(address).matches()) {
            return shortened(address);
        }
        try {
            // a text with a colon is parsed as a literal or refused, never looked up
            byte[] parsed = InetAddress.getByName(address).getAddress();
            return Arrays.toString(parsed.length == 16 ? Arrays.copyOf(parsed, 8) : parsed);
        } catch (UnknownHostException e) {
            return shortened(address);
        }
    }

    /** Leaky buckets by name; the least recently used one is forgotten first. */
    private static final class Buckets {

        private final int size;
        private final Duration oneLess;
        private final Map<String, Level> levels = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Level> eldest) {
                return size() > MOST_ENTRIES;
            }
        };

        private Buckets(int size, Duration oneLess) {
            this.size = size;
            this.oneLess = oneLess;
        }

        private boolean knows(String name) {
            return levels.containsKey(name);
        }

        private boolean full(String name, Instant now) {
            return level(name, now) > size - 1;
        }

        private boolean fill(String name, Instant now) {
            if (full(name, now)) {
                return false;
            }
            levels.put(name, new Level(level(name, now) + 1, now));
            return true;
        }

        private void takeBack(String name, Instant now) {
            levels.put(name, new Level(Math.max(0, level(name, now) - 1), now));
        }

        private void empty(String name, Instant now) {
            levels.put(name, new Level(0, now));
        }

        private double level(String name, Instant now) {
            Level level = levels.get(name);
            if (level == null) {
                return 0;
            }
            // a clock that was set back counts like one that went on: nobody waits until it has caught up
            double leaked = (double) Duration.between(level.measured(), now).abs().toMillis() / oneLess.toMillis();
            return Math.max(0, level.height() - leaked);
        }
    }

    private record Level(double height, Instant measured) {
    }
}
