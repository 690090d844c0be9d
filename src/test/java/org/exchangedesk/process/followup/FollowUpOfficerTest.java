package org.exchangedesk.process.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.exchangedesk.Office.COLLEAGUE;
import static org.exchangedesk.Office.STAFF;
import static org.exchangedesk.Office.SUPERVISOR;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.exchangedesk.CasePath;
import org.exchangedesk.Refusal;
import org.exchangedesk.Stages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 指派專人追蹤: one named officer follows up, and hands over to another by letting go of the task. */
@Tag("F-29")
@Tag("F-32")
class FollowUpOfficerTest extends CasePath {

    @Autowired
    private TaskService tasks;
    private String caseNo;

    @BeforeEach
    void deadlineHasPassed() {
        caseNo = stages().level2().served();
        office.waitUntil(caseNo, Stages.LEVEL_2_DEADLINE.plusDays(1));
    }

    @Test
    void theNamedOfficerHoldsTheAssessment() {
        assertThat(holder()).isEqualTo(STAFF);
        assertThat(officers()).containsExactly("1 staff-a");
        refuses(COLLEAGUE, caseNo, "assessFollowUp", extendedTo(LocalDate.of(2026, 3, 30)), "不是您承辦的工作");
    }

    @Test
    void lettingGoAndClaimingHandsOver() {
        gives(STAFF, null);
        assertThat(officers()).containsExactly("1 staff-a");
        office.as(COLLEAGUE, () -> {
            tasks.claim(office.task(caseNo, "assessFollowUp").getId(), COLLEAGUE);
            return null;
        });

        assertThat(officers()).containsExactly("1 staff-b");
        assertThat(log(caseNo)).last()
            .isEqualTo("staff-b 移交追蹤 staff-b");
        office.does(COLLEAGUE, caseNo, "assessFollowUp", extendedTo(LocalDate.of(2026, 3, 30)));
        assertThat(rows("select assessed_by from assessment where case_no = ?", caseNo)).containsExactly("staff-b");
    }

    @Test
    void theSupervisorHandsOverAndBack() {
        gives(SUPERVISOR, COLLEAGUE);
        assertThat(officers()).containsExactly("1 staff-b");
        gives(COLLEAGUE, STAFF);
        assertThat(officers()).containsExactly("1 staff-a");
        assertThat(log(caseNo)).filteredOn(entry -> entry.contains(" 移交追蹤 ")).containsExactly("supervisor-c 移交追蹤 staff-b",
            "staff-b 移交追蹤 staff-a");
    }

    @Test
    void takingTheOwnTaskUpAgainIsNoHandingOver() {
        gives(STAFF, null);
        gives(SUPERVISOR, STAFF);
        assertThat(log(caseNo)).noneMatch(entry -> entry.contains("移交追蹤"));
    }

    @Test
    void nobodyHandsOverToWhoIsNotOnTheStaff() {
        assertThatThrownBy(() -> gives(SUPERVISOR, "analyst-e")).hasRootCauseInstanceOf(Refusal.class);
        assertThat(officers()).containsExactly("1 staff-a");
        assertThat(holder()).isEqualTo(STAFF);
    }

    @Test
    void whoTookOverGoesOnInThisRoundAndTheNext() {
        gives(STAFF, COLLEAGUE);
        replies(letter(caseNo));
        checks(caseNo, "COMPLETE");
        assertThat(holder()).isEqualTo(COLLEAGUE);
        office.does(COLLEAGUE, caseNo, "assessFollowUp", extendedTo(LocalDate.of(2026, 3, 30)));
        office.waitUntil(caseNo, LocalDate.of(2026, 3, 31));

        assertThat(holder()).isEqualTo(COLLEAGUE);
        assertThat(officers()).containsExactly("1 staff-b", "2 staff-b");
    }

    private void gives(String user, String to) {
        office.as(user, () -> {
            tasks.setAssignee(office.task(caseNo, "assessFollowUp").getId(), to);
            return null;
        });
    }

    private String holder() {
        return office.task(caseNo, "assessFollowUp").getAssignee();
    }

    private List<String> officers() {
        return rows("select round || ' ' || officer from follow_up_round where case_no = ? order by round", caseNo);
    }
}
