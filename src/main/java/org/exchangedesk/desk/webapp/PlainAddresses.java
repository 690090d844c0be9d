package org.exchangedesk.desk.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers 404 where no page of ours lies, before the web apps see the address. An address that begins with two slashes or carries path
 * parameters finds their pages all the same, and their redirects would then lead to another server, before anybody has logged in; an
 * unknown app or engine, or the error page itself, makes them fail with pages of log.
 */
class PlainAddresses extends HttpFilter {

    private static final Pattern APP = Pattern.compile("/camunda/app/([^/]+)(?:/([^/]+)/)?");
    private static final Set<String> APPS = Set.of("tasklist", "cockpit", "admin", "welcome");
    private static final Set<String> FILES = Set.of("assets", "locales", "scripts", "styles");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final String engine;

    /** @param engine name of the engine, the only one there is */
    PlainAddresses(String engine) {
        this.engine = engine;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
        String raw = request.getRequestURI();
        if (raw.startsWith("//") || raw.contains(";") || raw.contains("\\") || raw.contains("/..") || isNoPage(Addresses.path(request))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (Addresses.isLogin(request) && !isForm(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "請填寫帳號與密碼後登入。");
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isNoPage(String path) {
        if (path.equals("/error")) {
            return true;
        }
        Matcher app = APP.matcher(path);
        return app.lookingAt() && (!APPS.contains(app.group(1))
            || app.group(2) != null && app.end() == path.length() && !engine.equals(app.group(2)) && !FILES.contains(app.group(2)));
    }

    private static boolean isForm(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().startsWith(FORM);
    }
}
