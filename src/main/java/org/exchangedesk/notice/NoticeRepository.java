package org.exchangedesk.notice;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface NoticeRepository extends JpaRepository<ImprovementNotice, String> {

    /** The case for a change: the row lock puts two changes of one case in a line, so that neither misses the other's reply. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from ImprovementNotice n where n.caseNo = :caseNo")
    Optional<ImprovementNotice> findForChange(String caseNo);

    @Query("select n.caseNo from ImprovementNotice n where n.status not in (NoticeStatus.CLOSED, NoticeStatus.WITHDRAWN)")
    Set<String> openCaseNumbers();

    @Query("select n.caseNo from ImprovementNotice n where n.withdrawal.reason is not null"
        + " and n.status not in (NoticeStatus.CLOSED, NoticeStatus.WITHDRAWN)")
    Set<String> withPendingWithdrawal();

    @Query("select n.caseNo from ImprovementNotice n where n.revocation.reason is not null and n.status = NoticeStatus.SUSPENDING")
    Set<String> withPendingRevocation();

    /** Case numbers of the papers that left under this 發文字號, one for each. */
    @Query("select n.caseNo from ImprovementNotice n join n.deliveries.entries d where d.documentNumber = :documentNumber order by n.caseNo")
    List<String> papersWithNumber(String documentNumber);

    /** All cases of an organisation, in the order of their registration. */
    @Query("select n from ImprovementNotice n where n.facts.orgCode = :orgCode order by n.caseNo")
    List<ImprovementNotice> ofOrganization(String orgCode);
}
