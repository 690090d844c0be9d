package org.exchangedesk.survival;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Outlives the processes under test and the database, being in another process than any of them, and writes down what they tell line by
 * line: what they do, what they have done, and where they stand still until they are killed or told to go on.
 */
final class Ledger implements AutoCloseable {

    static final String AT = "AT ";
    /** A step is being done; whether it will be committed nobody knows yet. */
    static final String DID = "DID ";
    /** It has been committed. */
    static final String DONE = "DONE ";

    private final ServerSocket server;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<Thread> writers = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Socket> standing = new LinkedBlockingQueue<>();

    Ledger() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** The rest of each line that begins with that word, once all processes have ended and all their lines are written down. */
    List<String> all(String word) throws InterruptedException {
        for (Thread writer : writers) {
            writer.join(TimeUnit.SECONDS.toMillis(30));
            if (writer.isAlive()) {
                throw new AssertionError("A process that tells its effects is still alive");
            }
        }
        return lines.stream().filter(line -> line.startsWith(word)).map(line -> line.substring(word.length())).toList();
    }

    /** Waits until a process stands still; the caller kills it or lets it {@link #goOn}. */
    Socket awaitStanding() throws InterruptedException {
        Socket process = standing.poll(120, TimeUnit.SECONDS);
        if (process == null) {
            throw new AssertionError("No process reached its point; so far: " + lines);
        }
        return process;
    }

    static void goOn(Socket process) throws IOException {
        OutputStream out = process.getOutputStream();
        out.write('\n');
        out.flush();
    }

    private void accept() {
        try {
            while (true) {
                Socket process = server.accept();
                writers.add(daemon(() -> write(process)));
            }
        } catch (IOException e) {
            // closed: the test is over
            lines.add("END");
        }
    }

    private void write(Socket process) {
        try {
            var in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
                if (line.startsWith(AT)) {
                    standing.add(process);
                }
            }
        } catch (IOException e) {
            lines.add("LOST " + e.getMessage());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "ledger");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
