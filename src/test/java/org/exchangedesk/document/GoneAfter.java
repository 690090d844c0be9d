package org.exchangedesk.document;

import java.io.IOException;
import java.io.OutputStream;

/** A reader who goes away after some bytes. */
final class GoneAfter extends OutputStream {

    private final int most;
    private int taken;

    GoneAfter(int most) {
        this.most = most;
    }

    @Override
    public void write(int b) throws IOException {
        if (taken == most) {
            throw new IOException("gone");
        }
        taken++;
    }

    int taken() {
        return taken;
    }
}
