package org.exchangedesk.process.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.exchangedesk.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What a person reads when a command fails, and which status the request is marked with. */
@Tag("S-19")
class UnwrappedRefusalsTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final IdentityService identity = mock(IdentityService.class);

    @BeforeEach
    void somebodyAsks() {
        doReturn(new Authentication("staff-a", null)).when(identity).getCurrentAuthentication();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void theRequestIsOver() {
        RequestContextHolder.resetRequestAttributes();
    }

    static Stream<RuntimeException> databaseIsGone() {
        return Stream.of(new CannotCreateTransactionException("no connection"), new DataAccessResourceFailureException("broken"),
            new ProcessEngineException("x", new SQLException("closed", "08006")),
            new ProcessEngineException("x", new SQLException("terminated", "57P01")),
            new ProcessEngineException("x", new SQLException("read-only", "25006")));
    }

    /** Nobody knows then whether the step was committed, so the words do not say it was not. */
    @ParameterizedTest
    @MethodSource("databaseIsGone")
    void aLostDatabaseIsUnavailable(RuntimeException failure) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> fails(failure))
            .withMessage("系統暫時無法存取資料庫；請稍後重新整理，確認所填內容是否已送出，再行辦理。");
        assertThat(request.getAttribute(RefusedRequest.STATUS)).isEqualTo(503);
    }

    @Test
    void aRefusalIsTheCallersFault() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> fails(new ProcessEngineException("wrapped", new Refusal("請更正。"))))
            .withMessage("請更正。");
        assertThat(request.getAttribute(RefusedRequest.STATUS)).isEqualTo(400);
    }

    @Test
    void whatIsNoRefusalStaysAnErrorOfTheServer() {
        RuntimeException failure = new ProcessEngineException("x", new SQLException("duplicate", "23505"));

        assertThatThrownBy(() -> fails(failure)).isSameAs(failure);
        assertThat(request.getAttribute(RefusedRequest.STATUS)).isNull();
    }

    @Test
    void theEngineItselfIsToldEverything() {
        doReturn(null).when(identity).getCurrentAuthentication();
        RuntimeException failure = new CannotCreateTransactionException("no connection");

        assertThatThrownBy(() -> fails(failure)).isSameAs(failure);
    }

    private void fails(RuntimeException failure) {
        ProcessEngineConfigurationImpl configuration = mock(ProcessEngineConfigurationImpl.class);
        doReturn(identity).when(configuration).getIdentityService();
        UnwrappedRefusals interceptor = new UnwrappedRefusals(configuration);
        interceptor.setNext(new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> command) {
                throw failure;
            }
        });
        interceptor.execute(context -> null);
    }
}
