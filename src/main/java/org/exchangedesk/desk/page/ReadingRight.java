package org.exchangedesk.desk.page;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who may open a page of the desk: whoever is logged in to the web apps and may read what the forms of a process show. */
@Component
class ReadingRight {

    private static final String ENGINE = "default";

    private final AuthorizationService authorizations;

    ReadingRight(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** The same right that lets somebody read the variables of open tasks. */
    void require(String process) {
        UserAuthentication user = Optional.ofNullable(Authentications.getCurrent()).map(Authentications::getAuthentications)
            .orElse(List.of()).stream().filter(a -> a.getProcessEngineName().equals(ENGINE)).findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
        if (!authorizations.isUserAuthorized(user.getIdentityId(), user.getGroupIds(), ProcessDefinitionPermissions.READ_TASK_VARIABLE,
            Resources.PROCESS_DEFINITION, process)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
