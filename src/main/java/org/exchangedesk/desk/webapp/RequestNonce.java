package org.exchangedesk.desk.webapp;

import static org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * The web apps keep the nonce of a page's scripts in the servlet context, where the next request replaces it before the page is
 * written; then the browser blocks every script and the page stays blank. Here each request keeps its own.
 */
class RequestNonce extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
        ServletContext own = withOwnNonce(request.getServletContext());
        chain.doFilter(new HttpServletRequestWrapper(request) {
            @Override
            public ServletContext getServletContext() {
                return own;
            }
        }, response);
    }

    private static ServletContext withOwnNonce(ServletContext shared) {
        Object[] nonce = new Object[1];
        return (ServletContext) Proxy.newProxyInstance(RequestNonce.class.getClassLoader(), new Class<?>[]{ServletContext.class},
            (proxy, method, arguments) -> {
                boolean aboutNonce = arguments != null && arguments.length > 0 && ATTR_CSP_FILTER_NONCE.equals(arguments[0]);
                if (aboutNonce && method.getName().equals("setAttribute")) {
                    nonce[0] = arguments[1];
                    return null;
                }
                if (aboutNonce && method.getName().equals("getAttribute")) {
                    return nonce[0];
                }
                try {
                    return method.invoke(shared, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
    }
}
