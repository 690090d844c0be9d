package org.exchangedesk.process.engine.guard;

import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Asks the throttle before every password check of a web request, by whatever door it comes: log-in, re-authentication, or the
 * interface that lets a colleague's password be tried. The engine's own lock is left out: it closes an account until an
 * administrator opens it, which any stranger could bring about.
 */
final class ThrottledIdentity extends LastAdministrator {

    private final LoginThrottle throttle;

    ThrottledIdentity(LoginThrottle throttle) {
        this.throttle = throttle;
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        Optional<String> address = address();
        if (userId == null || address.isEmpty()) {
            return super.checkPassword(userId, password);
        }
        if (!throttle.admits(userId, address.get())) {
            // the one kind of failure that the engine does not log with its whole stack: strangers must not fill the disk
            throw new BadUserRequestException("登入失敗次數過多，請於數分鐘後再試。");
        }
        boolean right = super.checkPassword(userId, password);
        if (right) {
            throttle.succeeded(userId, address.get());
        }
        return right;
    }

    @Override
    protected boolean isUserLocked(UserEntity user) {
        return false;
    }

    @Override
    protected void lockUser(UserEntity user) {
        // the throttle counts
    }

    /** Address of the client, or of the proxy unless {@code server.forward-headers-strategy} trusts the proxy's headers. */
    private static Optional<String> address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
            ? Optional.of(web.getRequest().getRemoteAddr())
            : Optional.empty();
    }
}
