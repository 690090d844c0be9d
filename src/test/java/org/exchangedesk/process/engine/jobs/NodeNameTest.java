package org.exchangedesk.process.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.lang.reflect.Field;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node that lost its name to a session of its own gets it back. */
@Tag("S-20")
class NodeNameTest {

    private final NodeLock lock = mock(NodeLock.class);
    private final DatabaseClock clock = mock(DatabaseClock.class);
    private final Node node = new Node("desk-1", lock, clock, mock(JdbcClient.class, RETURNS_DEEP_STUBS));

    @Test
    void theOwnNameIsAskedForAgainUntilItIsFree() throws ReflectiveOperationException {
        when(clock.fits()).thenReturn(true);
        when(lock.take(anyString())).thenReturn(true);
        node.enter();
        assertThat(node.name()).isEqualTo("desk-1");

        // the server has not noticed yet that the session which holds the lock is gone
        when(lock.isHeld()).thenReturn(false);
        when(lock.take(anyString())).thenReturn(false);
        later(Duration.ofSeconds(6));
        node.mayWork();
        assertThat(node.name()).startsWith("desk-1-");
        later(Duration.ofSeconds(31));
        node.mayWork();
        assertThat(node.name()).startsWith("desk-1-");

        when(lock.take(anyString())).thenReturn(true);
        later(Duration.ofSeconds(31));
        node.mayWork();
        assertThat(node.name()).isEqualTo("desk-1");
    }

    /** Lets the node believe that it looked that long ago. */
    private void later(Duration passed) throws ReflectiveOperationException {
        for (String field : new String[]{"checkedAt", "askedAt"}) {
            Field at = Node.class.getDeclaredField(field);
            at.setAccessible(true);
            at.setLong(node, at.getLong(node) - passed.toNanos());
        }
    }
}
