package org.exchangedesk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** The quickest mail server there is: says yes to everything, counts the messages and throws them away. */
final class SmtpSink implements AutoCloseable {

    private final ServerSocket door;
    private final AtomicInteger taken = new AtomicInteger();

    SmtpSink() throws IOException {
        door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        start(this::open);
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                start(() -> serve(guest));
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket guest) {
        try (guest; var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.ISO_8859_1))) {
            guest.setTcpNoDelay(true);
            OutputStream out = guest.getOutputStream();
            say(out, "220 sink");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
                switch (verb) {
                    case "DATA" -> {
                        say(out, "354 go on");
                        while (!".".equals(in.readLine())) {
                        }
                        taken.incrementAndGet();
                        say(out, "250 taken");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 sink");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "smtp-sink");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return door.getLocalPort();
    }

    int taken() {
        return taken.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
