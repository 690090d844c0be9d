package org.exchangedesk.process.engine.guard;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Marks the web request of a person to whom something was refused, with the status that the engine's interface has no way to say. */
public final class RefusedRequest {

    /** Name of the request's attribute that holds the status (Integer). */
    public static final String STATUS = "org.exchangedesk.refused";

    static final int WRONG = 400;
    static final int UNAVAILABLE = 503;

    private RefusedRequest() {
    }

    /** Does nothing outside a web request. */
    static void mark(int status) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(STATUS, status, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
