package org.exchangedesk.document;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * A document that was printed into a file for one reader. The file is deleted on closing, where the system allows it as soon as it is
 * open: then not even a process that is killed leaves one behind.
 */
final class SpooledPdf implements DocumentContent {

    static final String PREFIX = "exchange-desk-document";

    private final FileChannel file;
    private final long length;

    private SpooledPdf(FileChannel file, long length) {
        this.file = file;
        this.length = length;
    }

    static SpooledPdf of(Consumer<OutputStream> printing) throws IOException {
        Path path = Files.createTempFile(PREFIX, ".pdf");
        FileChannel file = opened(path);
        try {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file));
            printing.accept(out);
            out.flush();
            return new SpooledPdf(file, file.size());
        } catch (IOException | RuntimeException | Error e) {
            file.close();
            throw e;
        }
    }

    private static FileChannel opened(Path path) throws IOException {
        try {
            return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        file.position(0);
        InputStream in = Channels.newInputStream(file);
        in.transferTo(out);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
