package org.exchangedesk.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exchangedesk.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DeskTest
class CaseHistoryTest extends SmallCase {

    private static final String PERSONAL = "範例聯絡人";

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aStartFormsAnswersReachTheStepBehindItAndStayNowhere() {
        Map<String, Object> seen = new HashMap<>();
        ScriptedStep.script = execution -> {
            seen.putAll(execution.getVariables());
            execution.setVariable("designated", null);
        };

        as("staff-a", () -> start(Map.of("contactName", PERSONAL, "round", 2)));

        assertThat(seen).containsEntry("contactName", PERSONAL).containsEntry("round", 2);
        assertThat(names("act_ru_variable")).doesNotContain("contactName", "round");
        assertThat(names("act_hi_varinst")).doesNotContain("contactName", "round");
        assertNothingPersonal();
    }

    @Test
    void engineHistoryKeepsRoutingFactsAndNothingThatPeopleTyped() {
        start(Map.of());
        as("staff-a", () -> engine.getTaskService().claim(task().getId(), "staff-a"));
        as("staff-a", () -> engine.getFormService().submitTaskForm(task().getId(),
            Map.of("phoneNote", PERSONAL, "decision", "APPROVE")));

        assertThat(names("act_hi_varinst")).containsOnly("approved");
        assertThat(names("act_hi_detail")).containsOnly("approved");
        assertThat(engine.getHistoryService().createHistoricTaskInstanceQuery().processDefinitionKey("smallCase").singleResult()
            .getAssignee()).isEqualTo("staff-a");
        assertNothingPersonal();
    }

    /** Of this test's process: other tests of the same desk have their cases in these tables, too. */
    private List<String> names(String table) {
        return jdbc.queryForList("select name_ from " + table + " where proc_inst_id_ in"
            + " (select id_ from act_hi_procinst where proc_def_key_ = 'smallCase')", String.class);
    }

    private void assertNothingPersonal() {
        List<String> found = new ArrayList<>();
        for (Map<String, Object> column : jdbc.queryForList("select table_name, column_name from information_schema.columns"
            + " where table_name like 'act\\_%' and data_type in ('character varying', 'text')")) {
            Object table = column.get("table_name");
            Object name = column.get("column_name");
            if (jdbc.queryForObject("select count(*) from " + table + " where " + name + " like ?", Integer.class,
                "%" + PERSONAL + "%") > 0) {
                found.add(table + "." + name);
            }
        }
        assertThat(found).isEmpty();
    }
}
