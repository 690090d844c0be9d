package org.exchangedesk;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What differs between one installation and the next, from {@code config/application.yml} and the environment. All present:
 * {@link RequiredSettings} does not let the desk start otherwise.
 *
 * @param authorityName full name of the authority (機關全銜), printed in documents and mails
 * @param bureauEmail address of the archives bureau, where suspensions are reported
 * @param bureauReminderWorkingDays working days after which the bureau is reminded of a report it has not answered; the sources
 *                                  state no limit (D18)
 */
@ConfigurationProperties("exchange-desk")
public record DeskSettings(String authorityName, String bureauEmail, int bureauReminderWorkingDays) {
}
