package org.exchangedesk.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.exchangedesk.DeskTest;
import org.exchangedesk.Refusal;
import org.exchangedesk.organization.OrganizationRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A step commits in both the engine and the case record, or in neither. */
@DeskTest
class SharedTransactionTest extends SmallCase {

    private static final String LIST = "code,name,kind,email,phone,address\nZZ00000042,%s,AGENCY,a@b.example,1,";

    @Autowired
    private OrganizationRegister register;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void start() {
        start(Map.of());
    }

    @Test
    void aRefusedStepLeavesNeitherSideChanged() {
        ScriptedStep.script = execution -> {
            register.importFrom(LIST.formatted("範例"));
            throw new Refusal("測試拒絕");
        };

        assertThatThrownBy(() -> engine.getTaskService().complete(task().getId())).hasMessageContaining("測試拒絕");

        assertThat(task().getTaskDefinitionKey()).isEqualTo("userTask_work");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> register.require("ZZ00000042"));
    }

    @Test
    void aRecordThatTheDatabaseDoesNotTakeKeepsTheTaskOpen() {
        ScriptedStep.script = execution -> {
            register.importFrom(LIST.formatted("範例"));
            jdbc.sql("insert into organization (code, version, name, kind, email, phone, service_state)"
                + " values ('ZZ00000043', 0, ?, 'AGENCY', 'a@b.example', '1', 'IN_SERVICE')").param("長".repeat(201)).update();
        };

        assertThatThrownBy(() -> engine.getTaskService().complete(task().getId())).isNotNull();

        assertThat(task().getTaskDefinitionKey()).isEqualTo("userTask_work");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> register.require("ZZ00000042"));
    }
}
