package org.exchangedesk.desk.webapp;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Closes known holes of the web apps in front of them: 7.24.0 is the last community release, so none will be closed in it. */
@Configuration(proxyBeanMethods = false)
class WebAppHardening {

    /** Before every filter of the web apps. */
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 50;

    @Bean
    FilterRegistrationBean<Filter> everyAnswer() {
        return everywhere(new EveryAnswer(), "everyAnswer", FIRST - 2);
    }

    @Bean
    FilterRegistrationBean<Filter> plainAddresses(@Value("${camunda.bpm.process-engine-name:default}") String engine) {
        return everywhere(new PlainAddresses(engine), "plainAddresses", FIRST - 1);
    }

    @Bean
    FilterRegistrationBean<Filter> noSetup() {
        return first(new NoSetup(), "noSetup");
    }

    @Bean
    FilterRegistrationBean<Filter> noSessionForStrangers() {
        FilterRegistrationBean<Filter> registration = everywhere(new NoSessionForStrangers(), "noSessionForStrangers", FIRST + 1);
        registration.setUrlPatterns(List.of("/camunda/api/*"));
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> noQueryExpressions(ObjectMapper json) {
        return first(new NoQueryExpressions(json.getFactory()), "noQueryExpressions");
    }

    @Bean
    FilterRegistrationBean<Filter> requestNonce() {
        return first(new RequestNonce(), "requestNonce");
    }

    private static FilterRegistrationBean<Filter> everywhere(Filter filter, String name, int order) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setName(name);
        registration.addUrlPatterns("/*");
        registration.setOrder(order);
        return registration;
    }

    private static FilterRegistrationBean<Filter> first(Filter filter, String name) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setName(name);
        registration.addUrlPatterns("/camunda/*");
        registration.setOrder(FIRST);
        return registration;
    }
}
