package org.exchangedesk.desk.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Turns away whoever asks engine or desk without a session and without logging in: the web apps would make a session for each such request
 * and then refuse it, until the memory is full. A browser has had one since it got the page.
 */
class NoSessionForStrangers extends HttpFilter {

    private static final String LOGIN = "/camunda/api/admin/auth/user/";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
        if (request.getSession(false) == null && !request.getRequestURI().startsWith(LOGIN)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            chain.doFilter(request, response);
        }
    }
}
