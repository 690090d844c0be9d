package org.exchangedesk.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.exchangedesk.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk does not start without an administrator. */
@DeskTest
class AdministratorsTest {

    @Autowired
    private Administrators administrators;
    @Autowired
    private IdentityService identityService;

    @AfterEach
    void putBack() {
        identityService.deleteMembership("admin", Groups.CAMUNDA_ADMIN);
        identityService.createMembership("admin", Groups.CAMUNDA_ADMIN);
    }

    @Test
    void theOneOfTheSettingsIsThere() {
        assertThatCode(administrators::afterSingletonsInstantiated).doesNotThrowAnyException();
    }

    @Test
    void anEmptyGroupIsRefusedAndTheOperatorToldWhatToDo() {
        identityService.deleteMembership("admin", Groups.CAMUNDA_ADMIN);

        Throwable refusal = catchThrowable(administrators::afterSingletonsInstantiated);

        var told = new Administrators.Analyzer().analyze(refusal);
        assertThat(told.getDescription()).isEqualTo("The desk does not start: no user is a member of the group camunda-admin.");
        assertThat(told.getAction()).contains("EXCHANGE_DESK_ADMIN_ID", "EXCHANGE_DESK_ADMIN_PASSWORD");
    }
}
