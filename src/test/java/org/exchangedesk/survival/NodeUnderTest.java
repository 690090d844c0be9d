package org.exchangedesk.survival;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.exchangedesk.ExchangeDesk;
import org.springframework.boot.SpringApplication;

/** A desk in a process of its own, which can be stopped, killed and put to sleep from outside. */
final class NodeUnderTest implements AutoCloseable {

    private final Process process;
    private final String readyWhen;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Thread reader = new Thread(this::read, "output of a node");

    private NodeUnderTest(Path directory, String mainClass, List<String> arguments, String readyWhen) {
        this(directory, System.getProperty("java.class.path"), mainClass, arguments, readyWhen);
    }

    private NodeUnderTest(Path directory, String classPath, String mainClass, List<String> arguments, String readyWhen) {
        this.readyWhen = readyWhen;
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", "-Xmx512m", "-Dfile.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8",
            // the machine's zone must not matter
            "-Duser.timezone=Asia/Taipei", "-cp", classPath, mainClass));
        command.addAll(arguments);
        try {
            process = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader.setDaemon(true);
        reader.start();
    }

    /** The real application with the made-up process of {@link StandStill} beside its own ones. */
    static NodeUnderTest desk(Path directory, Map<String, ?> settings) {
        return new NodeUnderTest(directory, "org.exchangedesk.ExchangeDesk", arguments(settings), StandStill.READY);
    }

    /** The same with the files in its directory in place of those that ship. */
    static NodeUnderTest deskWithOtherFiles(Path directory, Map<String, ?> settings) {
        return new NodeUnderTest(directory, directory + File.pathSeparator + System.getProperty("java.class.path"),
            "org.exchangedesk.ExchangeDesk",
            arguments(settings), StandStill.READY);
    }

    static NodeUnderTest deskOnThisMachine(Path directory, int port) {
        return new NodeUnderTest(directory, "org.exchangedesk.DeskOnThisMachine",
            List.of("--server.port=" + port, "--management.server.port=0"), "Ctrl+C");
    }

    /** The application as somebody may start it who does not use its own main class. */
    static NodeUnderTest startedAnotherWay(Path directory, Map<String, ?> settings) {
        return new NodeUnderTest(directory, AnotherWay.class.getName(), arguments(settings), StandStill.READY);
    }

    private static List<String> arguments(Map<String, ?> settings) {
        List<String> arguments = new ArrayList<>(
            List.of("--spring.main.sources=" + StandStill.class.getName(), "--server.port=0", "--management.server.port=0",
                "--server.address=127.0.0.1", "--exchange-desk.authority-name=範例市政府", "--exchange-desk.mail.from=desk@city.example",
                "--exchange-desk.bureau-email=bureau@archives.example", "--exchange-desk.admin-id=admin",
                "--exchange-desk.admin-password=only-in-tests", "--exchange-desk.mail.relay-delay=PT0.5S", "--spring.mail.host=127.0.0.1"));
        settings.forEach((name, value) -> {
            arguments.removeIf(usual -> usual.startsWith("--" + name + "="));
            arguments.add("--" + name + "=" + value);
        });
        return arguments;
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                if (line.contains(readyWhen)) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            output.add("(output ended: " + e + ")");
        }
    }

    NodeUnderTest awaitReady() throws InterruptedException {
        if (!ready.await(180, TimeUnit.SECONDS)) {
            throw new AssertionError("The process is not ready: " + String.join("\n", output));
        }
        return this;
    }

    /** As the operating system does when memory runs out: nothing is tidied up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As a service manager does. {@code Process.destroy} would close the output as well, and with it what is said while stopping. */
    void askToStop() {
        process.toHandle().destroy();
    }

    /** @return whether it ended in time */
    boolean hasEnded() throws InterruptedException {
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        reader.join(10_000);
        return ended;
    }

    int exitCode() {
        return process.exitValue();
    }

    /** Of the web apps, once the process is ready. */
    int port() {
        return output.stream().filter(line -> line.contains(StandStill.READY))
            .mapToInt(line -> Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1)))
            .findFirst().orElseThrow();
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    }

    List<String> output() {
        return List.copyOf(output);
    }

    /** What it complained about. */
    List<String> complaints() {
        return output.stream().filter(line -> line.contains(" WARN ") || line.contains(" ERROR ") || line.contains("Exception")).toList();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Sets no time zone. */
    static final class AnotherWay {

        public static void main(String[] arguments) {
            SpringApplication.run(ExchangeDesk.class, arguments);
        }
    }
}
