package org.exchangedesk.correspondence;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server on the loopback that answers as the test says, one script per connection; without a script it accepts everything.
 * A script maps the moment ({@code CONNECT}, {@code MAIL}, {@code RCPT}, {@code DATA}, {@code .}, {@code QUIT}) to the answer.
 */
public final class ScriptedSmtpServer implements AutoCloseable {

    /** Instead of an answer: the connection ends. */
    public static final String HANG_UP = "HANG UP";
    /** Instead of an answer: nothing, until the client loses patience. */
    public static final String SILENCE = "SILENCE";

    private static final Map<String, String> FRIENDLY = Map.of("CONNECT", "220 ready", "EHLO", "250 hello", "MAIL", "250 ok",
        "RCPT", "250 ok", "DATA", "354 go on", ".", "250 queued as TEST1", "RSET", "250 ok", "QUIT", "221 bye");

    private final ServerSocket socket;
    private final Queue<Map<String, String>> scripts = new ConcurrentLinkedQueue<>();
    private final List<byte[]> messages = new CopyOnWriteArrayList<>();
    private final List<String> verbs = new CopyOnWriteArrayList<>();
    private volatile Runnable meanwhile;

    public ScriptedSmtpServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** For the next connection that has no script yet. */
    public void next(Map<String, String> script) {
        scripts.add(script);
    }

    /** Something that happens while the next connection is open, before its first answer. */
    public void whileNextIsSent(Runnable meanwhile) {
        this.meanwhile = meanwhile;
    }

    /** Every message that arrived completely, whatever was answered then. */
    public List<byte[]> messages() {
        return messages;
    }

    /** Every command that came, in upper case. */
    public List<String> verbs() {
        return verbs;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                Map<String, String> script = scripts.poll();
                converse(client, script == null ? Map.of() : script);
            } catch (IOException e) {
                // the client has gone, or the test is over
            }
        }
    }

    private void converse(Socket client, Map<String, String> script) throws IOException {
        Runnable now = meanwhile;
        meanwhile = null;
        if (now != null) {
            now.run();
        }
        InputStream in = new BufferedInputStream(client.getInputStream());
        String verb = "CONNECT";
        while (answer(client, script.getOrDefault(verb, FRIENDLY.getOrDefault(verb, "500 what?"))) && !"QUIT".equals(verb)) {
            if ("DATA".equals(verb) && !script.containsKey("DATA")) {
                messages.add(message(in));
                verb = ".";
            } else {
                String line = line(in);
                if (line == null) {
                    return;
                }
                verb = line.strip().split("[ :]")[0].toUpperCase();
                verbs.add(verb);
            }
        }
    }

    private static boolean answer(Socket client, String answer) throws IOException {
        if (HANG_UP.equals(answer)) {
            return false;
        }
        if (SILENCE.equals(answer)) {
            client.getInputStream().transferTo(new ByteArrayOutputStream());
            return false;
        }
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return true;
    }

    /** Up to the line with a single dot, the doubled dots at the beginning of lines made single again. */
    private static byte[] message(InputStream in) {
        try {
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            for (String line = line(in); line != null && !".\r\n".equals(line); line = line(in)) {
                message.writeBytes((line.startsWith(".") ? line.substring(1) : line).getBytes(StandardCharsets.ISO_8859_1));
            }
            return message.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.append((char) b);
            if (b == '\n') {
                return line.toString();
            }
        }
        return line.isEmpty() ? null : line.toString();
    }
}
