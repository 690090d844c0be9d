package org.exchangedesk.organization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.exchangedesk.Refusal;
import org.exchangedesk.correspondence.HeaderText;
import org.exchangedesk.correspondence.MailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The users of the exchange that the authority looks after. */
@Service
@Transactional
public class OrganizationRegister {

    private static final Logger LOG = LoggerFactory.getLogger(OrganizationRegister.class);

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder()
        .setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).setTrim(true).get();

    private final Organizations organizations;

    OrganizationRegister(Organizations organizations) {
        this.organizations = organizations;
    }

    /**
     * @param code as typed: full-width or small letters are taken for what they mean
     * @throws Refusal when no such organisation is registered
     */
    @Transactional(readOnly = true)
    public Organization require(String code) {
        String wanted = OrganizationCode.normalized(code);
        return organizations.findById(wanted)
            .orElseThrow(() -> new Refusal("查無機關（構）代碼「" + wanted + "」，請確認代碼，或洽系統管理者登錄該用戶。"));
    }

    /**
     * Records that the organisation's service has stopped.
     *
     * @param from first day without service, in Asia/Taipei
     * @throws Refusal when no such organisation is registered
     */
    public void stop(String code, LocalDate from) {
        require(code).stop(from);
    }

    /**
     * Adds the organisations of an address list and brings known ones up to date; none is removed, and none put back into service.
     *
     * @param csv columns {@code code,name,kind,email,phone,address}; kind is AGENCY or ORGANIZATION, only the address may be empty
     * @throws IllegalStateException when a line is incomplete; then nothing is taken over
     */
    public void importFrom(String csv) {
        try (CSVParser lines = CSVParser.parse(csv, FORMAT)) {
            lines.forEach(this::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(CSVRecord line) {
        String code = OrganizationCode.normalized(required(line, "code"));
        if (!OrganizationCode.isUsual(code)) {
            LOG.warn("Organization code {} is not ten letters or digits; taken over as it is", code);
        }
        Organization organization = organizations.findById(code).orElseGet(() -> new Organization(code));
        organization.describe(printable(line, "name"), kind(line), email(line), printable(line, "phone"),
            line.get("address").isEmpty() ? null : line.get("address"));
        organizations.save(organization);
    }

    private static String email(CSVRecord line) {
        try {
            return MailAddress.checked(required(line, "email"));
        } catch (Refusal notAnAddress) {
            throw unreadable(line, "email is not a mail address");
        }
    }

    /** Reads a text that may stand in a mail header. */
    private static String printable(CSVRecord line, String column) {
        try {
            return HeaderText.checked(column, required(line, column));
        } catch (Refusal unprintable) {
            throw unreadable(line, column + " contains control characters");
        }
    }

    private static OrganizationKind kind(CSVRecord line) {
        try {
            return OrganizationKind.valueOf(required(line, "kind"));
        } catch (IllegalArgumentException e) {
            throw unreadable(line, "kind must be AGENCY or ORGANIZATION");
        }
    }

    private static String required(CSVRecord line, String column) {
        String value = line.get(column);
        if (value.isEmpty()) {
            throw unreadable(line, column + " is empty");
        }
        return value;
    }

    private static IllegalStateException unreadable(CSVRecord line, String why) {
        return new IllegalStateException("Organization list, record " + line.getRecordNumber() + ": " + why);
    }
}
