package org.exchangedesk;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What differs between one installation and the next, from {@code config/application.yml} and the environment. All present:
 * {@link RequiredSettings} does not let the desk start otherwise.
 *
 * @param authorityName full name of the authority (機關全銜), printed in documents and mails
 * @param mailFrom sender address of every mail
 * @param bureauEmail address of the archives bureau, where suspensions are reported
 */
@ConfigurationProperties("exchange-desk")
public record DeskSettings(String authorityName, String mailFrom, String bureauEmail) {
}
