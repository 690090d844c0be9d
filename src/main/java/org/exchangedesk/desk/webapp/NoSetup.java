package org.exchangedesk.desk.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;

/**
 * The web apps create a first administrator for whoever asks, without a login, as long as the administrators' group has no direct member
 * (CVE-2026-77226). The desk's administrator comes from its settings, so that door stays shut at all times.
 */
class NoSetup extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
        if (Arrays.asList(Addresses.path(request).split("/")).contains("setup")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }
}
