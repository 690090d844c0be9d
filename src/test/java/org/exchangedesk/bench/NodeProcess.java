package org.exchangedesk.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A {@link BenchNode} as the benchmark sees it: a process that is told what to do, and whose log lies in {@code target/bench}. */
final class NodeProcess implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Process process;
    private final BufferedReader output;
    private final BufferedWriter input;
    private final PrintWriter log;
    private final String database;
    private final int port;

    private NodeProcess(String database, Process process, Path log) throws IOException {
        this.database = database;
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.input = process.outputWriter(StandardCharsets.UTF_8);
        this.log = new PrintWriter(Files.newBufferedWriter(log), true);
        this.port = Integer.parseInt(answer());
    }

    /**
     * @param jvm    system properties and the like
     * @param settings of the desk, as on its command line
     */
    static NodeProcess start(String database, int smtpPort, List<String> jvm, List<String> settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx2g", "-XX:+UseParallelGC", "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8"));
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            BenchNode.class.getName(), "--server.port=0", "--server.address=127.0.0.1",
            "--management.server.port=0", "--exchange-desk.secure-cookies=false", "--spring.datasource.url=" + database,
            "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + smtpPort, "--exchange-desk.authority-name=範例市政府",
            "--exchange-desk.mail.from=desk@city.example", "--exchange-desk.bureau-email=bureau@archives.example",
            "--exchange-desk.admin-id=admin", "--exchange-desk.admin-password=only-in-tests",
            "--exchange-desk.mail.relay-enabled=false", "--exchange-desk.node-id=bench-" + NUMBER.incrementAndGet()));
        command.addAll(settings);
        Path folder = Files.createDirectories(Path.of("target", "bench"));
        Path log = folder.resolve("node-" + NUMBER + ".log");
        return new NodeProcess(database, new ProcessBuilder(command).redirectErrorStream(true).start(), log);
    }

    String database() {
        return database;
    }

    String root() {
        return "http://127.0.0.1:" + port;
    }

    /** Tells it a line and waits for the answer. */
    String tell(String command) throws IOException {
        say(command);
        return answer();
    }

    /** Tells it a line; the answer is for later. */
    void say(String command) throws IOException {
        input.write(command);
        input.newLine();
        input.flush();
    }

    String answer() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (!line.startsWith(BenchNode.ANSWER)) {
                log.println(line);
                continue;
            }
            String answer = line.substring(BenchNode.ANSWER.length());
            if (answer.startsWith("failed")) {
                throw new IllegalStateException(answer);
            }
            return answer;
        }
        throw new IllegalStateException("A node has ended, see its log in target/bench");
    }

    @Override
    public void close() throws IOException {
        input.close();
        Thread reader = new Thread(() -> output.lines().forEach(log::println));
        reader.setDaemon(true);
        reader.start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        log.close();
    }
}
