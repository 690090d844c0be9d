package org.exchangedesk.desk.webapp;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Which address a request really asks for. */
final class Addresses {

    private static final Pattern LOGIN = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/login/[^/]+/?");

    private Addresses() {
    }

    /** Decoded and without path parameters, unlike the URI. */
    static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    static boolean isLogin(HttpServletRequest request) {
        return LOGIN.matcher(path(request)).matches();
    }
}
