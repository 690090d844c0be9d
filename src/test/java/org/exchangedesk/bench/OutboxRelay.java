package org.exchangedesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The relay empties its queue into a mail server that takes everything at once; beside it the same messages sent without a register. */
final class OutboxRelay implements Scenario {

    @Override
    public void run(Lab lab, Size size) throws Exception {
        String database = lab.desk("outbox", 100, 100, 0);
        NodeProcess node = lab.node(database);
        byte[] raw = Lab.jdbc(database).sql("select raw_message from outgoing_mail order by register_no limit 1").query(byte[].class)
            .single();
        Lab.jdbc(database).sql(Workers.SINGLE_ROW_TABLE).update();
        List<Double> desk = new ArrayList<>();
        List<Double> loop = new ArrayList<>();
        List<Double> rows = new ArrayList<>();
        try (Workers worker = new Workers(database, 1)) {
            for (int round = -2; round < size.rounds(); round++) {
                queue(database, size.mails(), round);
                int before = lab.sink().taken();
                String[] answer = node.tell("relay").split(" ");
                assertThat(Integer.parseInt(answer[1])).as("mails taken up").isEqualTo(size.mails());
                assertThat(lab.sink().taken() - before).as("mails that arrived").isEqualTo(size.mails());
                long begin = System.nanoTime();
                for (int i = 0; i < size.mails(); i++) {
                    send(lab.sink().port(), raw);
                }
                if (round >= 0) {
                    desk.add(size.mails() / (Long.parseLong(answer[0]) / 1e9));
                    loop.add(size.mails() / ((System.nanoTime() - begin) / 1e9));
                    rows.add(worker.perSecond(0, size.mails(), Workers::singleRow));
                }
            }
        }
        assertThat(
            Lab.jdbc(database).sql("select count(*) from outgoing_mail where occurrence like 'bench%' and state = 'SENT' and attempts = 1")
                .query(Integer.class).single())
            .as("mails sent once").isEqualTo((size.rounds() + 2) * size.mails());
        Figures ours = Figures.of(desk);
        System.out
            .println(new Report("Outbox: mails/s, one relay", "desk", "raw SMTP loop", "L1: single rows, one connection", "desk / raw loop")
                .add(ours.spread("%.0f"), Figures.of(loop).spread("%.0f"), Figures.of(rows).spread("%.0f"),
                    ours.against(Figures.of(loop)).spread("%.2f")));
    }

    private static void queue(String database, int mails, int round) {
        Lab.jdbc(database).sql("""
            insert into outgoing_mail (id, case_no, kind, occurrence, dedupe_key, message_id, sender, recipient, subject, body,
                    raw_message, raw_sha256, queued_at, state, next_attempt_at)
            select gen_random_uuid(), m.case_no, 'CLOSING', 'bench ' || :round || ' ' || g, 'bench ' || :round || ' ' || g,
                    '<' || :round || '.' || g || '@bench.example>', m.sender, m.recipient, m.subject, m.body, m.raw_message, m.raw_sha256,
                    now(), 'QUEUED', now()
              from (select * from outgoing_mail order by register_no limit 1) m, generate_series(1, :mails) g""")
            .param("round", round).param("mails", mails).update();
    }

    /** The dialogue of one mail on a connection of its own, as the relay has it. */
    private static void send(int port, byte[] raw) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            OutputStream out = socket.getOutputStream();
            in.readLine();
            for (String line : List.of("EHLO bench.example", "MAIL FROM:<desk@city.example>", "RCPT TO:<office@guild.example>", "DATA")) {
                say(out, line);
                in.readLine();
            }
            out.write(raw);
            say(out, "\r\n.");
            in.readLine();
            say(out, "QUIT");
            in.readLine();
        }
    }

    private static void say(OutputStream out, String line) throws Exception {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
