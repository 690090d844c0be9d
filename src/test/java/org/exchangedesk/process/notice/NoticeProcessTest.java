package org.exchangedesk.process.notice;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.exchangedesk.notice.NoticeLifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the case tells is a message of the same name to whoever waits in that case, one or nobody. */
class NoticeProcessTest {

    static Stream<Method> news() {
        return Stream.of(NoticeLifecycle.class.getMethods());
    }

    @ParameterizedTest
    @MethodSource("news")
    void theMessageHasTheNameOfTheNews(Method news) throws ReflectiveOperationException {
        RuntimeService runtime = mock(RuntimeService.class);
        MessageCorrelationBuilder correlation = mock(MessageCorrelationBuilder.class, RETURNS_SELF);
        doReturn(correlation).when(runtime).createMessageCorrelation(any());
        doReturn(correlation).when(correlation).setVariables(anyMap());

        NoticeLifecycle process = new NoticeProcess(runtime);
        news.invoke(process, news.getParameterCount() == 1 ? new Object[] {"115-0001"} : new Object[] {"115-0001", 2});

        verify(runtime).createMessageCorrelation(news.getName());
        verify(correlation).processInstanceBusinessKey("115-0001");
        verify(correlation).correlateAll();
    }
}
