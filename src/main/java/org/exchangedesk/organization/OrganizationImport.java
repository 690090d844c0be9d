package org.exchangedesk.organization;

import org.exchangedesk.DeskFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Takes {@code config/organizations.csv} over at every start; the file that ships has no line but its header. */
@Component
class OrganizationImport implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(OrganizationImport.class);

    private final DeskFiles files;
    private final OrganizationRegister register;

    OrganizationImport(DeskFiles files, OrganizationRegister register) {
        this.files = files;
        this.register = register;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int taken = register.importFrom(files.text(OrganizationList.FILE));
        LOG.info("{}: {} organisations taken over", OrganizationList.FILE, taken);
    }
}
