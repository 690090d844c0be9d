package org.exchangedesk.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.exchangedesk.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** The plug-ins of the rooms come in any order, so none of them may set what another one sets. */
@DeskTest
class PluginOrderTest {

    /** {@link EngineParts} keeps what is there already. */
    private static final List<String> ADDED_TO = List.of("setCustomPostBPMNParseListeners", "setCustomSessionFactories",
        "setCustomPreCommandInterceptorsTxRequired", "setCustomPreCommandInterceptorsTxRequiresNew");

    @Autowired
    private List<ProcessEnginePlugin> plugins;
    @Autowired
    @Qualifier("startupLock")
    private DisposableBean turn;

    @AfterEach
    void letOtherNodesStart() throws Exception {
        turn.destroy();
    }

    @Test
    void noTwoSetTheSame() {
        List<ProcessEnginePlugin> ours = plugins.stream().filter(each -> each.getClass().getName().startsWith("org.exchangedesk")).toList();
        Map<String, TreeSet<String>> setBy = new TreeMap<>();
        for (ProcessEnginePlugin plugin : ours) {
            SpringProcessEngineConfiguration configuration = mock(SpringProcessEngineConfiguration.class);
            plugin.preInit(configuration);
            mockingDetails(configuration).getInvocations().stream().map(call -> call.getMethod().getName())
                .filter(name -> name.startsWith("set") && !ADDED_TO.contains(name))
                .forEach(name -> setBy.computeIfAbsent(name, none -> new TreeSet<>()).add(plugin.getClass().getSimpleName()));
        }

        assertThat(ours).extracting(each -> each.getClass().getSimpleName())
            .contains("DeskEnginePlugin", "FormPlugin", "GuardPlugin", "JobPlugin", "TimerPlugin");
        assertThat(setBy).containsKeys("setExpressionManager", "setTaskService", "setBpmnParseFactory", "setFailedJobCommandFactory",
            "setCustomHistoryLevels");
        assertThat(setBy).allSatisfy((what, who) -> assertThat(who).as(what).hasSize(1));
    }
}
