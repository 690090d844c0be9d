package org.exchangedesk.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Makes the pool drop a connection on which a write was refused because the server only reads (SQLSTATE 25006). Named in {@code application.yml}. */
public final class ReadOnlyEviction implements SQLExceptionOverride {

    private static final String READ_ONLY = "25006";
    private static final AtomicBoolean SEEN = new AtomicBoolean();

    @java.lang.Override
    public Override adjudicate(SQLException refused) {
        if (READ_ONLY.equals(refused.getSQLState())) {
            SEEN.set(true);
            return Override.MUST_EVICT;
        }
        return Override.CONTINUE_EVICT;
    }

    /** Whether a write was refused since the last call. */
    static boolean seen() {
        return SEEN.getAndSet(false);
    }
}
