package org.exchangedesk.bench;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes many cases out of one that the desk itself has worked on: every row of the engine and of the case record that belongs to it is
 * copied by {@code generate_series}, with a case number and ids of its own (see {@link Numbering}). The database does all the work.
 */
final class CaseCopies {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final JdbcClient jdbc;
    private final String caseNo;
    private final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> types = new TreeMap<>();
    private final Set<String> ids = new HashSet<>();

    /**
     * @param skipped tables whose rows are left out, as a pattern of their names; src/doc/speed.md says what is left out
     */
    CaseCopies(Connection connection, String caseNo, String skipped) {
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.caseNo = caseNo;
        readTypes();
        readRows(skipped);
    }

    /** Copies number {@code from} to {@code to}. Foreign keys are not checked row by row: every copy brings the rows they refer to. */
    void make(int from, int to) {
        jdbc.sql("set session_replication_role = replica").update();
        jdbc.sql("set synchronous_commit = off").update();
        rows.forEach((table, all) -> all.forEach(row -> jdbc.sql(insert(table, row, from, to)).update()));
        jdbc.sql("set session_replication_role = default").update();
        jdbc.sql("set synchronous_commit = on").update();
    }

    /** Rows that one case has, by table. */
    String perCase() {
        return rows.entrySet().stream().map(e -> e.getKey() + " " + e.getValue().size()).collect(Collectors.joining(", "));
    }

    private void readTypes() {
        jdbc.sql("select table_name, column_name, data_type, is_identity, column_default from information_schema.columns"
            + " where table_schema = 'public' and table_name in (select tablename from pg_tables where schemaname = 'public')"
            + " order by table_name, ordinal_position")
            .query((row, n) -> types.computeIfAbsent(row.getString(1), t -> new LinkedHashMap<>())
                .put(row.getString(2), row.getString(4).equals("YES") ? "counted" : row.getString(3)))
            .list();
    }

    private void readRows(String skipped) {
        String instances = "select id_ from act_hi_procinst where root_proc_inst_id_ in"
            + " (select root_proc_inst_id_ from act_hi_procinst where business_key_ = '" + caseNo + "')";
        String tasks = "select id_ from act_ru_task where proc_inst_id_ in (" + instances + ")";
        for (String table : types.keySet()) {
            Set<String> columns = types.get(table).keySet();
            String which = null;
            if (columns.contains("case_no")) {
                which = "case_no = '" + caseNo + "'";
            } else if (table.startsWith("reply_")) {
                which = "reply_id in (select id from reply where case_no = '" + caseNo + "')";
            } else if (table.equals("act_ru_identitylink")) {
                which = "task_id_ in (" + tasks + ")";
            } else if (table.equals("act_ru_authorization")) {
                which = "resource_id_ in (" + tasks + ")";
            } else if (table.startsWith("act_") && columns.contains("proc_inst_id_")) {
                which = "proc_inst_id_ in (" + instances + ")";
            } else if (table.startsWith("act_") && columns.contains("process_instance_id_")) {
                which = "process_instance_id_ in (" + instances + ")";
            } else if (table.startsWith("act_") && columns.contains("root_proc_inst_id_")) {
                which = "root_proc_inst_id_ in (" + instances + ")";
            }
            // the bytes of a document are no part of any list or number, and would fill the disk
            if (which != null && !table.matches(skipped) && !table.equals("kept_document")) {
                take(table, which);
            }
        }
    }

    private void take(String table, String which) {
        List<String> columns = new ArrayList<>(types.get(table).keySet());
        String list = columns.stream().map(c -> c + "::text").collect(Collectors.joining(", "));
        List<Map<String, String>> found = jdbc.sql("select " + list + " from " + table + " where " + which).query((row, n) -> {
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                values.put(columns.get(i), row.getString(i + 1));
            }
            return values;
        }).list();
        if (!found.isEmpty()) {
            rows.put(table, found);
            found.forEach(row -> row.forEach((column, value) -> {
                if ((column.equals("id_") || column.equals("id")) && value != null) {
                    for (Matcher id = ID.matcher(value); id.find();) {
                        ids.add(id.group());
                    }
                }
            }));
        }
    }

    private String insert(String table, Map<String, String> row, int from, int to) {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        row.forEach((column, value) -> {
            String type = types.get(table).get(column);
            // a counter that no other row refers to goes on by itself
            if (value != null && !column.equals("register_no")) {
                columns.add(column);
                values.add(expression(type, column, value));
            }
        });
        return "insert into " + table + " (" + String.join(", ", columns) + ") overriding system value select " + String.join(", ", values)
            + " from (select g k, " + Numbering.sqlIdEnd("g") + " e, " + Numbering.sqlCaseNo("g") + " c from generate_series("
            + from + "::bigint, " + to + ") g) numbers";
    }

    private String expression(String type, String column, String value) {
        if (type.equals("counted") || column.equals("reply_id")) {
            return Numbering.sqlNumber("k", Long.parseLong(value));
        }
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (Matcher own = Pattern.compile(ID.pattern() + "|" + Pattern.quote(caseNo)).matcher(value); own.find();) {
            boolean number = own.group().equals(caseNo);
            if (number || ids.contains(own.group())) {
                text.append(quoted(value.substring(done, number ? own.start() : own.end() - 12)))
                    .append(number ? " || c || " : " || e || ");
                done = own.end();
            }
        }
        text.append(quoted(value.substring(done)));
        return "(" + text + ")::" + type;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
