package org.exchangedesk.organization;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.exchangedesk.Refusal;
import org.hibernate.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The users of the exchange that the authority looks after. */
@Service
@Transactional
public class OrganizationRegister {

    private static final Logger LOG = LoggerFactory.getLogger(OrganizationRegister.class);

    /** Organisations in one transaction: three round trips to the database. */
    static final int BATCH = 500;

    private final Organizations organizations;
    private final EntityManager entities;
    private final TransactionTemplate batch;

    OrganizationRegister(Organizations organizations, EntityManager entities, PlatformTransactionManager transactions) {
        this.organizations = organizations;
        this.entities = entities;
        this.batch = new TransactionTemplate(transactions);
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
     * Batches of {@value #BATCH} commit on their own: a list of a whole country would outlast the longest transaction over a slow line.
     * An import that was interrupted is completed by the next one.
     *
     * @param csv columns {@code code,name,kind,email,phone,address}; kind is AGENCY or ORGANIZATION, only the address may be empty
     * @return how many lines were taken over
     * @throws org.exchangedesk.StartRefused when a line is wrong; then nothing is taken over
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public int importFrom(String csv) {
        List<OrganizationList.Entry> entries = OrganizationList.read(csv);
        for (int from = 0; from < entries.size(); from += BATCH) {
            List<OrganizationList.Entry> some = entries.subList(from, Math.min(from + BATCH, entries.size()));
            batch.executeWithoutResult(status -> take(some));
        }
        return entries.size();
    }

    private void take(List<OrganizationList.Entry> some) {
        entities.unwrap(Session.class).setJdbcBatchSize(BATCH);
        Map<String, Organization> known = organizations.findAllById(some.stream().map(OrganizationList.Entry::code).toList()).stream()
            .collect(Collectors.toMap(Organization::code, Function.identity()));
        for (OrganizationList.Entry entry : some) {
            Organization organization = known.get(entry.code());
            if (organization == null) {
                if (!OrganizationCode.isUsual(entry.code())) {
                    LOG.warn("Organization code {} is not ten letters or digits; taken over as it is", entry.code());
                }
                organization = new Organization(entry.code());
                organization.describe(entry.name(), entry.kind(), entry.email(), entry.phone(), entry.address());
                entities.persist(organization);
            } else {
                organization.describe(entry.name(), entry.kind(), entry.email(), entry.phone(), entry.address());
            }
        }
    }
}
