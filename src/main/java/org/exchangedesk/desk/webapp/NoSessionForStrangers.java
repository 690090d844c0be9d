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

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
        if (request.getSession(false) == null && !Addresses.isLogin(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            chain.doFilter(request, response);
        }
    }
}
