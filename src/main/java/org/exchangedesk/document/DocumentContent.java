package org.exchangedesk.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** The bytes of one document for one reader, who may be slow: they lie neither in memory nor under a lock while they are written. */
public interface DocumentContent extends Closeable {

    long length();

    void writeTo(OutputStream out) throws IOException;

    @Override
    void close() throws IOException;
}
