package org.exchangedesk.bench;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The SQL of one unit of work, as it went to the driver: its transactions in order, each statement with what was bound. */
record RecordedUnit(List<Transaction> transactions) implements Serializable {

    /** Statements up to one commit. */
    record Transaction(List<Statement> statements) implements Serializable {
    }

    /**
     * One prepared statement and its executions.
     *
     * @param prepared  how it was prepared: the SQL, and what follows it in that call of the driver
     * @param rows      what was bound, one entry per row of a batch, a single one otherwise
     * @param batch     whether it went as a batch
     * @param changed   rows changed by each entry; -1 for a query
     */
    record Statement(Call prepared, List<List<Call>> rows, boolean batch, List<Integer> changed) implements Serializable {
    }

    /** One call of the driver. */
    record Call(String method, Class<?>[] types, Object[] arguments) implements Serializable {
    }

    int statements() {
        return transactions.stream().flatMap(t -> t.statements().stream()).mapToInt(s -> s.rows().size()).sum();
    }

    void save(Path file) throws IOException {
        try (var out = new ObjectOutputStream(Files.newOutputStream(file))) {
            out.writeObject(this);
        }
    }

    static RecordedUnit load(Path file) throws IOException, ClassNotFoundException {
        try (var in = new ObjectInputStream(Files.newInputStream(file))) {
            return (RecordedUnit) in.readObject();
        }
    }
}
