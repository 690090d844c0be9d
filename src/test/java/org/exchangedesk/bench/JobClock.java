package org.exchangedesk.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Takes the time of every job from outside its transaction, so that the commit is part of it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class JobClock extends AbstractProcessEnginePlugin {

    private final List<Long> micros = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private volatile long first;
    private volatile long last;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<CommandInterceptor> all = new ArrayList<>();
        all.add(new Timed());
        if (configuration.getCustomPreCommandInterceptorsTxRequired() != null) {
            all.addAll(configuration.getCustomPreCommandInterceptorsTxRequired());
        }
        configuration.setCustomPreCommandInterceptorsTxRequired(all);
    }

    void restart() {
        micros.clear();
        failed.set(0);
        first = 0;
        last = System.nanoTime();
    }

    int done() {
        return micros.size();
    }

    int running() {
        return running.get();
    }

    int failed() {
        return failed.get();
    }

    long first() {
        return first;
    }

    long last() {
        return last;
    }

    long[] micros() {
        synchronized (micros) {
            return micros.stream().mapToLong(Long::longValue).toArray();
        }
    }

    private final class Timed extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            if (!(command instanceof ExecuteJobsCmd)) {
                return next.execute(command);
            }
            running.incrementAndGet();
            long begin = System.nanoTime();
            first = first == 0 ? begin : first;
            boolean well = false;
            try {
                T result = next.execute(command);
                well = true;
                return result;
            } finally {
                last = System.nanoTime();
                if (well) {
                    micros.add((last - begin) / 1000);
                } else {
                    failed.incrementAndGet();
                }
                running.decrementAndGet();
            }
        }
    }
}
