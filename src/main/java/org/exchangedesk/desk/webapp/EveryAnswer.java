package org.exchangedesk.desk.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.exchangedesk.process.engine.guard.RefusedRequest;
import org.springframework.http.HttpHeaders;

/**
 * What every answer carries, refusals included: the web apps set their headers only on what they answer themselves. What the engine and the
 * desk say about cases is kept in no browser or proxy.
 */
class EveryAnswer extends HttpFilter {

    private static final String API = "/camunda/api/";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
        // the pages of the web apps replace the policy by one that lets their own scripts run
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        if (!Addresses.path(request).startsWith(API)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        chain.doFilter(request, new OfTheInterface(request, response));
    }

    /** Nothing behind it lets it be stored; and what was refused is the caller's fault or the database's, no error of the server. */
    private static final class OfTheInterface extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        private OfTheInterface(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void setStatus(int status) {
            boolean refused = status == SC_INTERNAL_SERVER_ERROR && request.getAttribute(RefusedRequest.STATUS) != null;
            super.setStatus(refused ? (int) request.getAttribute(RefusedRequest.STATUS) : status);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)) {
                super.addHeader(name, value);
            }
        }
    }
}
