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

    /** All cases of an organisation, in the order of their registration. */
    @Query("select n from ImprovementNotice n where n.facts.orgCode = :orgCode order by n.caseNo")
    List<ImprovementNotice> ofOrganization(String orgCode);

    /** Closed ones: what is still open has not been found to be anything yet. */
    @Query("select count(n) from ImprovementNotice n where n.facts.orgCode = :orgCode and n.status = NoticeStatus.CLOSED and n.caseNo <> :caseNo")
    int countEarlierCases(String orgCode, String caseNo);
}
