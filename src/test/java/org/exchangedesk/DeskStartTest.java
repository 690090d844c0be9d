package org.exchangedesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

@DeskTest
class DeskStartTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TestRestTemplate http;

    @Test
    void webAppsAreServedAndTheOpenRestInterfaceIsNot() {
        assertThat(http.getForEntity("/camunda/app/tasklist/default/", String.class).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(http.getForEntity("/engine-rest/engine", String.class).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void authorizationsAreOnAndRetriesAreOnePolicy() {
        var configuration = engine.getProcessEngineConfiguration();

        assertThat(configuration.isAuthorizationEnabled()).isTrue();
        assertThat(((org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl) configuration).getFailedJobRetryTimeCycle())
            .isEqualTo("PT10S,PT1M,PT10M,PT1H,PT6H");
    }
}
