package org.exchangedesk.process.notice;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.exchangedesk.notice.StaffDirectory;
import org.exchangedesk.process.engine.Groups;
import org.exchangedesk.process.engine.LoggedIn;
import org.springframework.stereotype.Component;

/** Looks accounts up in the engine's identity service. */
@Component
class EngineStaffDirectory implements StaffDirectory {

    private final IdentityService identityService;
    private final LoggedIn loggedIn;

    EngineStaffDirectory(IdentityService identityService, LoggedIn loggedIn) {
        this.identityService = identityService;
        this.loggedIn = loggedIn;
    }

    @Override
    public boolean isStaff(String userId) {
        return identityService.createUserQuery().userId(userId).memberOfGroup(Groups.STAFF).count() == 1;
    }

    @Override
    public String nameOf(String userId) {
        User user = loggedIn.setAside(() -> identityService.createUserQuery().userId(userId).singleResult());
        String name = user == null ? "" : (part(user.getLastName()) + part(user.getFirstName())).strip();
        return name.isEmpty() ? userId : name;
    }

    private static String part(String name) {
        return name == null ? "" : name;
    }
}
