package org.exchangedesk.organization;

import org.exchangedesk.DeskFiles;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Takes {@code config/organizations.csv} over at every start; the file that ships has no line but its header. */
@Component
class OrganizationImport implements ApplicationRunner {

    private final DeskFiles files;
    private final OrganizationRegister register;

    OrganizationImport(DeskFiles files, OrganizationRegister register) {
        this.files = files;
        this.register = register;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        register.importFrom(files.text("config/organizations.csv"));
    }
}
