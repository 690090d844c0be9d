package org.exchangedesk.desk.webapp;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.exchangedesk.process.engine.guard.RefusedRequest;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * One line for a refusal, in place of the engine interface's warning with the whole stack and the message, which may repeat what a person
 * typed. Whatever is no refusal is logged as before.
 */
@Component
class RefusalLog extends TurboFilter {

    private static final String INTERFACE = "org.camunda.bpm.engine.rest.exception";
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(RefusalLog.class);

    @PostConstruct
    void begin() {
        start();
        ((LoggerContext) LoggerFactory.getILoggerFactory()).addTurboFilter(this);
    }

    @PreDestroy
    void end() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getTurboFilterList().remove(this);
    }

    @Override
    public FilterReply decide(Marker marker, Logger logger, Level level, String format, Object[] arguments, Throwable failure) {
        if (!INTERFACE.equals(logger.getName())
            || !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web)
            || web.getRequest().getAttribute(RefusedRequest.STATUS) == null) {
            return FilterReply.NEUTRAL;
        }
        // without a text: the interface asks whether anybody listens to its warning, and does not write it then
        if (level == Level.WARN && format == null) {
            LOG.info("Refused with {}: {} {}", web.getRequest().getAttribute(RefusedRequest.STATUS), web.getRequest().getMethod(),
                web.getRequest().getRequestURI());
        }
        return FilterReply.DENY;
    }
}
