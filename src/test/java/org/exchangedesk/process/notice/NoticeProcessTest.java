package org.exchangedesk.process.notice;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.MessageCorrelationResult;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.exchangedesk.Refusal;
import org.exchangedesk.notice.NoticeLifecycle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each call of the case is a message of the same name to the instance that waits in that case, if there is one. */
class NoticeProcessTest {

    static Stream<Method> news() {
        return Stream.of(NoticeLifecycle.class.getMethods()).filter(method -> !method.getName().equals("requireRunning"));
    }

    @ParameterizedTest
    @MethodSource("news")
    void theMessageHasTheNameOfTheNews(Method news) throws ReflectiveOperationException {
        RuntimeService runtime = mock(RuntimeService.class);
        MessageCorrelationBuilder correlation = mock(MessageCorrelationBuilder.class, RETURNS_SELF);
        doReturn(correlation).when(runtime).createMessageCorrelation(any());
        doReturn(mock(ProcessInstanceQuery.class, RETURNS_SELF)).when(runtime).createProcessInstanceQuery();
        doReturn(correlation).when(correlation).setVariables(anyMap());

        doReturn(List.of(mock(MessageCorrelationResult.class))).when(correlation).correlateAllWithResult();

        NoticeLifecycle process = new NoticeProcess(runtime);
        news.invoke(process, news.getParameterCount() == 1 ? new Object[]{"115-0001"} : new Object[]{"115-0001", 2});

        verify(runtime).createMessageCorrelation(news.getName());
        verify(correlation).processInstanceBusinessKey("115-0001");
        if (List.of("assessmentCorrected", "replyRegistered").contains(news.getName())) {
            verify(correlation).correlateAllWithResult();
        } else {
            verify(correlation).correlateAll();
        }
    }

    /** When the record has to go back and the process cannot, as with a model of an older release, neither does. */
    @Test
    void aCorrectionThatNobodyWaitsForIsRefused() {
        RuntimeService runtime = mock(RuntimeService.class);
        MessageCorrelationBuilder correlation = mock(MessageCorrelationBuilder.class, RETURNS_SELF);
        doReturn(correlation).when(runtime).createMessageCorrelation("assessmentCorrected");
        doReturn(List.of()).when(correlation).correlateAllWithResult();

        assertThatThrownBy(() -> new NoticeProcess(runtime).assessmentCorrected("115-0001", 1)).isInstanceOf(Refusal.class)
            .hasMessageContaining("目前無法回到第1次追蹤");
    }
}
